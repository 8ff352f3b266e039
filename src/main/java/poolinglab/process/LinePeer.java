package poolinglab.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;
import poolinglab.UserException;

/**
 * A process that waits until it is asked: a line asks, lines answer. It has a scratch folder, where
 * it runs or at least complains; closing ends the process and removes the folder.
 */
public final class LinePeer implements AutoCloseable {
  private static final int SECONDS_TO_END = 10;

  private final String name;
  private final Path folder;
  private final Process process;
  private final PrintWriter requests;
  private final BufferedReader answers;
  private final Thread atEnd = new Thread(this::end, "ending a peer");
  private final String greeting;

  private LinePeer(String name, Path folder, Process process) throws IOException {
    this.name = name;
    this.folder = folder;
    this.process = process;
    requests = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    answers = process.inputReader(StandardCharsets.UTF_8);
    Runtime.getRuntime().addShutdownHook(atEnd);
    greeting = answers.readLine();
  }

  /** A scratch folder for a peer. */
  public static Path newFolder() {
    try {
      return Files.createTempDirectory("pooling-peer-");
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  /**
   * Starts the process and waits for its first line.
   *
   * @param name for messages, as {@code PyTorch}
   * @param folder from {@link #newFolder}, which is removed when the process cannot be started
   * @throws IOException when there is no such program
   */
  public static LinePeer start(String name, Path folder, ProcessBuilder program)
      throws IOException {
    try {
      return new LinePeer(
          name, folder, program.redirectError(folder.resolve("log").toFile()).start());
    } catch (IOException noProgram) {
      remove(folder);
      throw noProgram;
    }
  }

  /** The first line; null when the process ended without one. */
  public String greeting() {
    return greeting;
  }

  /** Its scratch folder. */
  public Path folder() {
    return folder;
  }

  /**
   * Sends a request and waits for the answer.
   *
   * @throws UserException when the process has ended, with its last words
   */
  public String ask(String request) {
    requests.println(request);
    return hear();
  }

  /**
   * Waits for one more line.
   *
   * @throws UserException when the process has ended, with its last words
   */
  public String hear() {
    try {
      String answer = answers.readLine();
      if (answer == null) {
        throw new UserException("the process of '%s' ended: %s", name, lastWords());
      }
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Sends bytes, before any line; how many, the process has to know.
   *
   * @throws UserException when the process has ended, with its last words
   */
  public void send(byte[] bytes) {
    try {
      process.getOutputStream().write(bytes);
      process.getOutputStream().flush();
    } catch (IOException ended) {
      throw new UserException(ended, "the process of '%s' ended: %s", name, lastWords());
    }
  }

  /** What it complained of last. */
  public String lastWords() {
    try {
      List<String> lines = Files.readAllLines(folder.resolve("log"));
      return lines.isEmpty() ? "it said nothing" + exit() : lines.get(lines.size() - 1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String exit() {
    return process.isAlive() ? "" : ", and its exit code is " + process.exitValue();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
      end();
    } catch (IllegalStateException alreadyEnding) {
      // The hook does it.
    }
  }

  private void end() {
    process.destroy();
    try {
      // Only then does it write into its folder no more.
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    remove(folder);
  }

  private static void remove(Path folder) {
    try {
      PathUtils.deleteDirectory(folder);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }
}
