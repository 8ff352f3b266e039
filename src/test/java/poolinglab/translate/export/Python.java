package poolinglab.translate.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs scripts with a Python that has what they import. */
final class Python {
  private static final int SECONDS = 1200;
  private static final int LACKS_A_MODULE = 3;
  private static final int NO_SUCH_PROGRAM = 127;

  private Python() {}

  /**
   * Runs a script in a folder, by the property {@code poolinglab.python} or else what Debian or the
   * path have; its complaints fail the test.
   *
   * @return whether any Python has what the first line of the script imports
   */
  static boolean run(String script, Path folder) throws IOException {
    String[] parts = script.split("\n", 2);
    String guarded =
        "import sys\ntry:\n    %s\nexcept ImportError:\n    sys.exit(%d)\n%s"
            .formatted(parts[0], LACKS_A_MODULE, parts[1]);
    Path file = Files.writeString(folder.resolve("script.py"), guarded);
    Path log = folder.resolve("log.txt");
    String given = System.getProperty("poolinglab.python");
    for (String program : given == null ? List.of("/usr/bin/python3", "python3") : List.of(given)) {
      var builder = new ProcessBuilder(program, file.toString());
      builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putIfAbsent("KERAS_BACKEND", "jax");
      int exitCode = exitCode(builder);
      if (exitCode != LACKS_A_MODULE && exitCode != NO_SUCH_PROGRAM) {
        assertThat(exitCode).as(() -> read(log)).isZero();
        return true;
      }
    }
    return false;
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private static int exitCode(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (IOException noSuchProgram) {
      return NO_SUCH_PROGRAM;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
