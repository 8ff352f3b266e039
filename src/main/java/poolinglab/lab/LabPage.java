package poolinglab.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import poolinglab.UserException;
import poolinglab.lab.LabNetworks.Trained;

/**
 * Puts the page together, one file that requests nothing: HTML and style, our Java as JavaScript,
 * the script that draws, and the data as constants before it.
 *
 * @param home Pooling Lab's own folder
 * @param chapters number and title of the lesson's chapter that a scene belongs to
 */
public record LabPage(Path home, Map<String, String> chapters) {
  private static final List<String> SCRIPTS =
      List.of(
          "data.js",
          "state.js",
          "marks.js",
          "bench.js",
          "scenes.js",
          "network.js",
          "train.js",
          "main.js");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The JavaScript that the build has made of our Java, below {@link #home}. */
  public static final Path JAVA = Path.of("target", "lab", "lab.js");

  /**
   * The whole page.
   *
   * @throws UserException when a part of it is missing
   */
  public String html() {
    Path page = home.resolve("src/lab/page");
    return text(page.resolve("lab.html"))
        .replace("/*STYLE*/", shortened(text(page.resolve("lab.css"))))
        .replace("<!--NOSCRIPT-->", new LabStills(pictures().get("boot0")).html())
        .replace("/*JAVA*/", java())
        .replace("/*SCRIPT*/", data() + scripts(page));
  }

  /** Our Java, its exports in an object of its own instead of the window. */
  private String java() {
    return "const JAVA = {};\n((exports, define) => {"
        + closed(text(home.resolve(JAVA)))
        + "})(JAVA);";
  }

  private static String scripts(Path page) {
    return SCRIPTS.stream()
        .map(name -> shortened(text(page.resolve(name))))
        .collect(Collectors.joining("\n", "(async () => {\n'use strict';\n", "})();\n"));
  }

  /** Without indentation and comments on lines of their own; templates in it are one-liners. */
  private static String shortened(String source) {
    return source
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/** "))
        .collect(Collectors.joining("\n"));
  }

  /** What the script works on, deflated: it would be a third larger as it is. */
  private String data() {
    List<Trained> networks = LabNetworks.read(home.resolve(LabNetworks.FOLDER));
    Data data =
        new Data(
            packed(pictures()),
            LabPictures.CLASSES,
            networks.stream().map(Trained::withoutWeights).toList(),
            LabSources.read(home),
            LabPictures.LEARNING_OF_EACH,
            chapters,
            golden());
    return "const PACKED = [%s, %s, %s];\n"
        .formatted(
            quoted(deflated(json(data).getBytes(StandardCharsets.UTF_8))),
            quoted(deflated(planes(networks))),
            quoted(deflated(LabPictures.album(home))));
  }

  private record Data(
      Map<String, String> greys,
      List<String> classes,
      List<Trained> networks,
      Map<String, LabSources.Source> sources,
      int learningOfEach,
      Map<String, String> chapters,
      JsonNode golden) {}

  /** All networks' weights: the lower bytes first, then the upper ones, which deflate better so. */
  private static byte[] planes(List<Trained> networks) {
    ByteArrayOutputStream lower = new ByteArrayOutputStream();
    ByteArrayOutputStream upper = new ByteArrayOutputStream();
    for (Trained network : networks) {
      byte[] bytes = Base64.getDecoder().decode(network.weights());
      for (int i = 0; i < bytes.length; i += 2) {
        lower.write(bytes[i]);
        upper.write(bytes[i + 1]);
      }
    }
    lower.writeBytes(upper.toByteArray());
    return lower.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(small, new Deflater(Deflater.BEST_COMPRESSION))) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return small.toByteArray();
  }

  private static String quoted(byte[] bytes) {
    return "'" + Base64.getEncoder().encodeToString(bytes) + "'";
  }

  private Map<String, int[]> pictures() {
    return LabPictures.ofBundledImages(home);
  }

  /** A byte for each pixel, in Base64. */
  private static Map<String, String> packed(Map<String, int[]> pictures) {
    Map<String, String> packed = new LinkedHashMap<>();
    pictures.forEach(
        (name, greys) ->
            packed.put(name, Base64.getEncoder().encodeToString(LabPictures.bytes(greys))));
    return packed;
  }

  private JsonNode golden() {
    Path file = home.resolve("src/lab/golden.json");
    try {
      return JSON.readTree(text(file));
    } catch (JsonProcessingException broken) {
      throw new UserException(broken, "%s must hold JSON. Restore the file.", file);
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Nothing in a script may look like its end. */
  private static String closed(String script) {
    return script.replace("</", "<\\/");
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException missing) {
      throw new UserException(missing, "the lab needs the file %s; it is not there.", file);
    } catch (IOException unreadable) {
      throw new UserException(unreadable, "%s must be readable (%s).", file, unreadable);
    }
  }
}
