package poolinglab.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * One run of the command inside the test's own process.
 *
 * @param exitCode what the process would end with
 */
public record Run(int exitCode, String out, String err) {

  public static Run of(String... arguments) {
    return withInput("", arguments);
  }

  /** Runs with something typed. What programs write to {@code System.out} themselves counts too. */
  public static Run withInput(String typed, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      Terminal terminal =
          Terminal.plain(
              new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), out, err);
      int exitCode = PoolingCommand.run(terminal, arguments);
      return new Run(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }
}
