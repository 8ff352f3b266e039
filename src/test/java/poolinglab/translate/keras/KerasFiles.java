package poolinglab.translate.keras;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkByHand;
import poolinglab.network.NetworkText;
import poolinglab.network.Weights;

/** Writes models as Keras's versions do: layers, files and groups under their several names. */
final class KerasFiles {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Who writes. */
  enum Writer {
    KERAS_1_H5,
    KERAS_2_H5,
    KERAS_3_H5,
    TF_KERAS,
    TF_KERAS_ON_WINDOWS,
    KERAS_3,
    KERAS_3_FUNCTIONAL;

    boolean writesH5() {
      return ordinal() <= KERAS_3_H5.ordinal();
    }

    boolean isKeras3() {
      return this == KERAS_3_H5 || this == KERAS_3 || this == KERAS_3_FUNCTIONAL;
    }
  }

  private KerasFiles() {}

  /** One layer as it is stored: its settings, and its arrays in Keras's order and shape. */
  record Entry(String type, ObjectNode config, List<Object> arrays) {
    String name() {
      return config.get("name").asText();
    }
  }

  /** Those of a network, with weights of their own. */
  static List<Entry> entries(String text) {
    return KerasEntries.of(Writer.KERAS_3, drawn(NetworkText.parse(text), 1));
  }

  /**
   * A layer named "added".
   *
   * @param settings JSON with single quotes
   */
  static Entry entry(String type, String settings, Object... arrays) throws IOException {
    ObjectNode config = (ObjectNode) JSON.readTree(settings.replace('\'', '"'));
    return new Entry(type, config.put("name", "added"), List.of(arrays));
  }

  static List<Entry> with(List<Entry> entries, int place, Entry... added) {
    List<Entry> longer = new ArrayList<>(entries);
    longer.addAll(place, List.of(added));
    return longer;
  }

  static byte[] bytes(Writer writer, NetworkByHand network) throws IOException {
    return bytes(writer, KerasEntries.of(writer, network));
  }

  static byte[] bytes(Writer writer, List<Entry> entries) throws IOException {
    return writer.writesH5()
        ? h5(model(writer, entries).toString(), entries)
        : zip(
            Map.of(
                "config.json",
                model(writer, entries).toString().getBytes(StandardCharsets.UTF_8),
                "metadata.json",
                "{\"keras_version\": \"3.8.0\"}".getBytes(StandardCharsets.UTF_8),
                "model.weights.h5",
                weights(writer, entries)));
  }

  static ObjectNode model(Writer writer, List<Entry> entries) {
    boolean isFunctional = writer == Writer.KERAS_3_FUNCTIONAL;
    ObjectNode model = JSON.createObjectNode();
    model.put("class_name", isFunctional ? "Functional" : "Sequential");
    ArrayNode layers = JSON.createArrayNode();
    String before = null;
    for (Entry entry : entries) {
      ObjectNode layer = layers.addObject().put("class_name", entry.type());
      layer.set("config", entry.config());
      if (writer.isKeras3()) {
        layer.put("module", "keras.layers").putNull("registered_name");
      }
      if (isFunctional) {
        layer.put("name", entry.name());
        ArrayNode calls = layer.putArray("inbound_nodes");
        if (before != null) {
          ObjectNode tensor = calls.addObject().putArray("args").addObject();
          tensor.put("class_name", "__keras_tensor__");
          tensor.putObject("config").putArray("keras_history").add(before).add(0).add(0);
        }
        before = entry.name();
      }
    }
    if (writer == Writer.KERAS_1_H5) {
      model.set("config", layers);
    } else {
      model.putObject("config").put("name", "model").set("layers", layers);
    }
    return model;
  }

  static byte[] h5(String config, List<Entry> entries) throws IOException {
    return hdf5(
        file -> {
          file.putAttribute("model_config", config);
          file.putAttribute("keras_version", "2.3.1");
          WritableGroup weights = file.putGroup("model_weights");
          weights.putAttribute(
              "layer_names", entries.stream().map(Entry::name).toArray(String[]::new));
          for (Entry entry : withArrays(entries)) {
            WritableGroup group = weights.putGroup(entry.name());
            WritableGroup inner = group.putGroup(entry.name());
            List<String> names = new ArrayList<>();
            for (Object array : entry.arrays()) {
              String name = "weight" + names.size() + ":0";
              names.add(entry.name() + "/" + name);
              inner.putDataset(name, array);
            }
            group.putAttribute("weight_names", names.toArray(String[]::new));
          }
        });
  }

  /** The library that writes here gets groups wrong that are empty. */
  private static List<Entry> withArrays(List<Entry> entries) {
    return entries.stream().filter(entry -> !entry.arrays().isEmpty()).toList();
  }

  static byte[] weights(Writer writer, List<Entry> entries) throws IOException {
    boolean isTensorFlow = writer == Writer.TF_KERAS || writer == Writer.TF_KERAS_ON_WINDOWS;
    String container = isTensorFlow ? "_layer_checkpoint_dependencies" : "layers";
    return hdf5(
        file -> {
          boolean onWindows = writer == Writer.TF_KERAS_ON_WINDOWS;
          WritableGroup layers = onWindows ? file : file.putGroup(container);
          Map<String, Integer> counts = new HashMap<>();
          for (Entry entry : withArrays(entries)) {
            String type = KerasEntries.snakeCase(entry.type());
            int number = counts.merge(type, 1, Integer::sum) - 1;
            number *= isTensorFlow ? 2 : 1;
            String group = number == 0 ? type : type + "_" + number;
            WritableGroup arrays =
                layers.putGroup(onWindows ? container + "\\" + group : group).putGroup("vars");
            if (writer == Writer.KERAS_3) {
              arrays.putAttribute("name", entry.name());
            }
            for (int i = 0; i < entry.arrays().size(); i++) {
              arrays.putDataset(Integer.toString(i), entry.arrays().get(i));
            }
          }
          file.putGroup("optimizer").putGroup("vars").putDataset("0", new float[] {1});
        });
  }

  interface Content {
    void write(WritableHdfFile file);
  }

  static byte[] hdf5(Content content) throws IOException {
    Path file = Files.createTempFile("keras", ".h5");
    try {
      try (WritableHdfFile hdf5 = HdfFile.write(file)) {
        content.write(hdf5);
      }
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** Weights of the right sizes, drawn from a seed. */
  static NetworkByHand drawn(ConvolutionalNetwork network, long seed) {
    var random = new Random(seed);
    List<Weights> weights = new ArrayList<>();
    for (int i = 0; i < network.layers().size(); i++) {
      var layer = network.layers().get(i);
      var input = network.shapes().get(i);
      int count = (int) layer.parameters(input).count();
      if (count > 0) {
        int units = KerasEntries.hasBias(layer) ? layer.output(input).channels() : 0;
        weights.add(new Weights(draw(random, count - units), draw(random, units)));
      }
    }
    return new NetworkByHand(network, weights);
  }

  private static float[] draw(Random random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }
}
