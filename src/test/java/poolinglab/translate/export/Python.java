package poolinglab.translate.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Python that has some packages.
 *
 * @param program the property {@code poolinglab.python}, or else what Debian or the path have
 */
record Python(String program) {
  private static final int SECONDS = 600;

  static Optional<Python> with(String... modules) {
    String imports = "import " + String.join(", ", modules);
    String given = System.getProperty("poolinglab.python");
    List<String> programs = given == null ? List.of("/usr/bin/python3", "python3") : List.of(given);
    return programs.stream()
        .filter(program -> exitCode(new ProcessBuilder(program, "-c", imports)) == 0)
        .findFirst()
        .map(Python::new);
  }

  /** Runs a script in a folder; its complaints are the test's. */
  void run(String script, Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("script.py"), script);
    Path log = folder.resolve("log.txt");
    var builder = new ProcessBuilder(program, file.toString());
    builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    assertThat(exitCode(builder)).as(() -> read(log)).isZero();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private static int exitCode(ProcessBuilder builder) {
    builder.environment().putIfAbsent("KERAS_BACKEND", "jax");
    try {
      Process process = builder.start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (IOException noSuchProgram) {
      return -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
