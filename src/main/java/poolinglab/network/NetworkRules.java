package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import poolinglab.geometry.GeometryException;
import poolinglab.reference.Activation;

/** What must hold for a network as a whole, each rule with its message. */
final class NetworkRules {
  private static final int LONGEST_SIDE = 16_384;

  private NetworkRules() {}

  static void checkInput(Shape.Maps input) {
    int shorter = Math.min(input.size().height(), input.size().width());
    int longer = Math.max(input.size().height(), input.size().width());
    NetworkException.require(
        shorter >= 1 && longer <= LONGEST_SIDE && input.channels() >= 1,
        "an image has sides from 1 to 16384 and at least 1 channel; got %s. Write height x width x"
            + " channels, for example 28x28x1.",
        NetworkText.input(input));
  }

  static void checkLearningRate(double learningRate) {
    NetworkException.require(
        learningRate > 0 && learningRate < Double.POSITIVE_INFINITY,
        "the learning rate must be above 0; got %s. The usual one is 0.001.",
        learningRate);
  }

  /** The input and what each layer in turn makes of it; refuses the first layer that cannot. */
  static List<Shape> shapes(Shape.Maps input, List<NetworkLayer> layers) {
    List<Shape> shapes = new ArrayList<>();
    shapes.add(input);
    for (NetworkLayer layer : layers) {
      int number = shapes.size();
      Shape before = shapes.get(number - 1);
      shapes.add(naming(number, layer, () -> layer.output(before)));
    }
    return List.copyOf(shapes);
  }

  /** Runs {@code step}; what it refuses, it refuses in the name of the layer. */
  static <T> T naming(int number, NetworkLayer layer, Supplier<T> step) {
    String name = "layer " + number + " '" + layer.word() + "': ";
    try {
      return step.get();
    } catch (GeometryException | NetworkException impossible) {
      throw new NetworkException(impossible, name + impossible.getMessage());
    } catch (ArithmeticException overflow) {
      throw new NetworkException(
          overflow,
          name + "counts must fit into 63 bits; these do not. Use fewer units or a smaller image.");
    }
  }

  static Dense lastDense(ConvolutionalNetwork network) {
    List<NetworkLayer> layers = network.layers();
    if (layers.isEmpty() || !(layers.get(layers.size() - 1) instanceof Dense dense)) {
      throw new NetworkException(
          "a network must end in a dense layer, one unit per class; '%s' is last. Add for example"
              + " dense3.",
          layers.isEmpty() ? network : layers.get(layers.size() - 1).word());
    }
    NetworkException.require(
        dense.units() >= 2 || dense.activation(true) != Activation.SOFTMAX,
        "the last dense layer must have at least 2 units, one per class: softmax over one is always"
            + " 1; got '%s'. Use dense2 for yes and no, or dense1:sigmoid.",
        dense.word());
    return dense;
  }

  /** Refuses, by name, a layer that training by hand does not know. */
  static void checkHasBackward(NetworkLayer layer) {
    boolean known =
        layer instanceof Convolution convolution && convolution.isUsual()
            || layer instanceof Dense dense && dense.isUsual()
            || layer instanceof Pool
            || layer instanceof GlobalPool;
    NetworkException.require(
        known,
        "training by hand knows convolutions and dense layers with ReLU and biases, poolings, and"
            + " softmax at the end; got '%s'. Train this network with Deeplearning4j.",
        layer.word());
  }
}
