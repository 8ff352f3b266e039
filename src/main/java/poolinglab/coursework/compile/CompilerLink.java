package poolinglab.coursework.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One compiler process and the pipes to it. */
final class CompilerLink implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  /** How the JVM exits under -XX:+ExitOnOutOfMemoryError. */
  private static final int EXIT_OUT_OF_MEMORY = 3;

  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final ScheduledExecutorService clock;
  private boolean ready;
  private volatile boolean late;

  CompilerLink(CompilerCommand command, ScheduledExecutorService clock) {
    this.clock = clock;
    try {
      process = command.start();
    } catch (IOException impossible) {
      throw new CompilerException(
          "answers are compiled in a process of their own; it cannot be started: "
              + impossible.getMessage()
              + ". Start Pooling Lab with a complete JDK.",
          impossible);
    }
    in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  Process process() {
    return process;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Compiles within the limit. After a failure that is not the source's, the process is gone. */
  Compiled compile(CompilerRequest request, Duration limit) {
    awaitReady();
    ScheduledFuture<?> watch = killAfter(limit);
    try {
      request.write(out);
      return CompilerReply.read(in);
    } catch (IOException brokenPipe) {
      String why = why(limit, brokenPipe);
      return new Compiled.Failed(List.of(CompileProblem.ofAll(request.onlyFile(), why)));
    } finally {
      watch.cancel(false);
    }
  }

  private void awaitReady() {
    if (ready) {
      return;
    }
    ScheduledFuture<?> watch = killAfter(START_LIMIT);
    try {
      int first = in.read();
      ready = first == CompilerReply.READY;
      if (!ready) {
        throw neverReady(first, null);
      }
    } catch (IOException broken) {
      throw neverReady(-1, broken);
    } finally {
      watch.cancel(false);
    }
  }

  private CompilerException neverReady(int first, IOException cause) {
    String got =
        first == CompilerReply.NO_COMPILER
            ? "this Java has none"
            : "the process ended before it was ready, with exit code " + exitCode();
    return new CompilerException(
        "answers are compiled by the JDK's own compiler; " + got + ". Use a complete JDK.", cause);
  }

  private ScheduledFuture<?> killAfter(Duration limit) {
    return clock.schedule(
        () -> {
          late = true;
          process.destroyForcibly();
        },
        limit.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private String why(Duration limit, IOException brokenPipe) {
    int exitCode = exitCode();
    if (late) {
      return "the compiler did not finish this file within "
          + limit.toMillis() / 1000.0
          + " seconds. Write the parts with many nested calls, lambdas or types more simply.";
    }
    if (exitCode == EXIT_OUT_OF_MEMORY) {
      return "the compiler ran out of memory on this file. Compute large constants instead of"
          + " writing them down.";
    }
    return "the compiler ended on this file without an answer (exit code "
        + exitCode
        + ", "
        + brokenPipe.getMessage()
        + "). Write the unusual parts more simply.";
  }

  /** Waits for the end, which a process that broke the pipe is about to come to. */
  private int exitCode() {
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
