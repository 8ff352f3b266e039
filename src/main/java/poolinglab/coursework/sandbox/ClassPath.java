package poolinglab.coursework.sandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What this JVM was started with, for the processes that it starts: they work in other folders. */
public final class ClassPath {
  private ClassPath() {}

  /** All folders and jars that exist, absolute. */
  public static List<Path> ours() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath())
        .filter(Files::exists)
        .distinct()
        .toList();
  }

  /** The libraries that answers to exercises on Deeplearning4j may use: the jars we run with. */
  public static List<Path> libraries() {
    return ours().stream()
        .filter(entry -> entry.toString().endsWith(".jar") && Files.isRegularFile(entry))
        .toList();
  }

  /** As {@code -classpath} takes it. */
  public static String text(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
