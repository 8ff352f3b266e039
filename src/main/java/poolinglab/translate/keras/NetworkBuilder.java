package poolinglab.translate.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import poolinglab.UserException;
import poolinglab.geometry.Padding;
import poolinglab.network.Activate;
import poolinglab.network.BatchNormalization;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Dense;
import poolinglab.network.Dropout;
import poolinglab.network.GlobalPool;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.network.Shape;
import poolinglab.reference.Activation;
import poolinglab.reference.PoolingKind;

/** Makes a network of Keras's layers, one by one. */
final class NetworkBuilder {
  /** Layers that change images in training only. */
  private static final Set<String> IN_TRAINING_ONLY =
      Set.of(
          "RandomFlip",
          "RandomRotation",
          "RandomZoom",
          "RandomTranslation",
          "RandomContrast",
          "RandomBrightness",
          "GaussianNoise",
          "GaussianDropout",
          "AlphaDropout",
          "SpatialDropout2D",
          "ActivityRegularization");

  private final ConvolutionalNetwork empty;
  private final List<NetworkLayer> layers = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<Rescaling> rescaling = Optional.empty();
  private Optional<LayerConfig> zeros = Optional.empty();
  private Shape shape;
  private boolean isFlat;

  NetworkBuilder(Shape.Maps input) {
    empty = ConvolutionalNetwork.on(input.size().height(), input.size().width(), input.channels());
    shape = input;
  }

  List<Slot> slots() {
    return slots;
  }

  List<String> notes() {
    return notes;
  }

  Optional<Rescaling> rescaling() {
    return rescaling;
  }

  /**
   * The network, which ends in a dense layer.
   *
   * @throws UserException when it does not
   */
  ConvolutionalNetwork network() {
    zeros.ifPresent(NetworkBuilder::refuseZeros);
    List<NetworkLayer> usual = new ArrayList<>();
    for (NetworkLayer layer : layers) {
      boolean isLast = usual.size() == layers.size() - 1;
      usual.add(layer instanceof Dense dense ? usual(dense, isLast) : layer);
    }
    var network =
        new ConvolutionalNetwork(empty.input(), usual, empty.seed(), empty.learningRate());
    network.classes();
    return network;
  }

  /** What goes without saying is not said: {@code dense10} for softmax at the end. */
  private static Dense usual(Dense dense, boolean isLast) {
    Dense usual = new Dense(dense.units(), Optional.empty(), dense.bias());
    return usual.activation(isLast) == dense.activation(isLast) ? usual : dense;
  }

  /**
   * Adds a layer, folds it into the one before, or leaves it out.
   *
   * @throws KerasException naming the layer, when no network here can have it
   */
  void add(LayerConfig layer) {
    Settings.check(layer);
    switch (layer.type()) {
      case "Conv2D", "Convolution2D" -> convolution(layer);
      case "MaxPooling2D", "MaxPool2D" -> pool(layer, PoolingKind.MAX);
      case "AveragePooling2D", "AvgPool2D" -> pool(layer, PoolingKind.AVERAGE);
      case "GlobalMaxPooling2D", "GlobalMaxPool2D" -> append(layer, GlobalPool.MAX);
      case "GlobalAveragePooling2D", "GlobalAvgPool2D" -> append(layer, GlobalPool.AVERAGE);
      case "ZeroPadding2D" -> zeros(layer);
      case "Flatten" -> isFlat = true;
      case "Dense" -> dense(layer);
      case "Dropout" -> append(layer, new Dropout(layer.number(0, "rate", "p")));
      case "BatchNormalization" -> normalization(layer);
      case "Activation" -> activation(layer, Settings.activation(layer));
      case "ReLU", "Softmax", "ELU" -> activation(layer, Settings.activationOfType(layer));
      case "LeakyReLU" ->
          append(layer, Settings.leakyRelu(layer, layer.number(0.3, "negative_slope", "alpha")));
      case "Rescaling" -> rescaling(layer);
      default -> otherwise(layer);
    }
  }

  private void otherwise(LayerConfig layer) {
    if (!IN_TRAINING_ONLY.contains(layer.type())) {
      throw Refusals.of(layer);
    }
    notes.add("layer %s does nothing outside training and is left out".formatted(layer));
  }

  private void convolution(LayerConfig layer) {
    Convolution convolution = Settings.convolution(layer);
    if (zeros.isPresent()) {
      Padding padding = Settings.padding(zeros.get());
      layer.require(
          Settings.isValid(layer), "has padding 'same' after a ZeroPadding2D. Use 'valid'.");
      zeros = Optional.empty();
      append(layer, naming(layer, () -> padded(convolution, padding)));
    } else {
      append(layer, convolution);
    }
  }

  private static Convolution padded(Convolution convolution, Padding padding) {
    return convolution.withWindow(convolution.window().withPadding(padding));
  }

  private void pool(LayerConfig layer, PoolingKind kind) {
    Pool pool = Settings.pool(layer, kind);
    if (zeros.isPresent() && kind == PoolingKind.AVERAGE && Settings.isValid(layer)) {
      Padding padding = Settings.padding(zeros.get());
      zeros = Optional.empty();
      append(
          layer, naming(layer, () -> new Pool(kind, 0, true, pool.window().withPadding(padding))));
    } else {
      append(layer, pool);
    }
  }

  private void zeros(LayerConfig layer) {
    zeros.ifPresent(NetworkBuilder::refuseZeros);
    Settings.padding(layer);
    zeros = Optional.of(layer);
  }

  private static void refuseZeros(LayerConfig layer) {
    throw layer.refused(
        "can only come before a Conv2D or an AveragePooling2D with padding 'valid', whose padding"
            + " it becomes. Use padding 'same', or leave it out.");
  }

  private void dense(LayerConfig layer) {
    layer.require(
        isFlat || shape instanceof Shape.Vector,
        "takes feature maps; in Keras it would weigh each cell separately. Put Flatten before"
            + " it.");
    append(layer, Settings.dense(layer));
  }

  private void normalization(LayerConfig layer) {
    boolean isVector = isFlat || shape instanceof Shape.Vector;
    layer.require(
        !isFlat || shape instanceof Shape.Vector,
        "is between Flatten and Dense, where every cell is a channel. Put it before Flatten.");
    Settings.checkNormalization(layer, isVector ? 1 : 3);
    append(layer, new BatchNormalization());
  }

  /** Becomes that of a linear convolution or dense layer directly before, else a layer. */
  private void activation(LayerConfig layer, Activation activation) {
    int last = layers.size() - 1;
    NetworkLayer before = last < 0 || zeros.isPresent() ? null : layers.get(last);
    if (before instanceof Convolution convolution
        && convolution.activation() == Activation.LINEAR
        && activation != Activation.SOFTMAX) {
      replaceLast(convolution.withActivation(activation));
    } else if (before instanceof Dense dense
        && dense.given().equals(Optional.of(Activation.LINEAR))) {
      replaceLast(dense.withActivation(activation));
    } else if (activation != Activation.LINEAR) {
      layer.require(
          activation != Activation.SOFTMAX,
          "gives probabilities, but does not follow a linear Dense layer. Put it directly after "
              + "the last one.");
      append(layer, new Activate(activation));
    }
  }

  private void replaceLast(NetworkLayer changed) {
    layers.set(layers.size() - 1, changed);
    Slot slot = slots.get(slots.size() - 1);
    slots.set(slots.size() - 1, new Slot(slot.source(), changed, slot.input()));
  }

  private void rescaling(LayerConfig layer) {
    layer.require(
        layers.isEmpty() && rescaling.isEmpty() && zeros.isEmpty(),
        "can only be the first layer. Put it before all others.");
    rescaling = Optional.of(new Rescaling(layer.number(1, "scale"), layer.number(0, "offset")));
  }

  private void append(LayerConfig layer, NetworkLayer added) {
    zeros.ifPresent(NetworkBuilder::refuseZeros);
    layer.require(
        !isFlat || !needsMaps(added),
        "comes after Flatten. Put Flatten after it, or leave it out.");
    boolean learns = naming(layer, () -> added.parameters(shape)).count() > 0;
    if (learns) {
      slots.add(new Slot(layer, added, shape));
    }
    layers.add(added);
    shape = naming(layer, () -> added.output(shape));
  }

  private static boolean needsMaps(NetworkLayer layer) {
    return layer instanceof Convolution || layer instanceof Pool || layer instanceof GlobalPool;
  }

  /** What the project's own rules refuse, they refuse in the name of Keras's layer. */
  private static <T> T naming(LayerConfig layer, Supplier<T> step) {
    try {
      return step.get();
    } catch (UserException | ArithmeticException impossible) {
      throw layer.refused("cannot be built: %s", impossible.getMessage());
    }
  }
}
