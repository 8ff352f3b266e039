package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import poolinglab.coursework.process.AnswerProcess;

/** The few classes of this project that an answer's process needs, in a jar with nothing else. */
final class RunnerJar {
  private RunnerJar() {}

  /** Writes the jar; it holds package {@code process} alone. */
  static void write(Path jar) {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      String folder = AnswerProcess.class.getPackageName().replace('.', '/');
      for (String name : classesIn(folder)) {
        out.putNextEntry(entry(folder + "/" + name));
        try (InputStream in = resource(folder + "/" + name)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    } catch (IOException | URISyntaxException impossible) {
      throw new UncheckedIOException(
          "the jar for answers' processes could not be written", new IOException(impossible));
    }
  }

  /** An entry of the same age in every jar, so that the same classes make the same jar. */
  static JarEntry entry(String name) {
    JarEntry entry = new JarEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
    return entry;
  }

  private static InputStream resource(String path) {
    return AnswerProcess.class.getClassLoader().getResourceAsStream(path);
  }

  private static List<String> classesIn(String folder) throws IOException, URISyntaxException {
    URI own = AnswerProcess.class.getResource("AnswerProcess.class").toURI();
    if (own.getScheme().equals("file")) {
      return names(Path.of(own).getParent());
    }
    try (FileSystem ourJar = FileSystems.newFileSystem(own, Map.of())) {
      return names(ourJar.getPath(folder));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
          .sorted()
          .toList();
    }
  }
}
