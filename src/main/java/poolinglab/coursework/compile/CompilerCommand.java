package poolinglab.coursework.compile;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * How a compiler process is started: with our own classes alone, little memory, and leaving no
 * files behind.
 *
 * @param folder the folder it works in, where it writes nothing
 * @param memory the most that it may use, in MiB
 */
record CompilerCommand(Path folder, int memory) {
  static final int DEFAULT_MEMORY = 256;

  Process start() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + memory + "m",
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-cp",
            ourClasses(),
            CompilerProcess.class.getName());
    return new ProcessBuilder(command)
        .directory(folder.toAbsolutePath().toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String ourClasses() {
    try {
      return Path.of(
              CompilerProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("our classes lie in a folder or a jar", impossible);
    }
  }
}
