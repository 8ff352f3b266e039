package poolinglab.translate.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static poolinglab.translate.keras.KerasFiles.entries;
import static poolinglab.translate.keras.KerasFiles.entry;
import static poolinglab.translate.keras.KerasFiles.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.file.Alpha;
import poolinglab.file.ArrayFile;
import poolinglab.file.Layout;
import poolinglab.file.ReadOptions;
import poolinglab.geometry.Size;
import poolinglab.network.BatchNormalization;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkByHand;
import poolinglab.network.RandomNetworks;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;
import poolinglab.translate.keras.KerasFiles.Entry;
import poolinglab.translate.keras.KerasFiles.Writer;

@DisplayName("A model that Keras saved")
class KerasModelTest {
  private static final Path GOLDEN = Path.of("src/test/resources/poolinglab/keras");

  @TempDir private Path folder;

  private KerasModel read(byte[] bytes) throws IOException {
    return KerasModel.read(Files.write(folder.resolve("model"), bytes));
  }

  private KerasModel read(Writer writer, List<Entry> entries) throws IOException {
    return read(KerasFiles.bytes(writer, entries));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/resources/poolinglab/keras/lesson-pooled.h5",
        "data/keras/lesson-pooled.keras"
      })
  @DisplayName("by Keras 3.15 itself answers as it did there:")
  void golden(Path file) {
    KerasModel model = KerasModel.read(file);
    assertThat(model.network()).hasToString("28x28x1 conv5@3 max2 conv15@3 max2 dense3");
    assertThat(model.version()).isEqualTo("3.15.1");
    FeatureMaps images =
        ArrayFile.read(GOLDEN.resolve("images.npy"), new ReadOptions(Layout.NHWC, Alpha.BLACK))
            .maps();
    float[] expected = ArrayFile.read(GOLDEN.resolve("lesson-pooled-output.npy")).maps().values();
    float[] answers = new NetworkByHand(model.network(), model.weights()).forward(images).values();
    assertThat(answers).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(Math.abs(answers[i] - expected[i])).as("value %s", i).isLessThan(1e-6f);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("is read, whatever wrote it, to the last bit of its weights:")
  void everyWriter(Writer writer) throws IOException {
    List<ConvolutionalNetwork> networks =
        RandomNetworks.of(600, writer.ordinal()).filter(KerasEntries::canSay).limit(30).toList();
    assertThat(networks).hasSize(30);
    for (ConvolutionalNetwork network : networks) {
      NetworkByHand written = KerasFiles.drawn(network, 3);
      KerasModel model = read(KerasFiles.bytes(writer, written));
      assertThat(model.network()).isEqualTo(network);
      assertThat(model.notes()).isEmpty();
      assertSame(model.weights(), written.weights());
    }
  }

  private static void assertSame(List<Weights> weights, List<Weights> expected) {
    assertThat(weights).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(weights.get(i).values()).containsExactly(expected.get(i).values());
      assertThat(weights.get(i).biases()).containsExactly(expected.get(i).biases());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Activation | {'activation': 'tanh'}                               | conv2@3:tanh",
        "ReLU       | {'max_value': null, 'negative_slope': [0.0]}         | conv2@3",
        "ELU        | {}                                                   | conv2@3:elu",
        "Activation | {'activation': {'class_name': 'function', 'config': 'relu_v2'}} | conv2@3",
        "Dropout    | {'rate': 0.2}                                        | conv2@3:linear"
            + " dropout0.2",
        "LeakyReLU  | {'negative_slope': 0.1}                              | conv2@3:linear"
            + " leaky0.1",
        "LeakyReLU  | {'alpha': 0.30000001192092896}                       | conv2@3:linear"
            + " leaky0.3",
        "GaussianNoise | {'stddev': 0.2}                                   | conv2@3:linear",
      })
  @DisplayName("has activations of their own folded into a linear layer directly before:")
  void folds(String line) throws IOException {
    String[] parts = line.split(" *\\| *");
    List<Entry> entries = entries("6x6x1 conv2@3:linear max2 dense2");
    KerasModel model = read(Writer.KERAS_3, with(entries, 2, entry(parts[0], parts[1])));
    assertThat(model.network()).hasToString("6x6x1 " + parts[2] + " max2 dense2");
    assertThat(model.notes()).hasSize(parts[0].equals("GaussianNoise") ? 1 : 0);
  }

  @Test
  @DisplayName(
      "keeps an activation that does not follow directly, and softmax after the last layer")
  void keepsActivations() throws IOException {
    List<Entry> entries = entries("6x6x1 conv2@3:linear max2 dense2:linear");
    Entry relu = entry("ReLU", "{}");
    Entry softmax = entry("Softmax", "{'axis': -1}");
    List<Entry> more = with(with(entries, 3, relu), entries.size() + 1, softmax);
    assertThat(read(Writer.KERAS_3, more).network())
        .hasToString("6x6x1 conv2@3:linear max2 relu dense2");
  }

  @Test
  @DisplayName("has zeros folded into the convolution or average after them")
  void zeroPadding() throws IOException {
    Entry zeros = entry("ZeroPadding2D", "{'padding': [[1, 0], [2, 1]]}");
    assertThat(read(Writer.KERAS_3, with(entries("7x8x1 conv2@3 gap dense2"), 1, zeros)).network())
        .hasToString("7x8x1 conv2@3+1,2,0,1 gap dense2");
    assertThat(read(Writer.KERAS_3, with(entries("7x8x1 avg3 gap dense2"), 1, zeros)).network())
        .hasToString("7x8x1 avg3+1,2,0,1:count-pad gap dense2");
  }

  @Test
  @DisplayName("says what it does to pixels first, and makes images of other shapes")
  void images() throws IOException {
    Entry rescaling = entry("Rescaling", "{'scale': 0.5, 'offset': -1}");
    KerasModel model = read(Writer.KERAS_3, with(entries("2x2x1 dense2"), 1, rescaling));
    FeatureMaps pixels = FeatureMaps.of(1, 1, Size.square(2), 0, 2, 4, 8);
    assertThat(model.rescaling().orElseThrow().forward(pixels).values())
        .containsExactly(-1, 0, 1, 3);
    List<Entry> vector = entries("2x3x2 dense2");
    vector.get(0).config().putArray("batch_shape").addNull().add(12);
    Entry reshape = entry("Reshape", "{'target_shape': [2, 3, 2]}");
    assertThat(read(Writer.KERAS_3, with(vector, 1, reshape)).network())
        .hasToString("2x3x2 dense2");
    List<Entry> grey = entries("2x3x1 dense2");
    grey.get(0).config().putArray("batch_shape").addNull().add(2).add(3);
    assertThat(read(Writer.KERAS_3, grey).network()).hasToString("2x3x1 dense2");
  }

  @Test
  @DisplayName("has the layers of a Sequential inside it in their place, if they have no weights")
  void nested() throws IOException {
    String layers =
        "[{'class_name': 'InputLayer', 'config': {'batch_shape': [null, 6, 6, 1]}},"
            + " {'class_name': 'Rescaling', 'config': {'scale': 0.5}},"
            + " {'class_name': 'Sequential', 'config': {'layers': [{'class_name': 'RandomFlip',"
            + " 'config': {'name': 'flip'}}]}},"
            + " {'class_name': 'Dropout', 'config': {'rate': 0.5}}]";
    Entry inner = entry("Sequential", "{'layers': " + layers + "}");
    List<Entry> entries = with(entries("6x6x1 conv2@3 gap dense2"), 1, inner);
    for (Writer writer : List.of(Writer.KERAS_2_H5, Writer.KERAS_3, Writer.KERAS_3_FUNCTIONAL)) {
      KerasModel model = read(writer, entries);
      assertThat(model.network()).hasToString("6x6x1 dropout0.5 conv2@3 gap dense2");
      assertThat(model.rescaling()).contains(new Rescaling(0.5, 0));
      assertThat(model.notes())
          .containsExactly(
              "layer 2 'flip' (RandomFlip) does nothing outside training and is left out");
    }
  }

  @Test
  @DisplayName("has the variance of its batches moved where Keras's epsilon differs")
  void epsilon() throws IOException {
    List<Entry> entries = entries("2x2x1 bn dense2");
    entries.get(1).config().put("epsilon", 0.25).put("scale", false);
    entries.set(
        1,
        new Entry(
            "BatchNormalization",
            entries.get(1).config(),
            List.of(new float[] {3}, new float[] {5}, new float[] {0.75f})));
    KerasModel model = read(Writer.KERAS_3, entries);
    double variance = 0.75 + 0.25 - BatchNormalization.EPSILON;
    assertThat(model.weights().get(0).values()).containsExactly(1, 5, (float) variance);
    assertThat(model.weights().get(0).biases()).containsExactly(3);
  }
}
