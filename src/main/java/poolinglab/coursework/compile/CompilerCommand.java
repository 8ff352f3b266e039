package poolinglab.coursework.compile;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import poolinglab.coursework.sandbox.ClassPath;
import poolinglab.coursework.sandbox.Isolation;

/**
 * How a compiler process is started: with our own classes alone, little memory, and leaving no
 * files behind.
 *
 * @param folder the folder it works in, where it writes nothing
 * @param memory the most that it may use, in MiB
 * @param isolation how it is kept from the rest of this machine
 */
record CompilerCommand(Path folder, int memory, Isolation isolation) {
  static final int DEFAULT_MEMORY = 256;

  Process start() throws IOException {
    List<String> command = new ArrayList<>(isolation.around(readable()));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + memory + "m",
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Duser.language=en",
            "-Duser.country=",
            "-cp",
            ourClasses(),
            CompilerProcess.class.getName()));
    return new ProcessBuilder(command)
        .directory(folder.toAbsolutePath().toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Our classes, and what those of answers and exercises are compiled against. */
  private static List<Path> readable() {
    return Stream.concat(Stream.of(Path.of(ourClasses())), ClassPath.ours().stream())
        .distinct()
        .toList();
  }

  private static String ourClasses() {
    try {
      return Path.of(
              CompilerProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("our classes are in a folder or a jar", impossible);
    }
  }
}
