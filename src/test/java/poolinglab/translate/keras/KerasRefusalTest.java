package poolinglab.translate.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static poolinglab.translate.keras.KerasFiles.entries;
import static poolinglab.translate.keras.KerasFiles.entry;
import static poolinglab.translate.keras.KerasFiles.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.UserException;
import poolinglab.translate.keras.KerasFiles.Entry;
import poolinglab.translate.keras.KerasFiles.Writer;

@DisplayName("Anything but a model that a network here can be built from is refused")
class KerasRefusalTest {
  @TempDir private Path folder;

  private void assertRefused(byte[] bytes, String message) throws IOException {
    assertRefused(Files.write(folder.resolve("model.keras"), bytes), message);
  }

  private static void assertRefused(Path file, String message) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> KerasModel.read(file))
        .withMessageContaining(message)
        .withMessageContaining(file.toString())
        .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Lambda          | {}                     | holds Python code, and code is never run",
        "SeparableConv2D | {}                     | looks at each channel by itself",
        "DepthwiseConv2D | {}                     | layer 2 'added' (DepthwiseConv2D) looks at each",
        "Conv1D          | {}                     | works on sequences",
        "UpSampling2D    | {}                     | enlarges feature maps",
        "LeakyReLU       | {'negative_slope': 0.12345} | has the slope 0.12345, and a network here",
        "PReLU           | {}                     | is an activation function that a network",
        "Concatenate     | {}                     | joins branches",
        "Functional      | {'layers': []}         | is a model inside the model",
        "Sequential      | {'layers': [{'class_name': 'Dense', 'config': {'name': 'in'}}]}"
            + " | layer 2 'in' (Dense) belongs to a model inside the model and has weights",
        "Sequential      | {'layers': [{'class_name': 'Lambda', 'config': {}}]}"
            + " | layer 2 '' (Lambda) holds Python code",
        "MyLayer         | {}                     | is not a layer that a network here can have",
        "InputLayer      | {}                     | is a second input",
        "Conv2D | {'filters': 2, 'kernel_size': 3, 'groups': 2} | splits its channels into 2",
        "Conv2D | {'data_format': 'channels_first'} | has its channels first (channels_first)",
        "Conv2D | {'dim_ordering': 'th'}          | has its channels first (th)",
        "Conv2D | {'dtype': 'mixed_float16'}      | computes in mixed_float16",
        "Dense  | {'dtype': {'class_name': 'QuantizedDTypePolicy', 'config': {'mode': 'int8'}}}"
            + " | is quantised",
        "Dense  | {'quantization_config': {'a': 1}} | is quantised",
        "Conv2D | {'filters': 2, 'kernel_size': 3, 'activation': 'hard_sigmoid'}"
            + " | has the activation \"hard_sigmoid\", which a network here does not have",
        "Conv2D | {'filters': 2, 'kernel_size': 3, 'activation': 'softmax'} | has softmax",
        "Conv2D | {'filters': 2, 'kernel_size': 3, 'padding': 'causal'} | the padding 'causal'",
        "Conv2D | {'filters': 0, 'kernel_size': 3} | filters must be a whole number from 1; got 0",
        "Conv2D | {'filters': 'five', 'kernel_size': 3} | from 1; got \"five\"",
        "Conv2D | {'filters': 1e300, 'kernel_size': 3} | from 1; got 1.0E300",
        "Conv2D | {'kernel_size': 3}              | filters must be a whole number from 1; got noth",
        "Conv2D | {'filters': 2, 'kernel_size': [3]} | kernel_size must be one or two whole numbers",
        "Conv2D | {'filters': 2, 'kernel_size': 0} | cannot be built: kernel size must be at least 1×1",
        "Conv2D | {'filters': 2, 'kernel_size': 99} | cannot be built: the kernel must fit",
        "Conv2D | {'filters': 2, 'kernel_size': [2147483647, 2147483647], 'padding': 'same'}"
            + " | ",
        "MaxPooling2D | {'pool_size': 0}           | cannot be built: kernel size must be at least 1×1",
        "Dropout | {'rate': 2}                     | dropout drops a share from 0 to below 1",
        "Dropout | {'rate': 'half'}                | rate must be a number; got \"half\"",
        "BatchNormalization | {'axis': [1]}        | normalises along axis [1]",
        "BatchNormalization | {'mode': 0}          | was saved by Keras 1",
        "ReLU    | {'max_value': 6.0}              | has settings other than the usual ones",
        "Softmax | {}                              | gives probabilities, but does not follow",
        "Rescaling | {'scale': 2}                  | can only be the first layer",
        "Reshape | {'target_shape': [4, 4, 2]}     | is not a layer that a network here can",
        "Dense   | {'units': 2}                    | takes feature maps; in Keras",
        "ZeroPadding2D | {'padding': 1}            | can only come before a Conv2D",
        "ZeroPadding2D | {'padding': [[1, -1], [0, 0]]} | padding must be whole numbers",
      })
  @DisplayName("naming the layer and the reason:")
  void layer(String type, String settings, String message) throws IOException {
    List<Entry> entries = with(entries("6x6x1 conv2@3 max2 gap dense2"), 2, entry(type, settings));
    assertRefused(KerasFiles.bytes(Writer.KERAS_3, entries), message == null ? "" : message);
  }

  @Test
  @DisplayName("where one layer cannot follow another")
  void order() throws IOException {
    List<Entry> entries = entries("6x6x1 conv2@3 gap dense2");
    assertRefused(
        KerasFiles.bytes(Writer.KERAS_3, with(entries, 1, entry("Flatten", "{}"))),
        "layer 2 'conv2d_7' (Conv2D) comes after Flatten");
    List<Entry> flat = with(entries("6x6x1 dense2"), 2, entry("BatchNormalization", "{}"));
    assertRefused(KerasFiles.bytes(Writer.KERAS_3, flat), "is between Flatten and Dense");
    assertRefused(
        KerasFiles.bytes(Writer.KERAS_3, entries.subList(0, 2)),
        "a network must end in a dense layer");
    assertRefused(KerasFiles.bytes(Writer.KERAS_3, entries.subList(0, 1)), "has no layers");
    assertRefused(KerasFiles.bytes(Writer.KERAS_3, List.of()), "this one has 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/class_name                       | \"MyModel\"           | is of the class 'MyModel'",
        "/config/layers/0/config/batch_shape | [null,null,null,1]  | takes images of any size",
        "/config/layers/0/config/batch_shape | [null,784]          | takes vectors of 784 values",
        "/config/layers/0/config/batch_shape | [null,28,28]        | arrays of the shape [28, 28]",
        "/config/layers/0/config/batch_shape | [null,0,28,1]       | have the sizes 0, 28 and 1",
        "/config/layers/0/config/batch_shape | [null,99999,28,1]   | sides from 1 to 16384",
        "/config/layers/0/config/batch_shape | [null,4,28,28,1]    | not images of height, width",
        "/config/layers/0/config/batch_shape | null                | does not say the size",
        "/config/layers/1/registered_name  | \"mine>Conv2D\"       | is a custom class",
        "/config/layers/1/class_name       | null                  | layer 1 has no class",
        "/config/layers/1/config           | 5                     | has no class and settings",
        "/config/layers                    | 5                     | this one has 0",
        "/config/layers/1/config/filters   | 3                     | holds [3, 3, 1, 2]",
        "/config/layers/1/config/filters   | 200000000             | have 2400000002 parameters",
        "/config/layers/1/config/use_bias  | false                 | has 1 arrays of weights by its",
        "/config/layers/1/config/name      | \"other\"             | has the weights of 'conv2d_7'",
      })
  @DisplayName("naming what the model says:")
  void model(String pointer, String value, String message) throws IOException {
    List<Entry> entries = entries("6x6x1 conv2@3 gap dense2");
    ObjectNode model = KerasFiles.model(Writer.KERAS_3, entries).deepCopy();
    int last = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) model.at(pointer.substring(0, last));
    parent.set(pointer.substring(last + 1), KerasFiles.JSON.readTree(value));
    assertRefused(zipWith(model.toString(), entries), message);
  }

  private static byte[] zipWith(String config, List<Entry> entries) throws IOException {
    return KerasFiles.zip(
        Map.of(
            "config.json", config.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "model.weights.h5", KerasFiles.weights(Writer.KERAS_3, entries)));
  }

  @Test
  @DisplayName("naming where a functional model is more than a chain")
  void functional() throws IOException {
    List<Entry> entries = entries("6x6x1 conv2@3 max2 gap dense2");
    ObjectNode model = KerasFiles.model(Writer.KERAS_3_FUNCTIONAL, entries);
    String good = model.toString();
    assertThat(good).contains("\"keras_history\":[\"other_MaxPooling2D_7\",0,0]");
    assertRefused(
        zipWith(good.replace("[\"other_MaxPooling2D_7\",", "[\"conv2d_7\","), entries),
        "the model branches after 'conv2d_7'");
    assertRefused(
        zipWith(good.replace("[\"other_MaxPooling2D_7\",", "[\"nowhere\","), entries),
        "the model's 5 layers are not one chain");
    ((ObjectNode) model.at("/config/layers/3")).putArray("inbound_nodes");
    assertRefused(zipWith(model.toString(), entries), "the model has more than one input");
    String loop = good.replace("\"other_GlobalAveragePooling2D_7\"", "\"conv2d_7\"");
    assertRefused(zipWith(loop, entries), "the model branches after 'conv2d_7'");
  }

  @Test
  @DisplayName("saying what a file is that is not one of Keras's")
  void otherFiles() throws IOException {
    List<Entry> entries = entries("6x6x1 conv2@3 gap dense2");
    assertRefused(new byte[0], "neither of Keras's formats, HDF5 or zip: it is empty");
    assertRefused("\u0089PNG\r\n".getBytes("ISO-8859-1"), "it is a PNG picture");
    assertRefused("abc".getBytes("ISO-8859-1"), "it begins with other bytes");
    assertRefused(
        "version https://git-lfs.github.com/spec/v1\noid".getBytes("ISO-8859-1"),
        "it is only a pointer to a file in Git LFS");
    assertRefused(
        KerasFiles.hdf5(file -> file.putAttribute("layer_names", new String[] {"a", "b"})),
        "it holds only weights, not a model");
    assertRefused(KerasFiles.weights(Writer.KERAS_3, entries), "it holds only weights");
    assertRefused(KerasFiles.hdf5(file -> file.putAttribute("a", 1)), "it holds other data");
    assertRefused(
        KerasFiles.hdf5(file -> file.putAttribute("model_config", "{}")),
        "not a model with its weights");
    assertRefused(KerasFiles.zip(Map.of("a.txt", new byte[2])), "a zip without config.json");
    assertRefused(
        KerasFiles.zip(Map.of("config.json", "[]".getBytes("UTF-8"))), "not a JSON object");
    assertRefused(
        KerasFiles.zip(Map.of("config.json", "{".getBytes("UTF-8"))), "is not valid JSON");
    assertRefused(
        KerasFiles.zip(Map.of("config.json", "[".repeat(99_999).getBytes("UTF-8"))),
        "is not valid JSON");
    assertRefused(
        KerasFiles.zip(Map.of("config.json", "{}".getBytes("UTF-8"))), "without model.weights.h5");
    assertRefused(folder, "it is a folder. Load it in Keras");
    Files.createFile(folder.resolve("saved_model.pb"));
    assertRefused(folder, "it is a folder, a SavedModel of TensorFlow");
    assertRefused(folder.resolve("missing.keras"), "no such file");
  }
}
