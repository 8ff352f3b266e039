package poolinglab.translate.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import poolinglab.file.StoredArray;
import poolinglab.file.StoredZip;
import poolinglab.file.WholeFile;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.Shape;
import poolinglab.network.Weights;

/**
 * Writes Keras 3's own files: {@code .keras}, a zip of {@code config.json}, {@code metadata.json}
 * and {@code model.weights.h5}; and the last by itself, as {@code .weights.h5}. The model is not
 * compiled: an optimiser and a loss are for training. (keras.src.saving.saving_lib.)
 */
public final class KerasWriter {
  /** The oldest that reads such a file. */
  private static final String VERSION = "3.0.0";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private KerasWriter() {}

  /**
   * Writes a {@code .keras} file, completely or not at all.
   *
   * @param weights as {@link poolinglab.network.NetworkByHand} has them
   * @throws NetworkException when Keras has no such layer
   * @throws IOException when the file cannot be written
   */
  public static void write(Export export, List<Weights> weights, Path file) throws IOException {
    byte[] config = JSON.writeValueAsBytes(config(export));
    byte[] metadata = JSON.writeValueAsBytes(Map.of("keras_version", VERSION));
    byte[] hdf5 = hdf5(export.network(), weights);
    WholeFile.write(
        file,
        out -> {
          try (StoredZip zip = new StoredZip(out)) {
            zip.add("metadata.json", metadata);
            zip.add("config.json", config);
            zip.add("model.weights.h5", hdf5);
          }
        });
  }

  /** Writes a {@code .weights.h5} file, as {@link #write} does. */
  public static void writeWeights(ConvolutionalNetwork network, List<Weights> weights, Path file)
      throws IOException {
    WholeFile.write(file, hdf5(network, weights));
  }

  private static Map<String, Object> config(Export export) {
    ConvolutionalNetwork network = export.network();
    List<Object> shape = shape(network.input());
    List<Object> layers = new ArrayList<>();
    layers.add(KerasLayer.json("InputLayer", input(shape)));
    export.rescaling().ifPresent(pixels -> layers.add(KerasLayers.rescaling(pixels).json()));
    for (KerasLayer layer : KerasLayers.of(network)) {
      NetworkException.require(
          !layer.type().equals(KerasLayer.WINDOW_POOLING),
          "a .keras file can only hold Keras's own layers, and there is no %s pooling with such"
              + " windows among them; got '%s'. Write a program instead, or use max or average"
              + " pooling with border valid or same.",
          layer.settings().get("kind"),
          network);
      layers.add(layer.json());
    }
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("name", "sequential");
    config.put("trainable", true);
    config.put("dtype", "float32");
    config.put("layers", layers);
    config.put("build_input_shape", shape);
    Map<String, Object> model = KerasLayer.json("Sequential", config);
    model.put("module", "keras");
    model.put("build_config", Map.of("input_shape", shape));
    return model;
  }

  private static Map<String, Object> input(List<Object> shape) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("batch_shape", shape);
    input.put("dtype", "float32");
    input.put("sparse", false);
    input.put("name", "input_layer");
    return input;
  }

  /** {@code [null, height, width, channels]}. */
  private static List<Object> shape(Shape.Maps image) {
    return Arrays.asList(null, image.size().height(), image.size().width(), image.channels());
  }

  /** The library writes to files only. */
  private static byte[] hdf5(ConvolutionalNetwork network, List<Weights> weights)
      throws IOException {
    Path file = Files.createTempFile("weights", ".h5");
    try {
      try (WritableHdfFile hdf5 = HdfFile.write(file)) {
        write(KerasProgram.weights(network, weights), hdf5.putGroup("layers"));
      }
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  /** {@code layers/conv2d_1/vars/0}, 1, …; groups without weights are left out. */
  private static void write(Map<String, StoredArray> weights, WritableGroup layers) {
    Map<String, WritableGroup> groups = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    weights.forEach(
        (name, array) -> {
          String layer = name.substring(0, name.indexOf('/'));
          WritableGroup variables =
              groups.computeIfAbsent(layer, key -> layers.putGroup(key).putGroup("vars"));
          int number = counts.merge(layer, 1, Integer::sum) - 1;
          if (number == 0) {
            variables.putAttribute("name", layer);
          }
          variables.putDataset("" + number, nested(array.values(), 0, array.dimensions()));
        });
  }

  /** Arrays in arrays, as the library wants them: {@code float[3][3][1][5]}. */
  private static Object nested(float[] values, int from, int... dimensions) {
    if (dimensions.length == 1) {
      return Arrays.copyOfRange(values, from, from + dimensions[0]);
    }
    int[] inner = Arrays.copyOfRange(dimensions, 1, dimensions.length);
    int size = Arrays.stream(inner).reduce(1, (a, b) -> a * b);
    Object outer = Array.newInstance(float.class, dimensions);
    for (int i = 0; i < dimensions[0]; i++) {
      Array.set(outer, i, nested(values, from + i * size, inner));
    }
    return outer;
  }
}
