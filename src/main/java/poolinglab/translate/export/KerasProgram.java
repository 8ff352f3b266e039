package poolinglab.translate.export;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poolinglab.file.StoredArray;
import poolinglab.geometry.Size;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Weights;

/** A program in Python that defines a described network in Keras 3. */
final class KerasProgram {
  private static final String WINDOW_POOLING =
      """


      class WindowPooling2D(layers.Layer):
          \"""A pooling that Keras lacks, worked out from the cells of each window.\"""

          def __init__(self, kind, size, strides, padding, dilation_rate=1, p=1):
              super().__init__()
              self.kind, self.p, self.padding = kind, p, padding
              self.slide = (size, strides, dilation_rate)
              self.area = size[0] * size[1]

          def cells(self, x, outside):
              pad = ((0, 0), *self.padding, (0, 0))
              x = ops.pad(x, pad, constant_values=outside)
              patches = ops.image.extract_patches(x, *self.slide)
              height, width = patches.shape[1:3]
              return ops.reshape(patches, (-1, height, width, self.area, x.shape[-1]))

          def call(self, x):
              if self.kind == "max":
                  return ops.max(self.cells(x, -3.4e38), axis=-2)
              if self.kind == "p-norm":
                  powers = self.cells(ops.abs(x), 0.0) ** self.p
                  return ops.sum(powers, axis=-2) ** (1 / self.p)
              if self.kind == "average with padding":
                  return ops.mean(self.cells(x, 0.0), axis=-2)
              sums = ops.sum(self.cells(x, 0.0), axis=-2)
              if self.kind == "average":
                  ones = self.cells(ops.ones_like(x), 0.0)
                  return sums / ops.sum(ones, axis=-2)
              return sums
      """;
  private static final String END =
      """

      # model.fit(images, labels, batch_size=64, epochs=5)
      # images %s%s; labels %s
      if __name__ == "__main__":
          model.summary()
      """;

  private KerasProgram() {}

  static String of(Export export) {
    ConvolutionalNetwork network = export.network();
    Optional<String> weightsFile = export.weightsFile();
    List<KerasLayer> layers = KerasLayers.of(network);
    export.rescaling().ifPresent(pixels -> layers.add(0, KerasLayers.rescaling(pixels)));
    boolean needsWindowPooling =
        layers.stream().anyMatch(layer -> layer.type().equals(KerasLayer.WINDOW_POOLING));
    Source source = new Source("#").remark(network + " in Keras 3").add("import keras");
    weightsFile.filter(file -> file.endsWith(".npz")).ifPresent(file -> source.add("import numpy"));
    source.add("from keras import layers" + (needsWindowPooling ? ", ops" : ""));
    source.add(needsWindowPooling ? WINDOW_POOLING + "\n\n" : "\n");
    source.add("keras.utils.set_random_seed(" + network.seed() + ")");
    source.add("model = keras.Sequential([");
    source.add("    keras.Input(" + image(network, "(") + ")),", "height, width, channels last");
    layers.forEach(layer -> source.add("    " + layer.code() + ",", layer.remark()));
    source.add("])");
    weightsFile.ifPresent(file -> source.add(loading(file)));
    return training(source, export).toString();
  }

  private static String loading(String file) {
    String name = Call.literal(file);
    return file.endsWith(".npz")
        ? "weights = numpy.load("
            + name
            + ")\n"
            + "model.set_weights([weights[name] for name in weights.files])"
        : "model.load_weights(" + name + ")";
  }

  private static String image(ConvolutionalNetwork network, String before) {
    Size size = network.input().size();
    return before + size.height() + ", " + size.width() + ", " + network.input().channels();
  }

  private static Source training(Source source, Export export) {
    ConvolutionalNetwork network = export.network();
    String loss =
        switch (network.classes().activation(true)) {
          case SOFTMAX -> "categorical_crossentropy";
          case SIGMOID -> "binary_crossentropy";
          default -> "mean_squared_error";
        };
    source.add("model.compile(");
    source.add(
        "    optimizer=keras.optimizers.Adam(" + network.learningRate() + "),",
        "epsilon 1e-7; elsewhere 1e-8");
    boolean ofClasses = loss.equals("categorical_crossentropy");
    source.add(
        "    loss=\"" + loss + "\",", ofClasses ? "labels one-hot; PyTorch: class numbers" : "");
    source.add("    metrics=[\"accuracy\"],").add(")");
    String pixels = export.rescaling().isPresent() ? "" : " from 0 to 1";
    return source.add(
        END.formatted(
            image(network, "[N, ") + "]", pixels, "[N, " + network.classes().units() + "]"));
  }

  /** In the order of {@code model.weights}, with a model's axes. */
  static Map<String, StoredArray> weights(ConvolutionalNetwork network, List<Weights> weights) {
    Iterator<Learned> learned = Learned.of(network, weights).iterator();
    Map<String, StoredArray> tensors = new LinkedHashMap<>();
    for (KerasLayer layer : KerasLayers.of(network)) {
      if (layer.learned() != null) {
        add(learned.next(), layer.name() + "/", tensors);
      }
    }
    return tensors;
  }

  private static void add(Learned learned, String layer, Map<String, StoredArray> tensors) {
    if (learned.isNormalization()) {
      tensors.put(layer + "gamma", learned.scales());
      learned.biases().ifPresent(shifts -> tensors.put(layer + "beta", shifts));
      tensors.put(layer + "moving_mean", learned.means());
      tensors.put(layer + "moving_variance", learned.variances());
    } else {
      // [units, channels, height, width]: a channel's weights are next to each other in Keras.
      StoredArray kernel = learned.kernel().permuted(2, 3, 1, 0);
      tensors.put(layer + "kernel", learned.isConvolution() ? kernel : kernel.inColumns());
      learned.biases().ifPresent(biases -> tensors.put(layer + "bias", biases));
    }
  }
}
