package poolinglab.translate.keras;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import poolinglab.MemoryException;
import poolinglab.file.Signature;

/**
 * A file that Keras wrote, opened: the configuration of its model, the version, and the weights.
 * Both kinds are told by their first bytes, whatever the file is called.
 */
record KerasFile(JsonNode model, String version, StoredWeights weights, HdfFile hdf5)
    implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_CONFIGURATION = 16 << 20;
  private static final int MOST_WEIGHTS = 1 << 30;
  private static final int START_BYTES = 64;
  private static final String SAVE_IT = "Save the whole model: model.save('model.keras').";

  /**
   * Opens a file.
   *
   * @throws KerasException when it is not a Keras model
   */
  static KerasFile open(Path file) throws IOException {
    KerasException.require(
        !Files.isDirectory(file),
        "it is a folder%s. Load it in Keras, and save it as one file: model.save('model.keras').",
        Files.exists(file.resolve("saved_model.pb")) ? ", a SavedModel of TensorFlow" : "");
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START_BYTES);
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u0089HDF\r\n\u001a\n")) {
      return hdf5(new HdfFile(file));
    }
    if (text.startsWith("PK")) {
      return zip(file);
    }
    KerasException.require(
        !text.startsWith("version https://git-lfs"),
        "it is only a pointer to a file in Git LFS. Fetch the file itself: git lfs pull.");
    throw new KerasException(
        "it is neither of Keras's formats, HDF5 or zip: %s. %s",
        Signature.describe(start, "", "it begins with other bytes"), SAVE_IT);
  }

  private static KerasFile hdf5(HdfFile hdf5) {
    Optional<String> config = Hdf5.text(hdf5, "model_config");
    Optional<Group> weights = Hdf5.group(hdf5, "model_weights");
    if (config.isEmpty() || weights.isEmpty()) {
      hdf5.close();
      throw new KerasException(
          "it holds %s, not a model%s. %s",
          hdf5.getChildren().containsKey("layers") || !Hdf5.texts(hdf5, "layer_names").isEmpty()
              ? "only weights"
              : "other data",
          config.isPresent() ? " with its weights" : "",
          SAVE_IT);
    }
    String version = Hdf5.text(hdf5, "keras_version").orElse("");
    return new KerasFile(json(config.get()), version, new WeightsByName(weights.get()), hdf5);
  }

  private static KerasFile zip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      JsonNode model = json(utf8(bytes(zip, "config.json", MOST_CONFIGURATION)));
      String version =
          zip.getEntry("metadata.json") == null
              ? ""
              : json(utf8(bytes(zip, "metadata.json", MOST_CONFIGURATION)))
                  .path("keras_version")
                  .asText();
      HdfFile hdf5 = HdfFile.fromBytes(bytes(zip, "model.weights.h5", MOST_WEIGHTS));
      return new KerasFile(model, version, new WeightsByPosition(hdf5), hdf5);
    } catch (ZipException damaged) {
      throw new KerasException(
          damaged,
          damaged.getMessage().contains("encrypted")
              ? "its zip is password-protected. Create it without a password."
              : "its zip is damaged. Copy or download the file again.");
    }
  }

  private static byte[] bytes(ZipFile zip, String name, int most) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    KerasException.require(
        entry != null, "it is a zip without %s, so it is not a Keras 3 model. %s", name, SAVE_IT);
    KerasException.require(
        entry.getSize() <= most,
        "its %s claims %s bytes, and at most %s are read. Is it a model?",
        name,
        entry.getSize(),
        most);
    MemoryException.require(entry.getSize(), "reading " + name);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) entry.getSize() + 1);
      CRC32 sum = new CRC32();
      sum.update(bytes);
      if (bytes.length != entry.getSize() || sum.getValue() != entry.getCrc()) {
        throw new ZipException("the size or checksum is wrong");
      }
      return bytes;
    }
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static JsonNode json(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      KerasException.require(
          json.isObject(), "its configuration is not a JSON object. %s", SAVE_IT);
      return json;
    } catch (JsonProcessingException damaged) {
      throw new KerasException(
          damaged, "its configuration is not valid JSON. Copy or download the file again.");
    }
  }

  @Override
  public void close() {
    hdf5.close();
  }
}
