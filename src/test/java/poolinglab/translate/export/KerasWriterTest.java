package poolinglab.translate.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jhdf.HdfFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.network.NetworkByHand;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkText;
import poolinglab.translate.keras.KerasModel;
import poolinglab.translate.keras.Rescaling;

@DisplayName("A .keras file")
class KerasWriterTest {
  @TempDir private Path folder;

  private Path written(String text) throws IOException {
    RandomModel model = RandomModel.of(NetworkText.parse(text), 5);
    Path file = folder.resolve("network.keras");
    KerasWriter.write(Export.of(model.network()), model.byHand().weights(), file);
    return file;
  }

  @Test
  @DisplayName("has Keras's layers, names and order of weights")
  void content() throws IOException {
    Path file = written("6x5x2 conv3@2 max2 conv4@1:tanh dense3");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("metadata.json", "config.json", "model.weights.h5");
      assertThat(zip.stream().map(ZipEntry::getMethod)).containsOnly(ZipEntry.STORED);
      JsonNode layers = config(zip).at("/config/layers");
      assertThat(layers.findValuesAsText("class_name"))
          .containsExactly("InputLayer", "Conv2D", "MaxPooling2D", "Conv2D", "Flatten", "Dense");
      assertThat(layers.findValuesAsText("name"))
          .containsExactly(
              "input_layer", "conv2d", "max_pooling2d", "conv2d_1", "flatten", "dense");
      assertThat(layers.get(0).at("/config/batch_shape")).hasToString("[null,6,5,2]");
      assertThat(layers.get(3).at("/config/activation").asText()).isEqualTo("tanh");
    }
  }

  private static JsonNode config(ZipFile zip) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry("config.json"))) {
      return JsonMapper.builder().build().readTree(in);
    }
  }

  @Test
  @DisplayName("keeps every weight to the bit, channels last")
  void weights() throws IOException {
    RandomModel model = RandomModel.of(NetworkText.parse("4x3x2 conv5@2 bn dense3"), 5);
    Path file = folder.resolve("network.weights.h5");
    KerasWriter.writeWeights(model.network(), model.byHand().weights(), file);
    float[] kernels = model.byHand().weights().get(0).values();
    float[] statistics = model.byHand().weights().get(1).values();
    float[] dense = model.byHand().weights().get(2).values();
    try (HdfFile hdf5 = new HdfFile(file)) {
      var kernel = hdf5.getDatasetByPath("layers/conv2d/vars/0");
      assertThat(kernel.getDimensions()).containsExactly(2, 2, 2, 5);
      float[][][][] there = (float[][][][]) kernel.getData();
      for (int k = 0; k < kernels.length; k++) {
        float same = there[k / 2 % 2][k % 2][k / 4 % 2][k / 8];
        assertThat(same).isEqualTo(kernels[k]);
      }
      assertThat((float[]) hdf5.getDatasetByPath("layers/batch_normalization/vars/2").getData())
          .containsExactly(java.util.Arrays.copyOfRange(statistics, 5, 10));
      // 5 maps of 3×2: unit u, channel c, row y, column x.
      float[][] rows = (float[][]) hdf5.getDatasetByPath("layers/dense/vars/0").getData();
      for (int k = 0; k < dense.length; k++) {
        int unit = k / 30;
        int channel = k / 6 % 5;
        int cell = k % 6;
        assertThat(rows[cell * 5 + channel][unit]).isEqualTo(dense[k]);
      }
      assertThat(hdf5.getByPath("layers/dense/vars").getAttribute("name").getData())
          .isEqualTo("dense");
    }
  }

  @Test
  @DisplayName("is the same, byte by byte, for the same network")
  void repeatable() throws IOException {
    byte[] once = Files.readAllBytes(written("6x5x2 conv3@2 dense3"));
    assertThat(Files.readAllBytes(written("6x5x2 conv3@2 dense3"))).isEqualTo(once);
  }

  @Test
  @DisplayName("is read back to the bit: the same weights and answers, and then the same text")
  void roundTrip() throws IOException {
    int written = 0;
    int unchanged = 0;
    for (RandomModel model : RandomModel.of(160, 31).toList()) {
      Path file = folder.resolve("network.keras");
      try {
        KerasWriter.write(Export.of(model.network()), model.byHand().weights(), file);
      } catch (NetworkException lacking) {
        continue;
      }
      KerasModel read = KerasModel.read(file);
      var again = new NetworkByHand(read.network(), read.weights());
      assertThat(read.weights()).usingRecursiveComparison().isEqualTo(model.byHand().weights());
      assertThat(again.forward(model.images()).values()).isEqualTo(model.answers().values());
      KerasWriter.write(Export.of(again.network()), again.weights(), file);
      assertThat(KerasModel.read(file).network()).isEqualTo(again.network());
      written++;
      unchanged += again.network().toString().equals(model.network().toString()) ? 1 : 0;
    }
    assertThat(written).isGreaterThanOrEqualTo(100);
    assertThat(unchanged).isGreaterThanOrEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "28x28x1 conv5@3 max2 conv15@3 max2 dense3",
        "28x28x1 conv5@3:same conv15@3:same dense3",
        "9x8x3 conv5@3x2/2:same:tanh:no-bias max3x2/2 avg2/1:same bn relu gap dropout0.25 dense4",
        "9x9x1 conv2@3*2:gelu conv3@1/2:linear gmp dense5:selu dense1:sigmoid",
        "9x9x1 conv2@4+2,1,0,3 dense2:no-bias"
      })
  @DisplayName("keeps the text")
  void text(String text) throws IOException {
    assertThat(KerasModel.read(written(text)).network()).hasToString(text);
  }

  @Test
  @DisplayName("keeps what happens to pixels before the network")
  void rescaling() throws IOException {
    RandomModel model = RandomModel.of(NetworkText.parse("6x5x2 conv3@2 dense3"), 5);
    Optional<Rescaling> pixels = Optional.of(new Rescaling(1 / 255.0, -0.5));
    Export export = Export.of(model.network()).withRescaling(pixels);
    Path file = folder.resolve("network.keras");
    KerasWriter.write(export, model.byHand().weights(), file);
    assertThat(KerasModel.read(file).rescaling()).isEqualTo(pixels);
    assertThat(Framework.KERAS.program(export))
        .contains("layers.Rescaling(0.00392156862745098, offset=-0.5)");
    assertThat(Framework.PYTORCH.program(export))
        .contains("model(images * 0.00392156862745098 + -0.5)");
    assertThat(Framework.DL4J.program(export)).contains("0.00392156862745098");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pnorm2", "sum2", "max3/3+1,0,0,1", "max2*2", "gsum"})
  @DisplayName("is refused where only a program can define the pooling")
  void poolingsOfOurOwn(String pooling) {
    var network = NetworkText.parse("8x8x1 " + pooling + " dense2");
    RandomModel model = RandomModel.of(network, 1);
    assertThat(Framework.KERAS.program(Export.of(network))).contains("class WindowPooling2D");
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(
            () ->
                KerasWriter.write(
                    Export.of(network), model.byHand().weights(), folder.resolve("no.keras")))
        .withMessageContaining("only hold Keras's own layers");
    assertThat(folder.resolve("no.keras")).doesNotExist();
  }

  @Test
  @DisplayName("pads with a layer of zeros where Keras has no word for it")
  void padding() {
    assertThat(types("9x9x1 conv2@3+2 dense2"))
        .containsExactly("ZeroPadding2D", "Conv2D", "Flatten", "Dense");
    assertThat(types("9x9x1 conv2@3+1 max3/2+1 avg3+1:count-pad dense2"))
        .containsExactly(
            "Conv2D", "MaxPooling2D", "ZeroPadding2D", "AveragePooling2D", "Flatten", "Dense");
  }

  private static List<String> types(String text) {
    return KerasLayers.of(NetworkText.parse(text)).stream().map(KerasLayer::type).toList();
  }
}
