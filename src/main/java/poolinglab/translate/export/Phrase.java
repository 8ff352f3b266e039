package poolinglab.translate.export;

import java.util.List;
import java.util.stream.Collectors;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkLayer;
import poolinglab.network.NetworkText;
import poolinglab.network.Shape;

/**
 * One layer in the words of Keras and PyTorch.
 *
 * @param word of a network text
 */
public record Phrase(String word, String keras, String pytorch) {

  /**
   * The layer over pictures of a size: how much padding {@code same} needs depends on it.
   *
   * @param image as a network text has it: {@code 28x28x1}
   * @throws poolinglab.network.NetworkException when there is no such layer
   */
  public static Phrase of(String word, String image) {
    ConvolutionalNetwork network = NetworkText.parse(image + " " + word + " dense2");
    NetworkLayer layer = network.layers().get(0);
    boolean flattens = layer.output(network.input()) instanceof Shape.Maps;
    int dense = flattens ? 2 : 1;
    List<Call> keras = KerasLayers.of(network).stream().map(KerasLayer::code).toList();
    List<Call> pytorch = PyTorchLayers.of(network).stream().map(PyTorchModule::code).toList();
    return new Phrase(word, joined(keras, dense), joined(pytorch, dense));
  }

  private static String joined(List<Call> calls, int dense) {
    return calls.subList(0, calls.size() - dense).stream()
        .map(Call::toString)
        .collect(Collectors.joining(", "));
  }
}
