package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the native libraries of ND4J lie unpacked. Our own process has unpacked them by the time an
 * answer needs them, since it runs the exemplar first; answers only read them.
 */
final class NativeCache {
  /** The system property that JavaCPP reads. */
  static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

  private NativeCache() {}

  static Path folder() {
    String told = System.getProperty(PROPERTY, "");
    return told.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".javacpp", "cache")
        : Path.of(told);
  }

  /** A folder for each jar that was unpacked. */
  static List<Path> unpacked() {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> jars = Files.list(folder())) {
      return jars.filter(Files::isDirectory).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the unpacked native libraries cannot be read", unreadable);
    }
  }
}
