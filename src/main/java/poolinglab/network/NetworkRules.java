package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import poolinglab.geometry.GeometryException;

/** What must hold for a network as a whole, each rule with its message. */
final class NetworkRules {
  private static final int LONGEST_SIDE = 16_384;
  private static final long MOST_PARAMETERS_TO_BUILD = 250_000_000;

  private NetworkRules() {}

  static void checkInput(Shape.Maps input) {
    int shorter = Math.min(input.size().height(), input.size().width());
    int longer = Math.max(input.size().height(), input.size().width());
    if (shorter < 1 || longer > LONGEST_SIDE || input.channels() < 1) {
      throw new NetworkException(
          "an image has sides from 1 to 16384 and at least 1 channel; got "
              + NetworkText.input(input)
              + ". Write height x width x channels, for example 28x28x1.");
    }
  }

  static void checkLearningRate(double learningRate) {
    if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw new NetworkException(
          "the learning rate must be above 0; got " + learningRate + ". The usual one is 0.001.");
    }
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
      throw new NetworkException(name + impossible.getMessage(), impossible);
    } catch (ArithmeticException overflow) {
      throw new NetworkException(
          name + "counts must fit into 63 bits; these do not. Use fewer units or a smaller image.",
          overflow);
    }
  }

  static Dense lastDense(ConvolutionalNetwork network) {
    List<NetworkLayer> layers = network.layers();
    if (layers.isEmpty() || !(layers.get(layers.size() - 1) instanceof Dense dense)) {
      throw new NetworkException(
          "a network must end in a dense layer, one unit a class; '"
              + (layers.isEmpty() ? network : layers.get(layers.size() - 1).word())
              + "' is last. Add for example dense3.");
    }
    if (dense.units() < 2) {
      throw new NetworkException(
          "the last dense layer must have at least 2 units, one a class: softmax over one is always"
              + " 1; got '"
              + dense.word()
              + "'. Use dense2 for yes and no.");
    }
    return dense;
  }

  static void checkSizeToBuild(ConvolutionalNetwork network) {
    long parameters = Ledger.of(network).parameters();
    if (parameters > MOST_PARAMETERS_TO_BUILD) {
      throw new NetworkException(
          "a network to be built has at most 250 million parameters (1 GB, and three times that to"
              + " train); this one has "
              + parameters
              + ". Pool more, or use fewer units.");
    }
  }
}
