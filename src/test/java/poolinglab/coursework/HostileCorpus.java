package poolinglab.coursework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The answers in {@code src/test/resources/poolinglab/hostile}, each with a head of three lines.
 */
public final class HostileCorpus {
  /** The file name under which such an answer is handed in. */
  public static final String FILE = "MaxPool2x2.java";

  private static final Path FOLDER = Path.of("src/test/resources/poolinglab/hostile");

  private HostileCorpus() {}

  /** All, in order. */
  public static List<Hostile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(HostileCorpus::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Those that one layer stops. */
  public static List<Hostile> stoppedBy(Hostile.StoppedBy layer) {
    return all().stream().filter(hostile -> hostile.stoppedBy() == layer).toList();
  }

  private static Hostile read(Path file) {
    try {
      String source = Files.readString(file);
      List<String> lines = source.lines().limit(3).toList();
      return new Hostile(
          file.getFileName().toString().replace(".java", ""),
          head(file, lines.get(0), "// hostile: "),
          Hostile.StoppedBy.named(head(file, lines.get(1), "// stopped by: ")),
          head(file, lines.get(2), "// says: "),
          source);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String head(Path file, String line, String label) {
    if (!line.startsWith(label) || line.length() == label.length()) {
      throw new IllegalArgumentException(
          "a hostile answer begins with hostile, stopped by and says; "
              + file
              + " has \""
              + line
              + "\" where \""
              + label
              + "…\" belongs");
    }
    return line.substring(label.length());
  }
}
