package poolinglab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import poolinglab.MemoryException;
import poolinglab.UserException;

@DisplayName("Whatever is thrown")
class ErrorsTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CommandLine command =
      PoolingCommand.commandLine(
          Terminal.plain(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err));

  private String reported() {
    return err.toString(StandardCharsets.UTF_8);
  }

  static Stream<Arguments> fixable() {
    UserException bad = new UserException("sizes are whole numbers; got %s", "x");
    String sizes = "sizes are whole numbers; got x";
    OutOfMemoryError heap = new OutOfMemoryError("Java heap space");
    String memory = "(Java heap space); use a smaller input, or allow more memory: JAVA_TOOL";
    return Stream.of(
        Arguments.of("a user's mistake", bad, sizes),
        Arguments.of("the same from another thread", new ExecutionException(bad), sizes),
        Arguments.of("the same from a future", new CompletionException(bad), sizes),
        Arguments.of(
            "too large before it was tried",
            MemoryException.of("reading a.npy", 5L << 30),
            "reading a.npy needs about 5120 MB of memory, more than is free of the"),
        Arguments.of("no memory left", heap, memory),
        Arguments.of(
            "no memory left in a pool",
            new IllegalStateException(new ExecutionException(heap)),
            memory),
        Arguments.of(
            "no memory left outside the heap",
            new OutOfMemoryError("Physical memory usage is too high: 4G > 2G"),
            "Physical memory usage is too high"),
        Arguments.of(
            "no memory left in ND4J",
            new RuntimeException("[DEVICE] allocation failed; Requested bytes: [8589934592]"),
            "Requested bytes: [8589934592]"),
        Arguments.of(
            "no memory left for a thread",
            new OutOfMemoryError("unable to create native thread"),
            "no room for another thread"),
        Arguments.of("nesting too deep", new StackOverflowError(), "nested too deeply"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixable")
  @DisplayName("that the user can do something about is one line, with exit code 2")
  void oneLine(String name, Throwable thrown, String expected) {
    assertThat(Errors.on(thrown, command)).isEqualTo(2);
    assertThat(reported()).startsWith("pooling: ").contains(expected).hasLineCount(1);
  }

  @Test
  @DisplayName("that is a bug has its trace, with exit code 70")
  void bug() {
    assertThat(Errors.on(new IllegalStateException("never"), command)).isEqualTo(70);
    assertThat(reported())
        .startsWith("pooling: internal error; please report it together with this trace:\n")
        .contains("java.lang.IllegalStateException: never", "\tat ");
  }

  @Test
  @DisplayName("that wraps a user's mistake in a bug stays a bug")
  void wrapped() {
    Throwable bug = new IllegalStateException("never", new UserException("inner"));
    assertThat(Errors.on(bug, command)).isEqualTo(70);
  }
}
