package poolinglab.coursework.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import poolinglab.StartFailure;
import poolinglab.coursework.sandbox.ProcessorTime;
import poolinglab.coursework.sandbox.SandboxException;
import poolinglab.coursework.sandbox.TimeLimit;

/** One compiler process and the pipes to it. */
final class CompilerLink implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  /** How the JVM exits under -XX:+ExitOnOutOfMemoryError. */
  private static final int EXIT_OUT_OF_MEMORY = 3;

  private static final int EXIT_KILLED = 128 + 9;

  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final ScheduledExecutorService clock;
  private final ProcessorTime processor;
  private boolean ready;

  CompilerLink(CompilerCommand command, ScheduledExecutorService clock) {
    this.clock = clock;
    // The process has the same Java, so that what is missing here is missing there.
    if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
      throw new NoCompilerException();
    }
    try {
      process = command.start();
    } catch (IOException impossible) {
      throw new SandboxException(
          impossible,
          "answers are compiled in a process of their own; it cannot be started: %s. Start Pooling"
              + " Lab with a complete JDK.",
          StartFailure.reason(impossible));
    }
    processor = new ProcessorTime(process);
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
    try (TimeLimit watch = watch(limit)) {
      try {
        request.write(out);
        return CompilerReply.read(in);
      } catch (IOException brokenPipe) {
        String why = why(watch.breach(), limit, brokenPipe);
        return new Compiled.Failed(List.of(CompileProblem.ofAll(request.onlyFile(), why)));
      }
    }
  }

  private void awaitReady() {
    if (ready) {
      return;
    }
    try (TimeLimit watch = watch(START_LIMIT)) {
      int first = firstByte();
      processor.settle();
      ready = first == CompilerReply.READY;
      if (!ready) {
        throw neverReady(first, watch.breach());
      }
    }
  }

  /** What the process says when it is ready; −1 if it ends without that. */
  private int firstByte() {
    try {
      return in.read();
    } catch (IOException broken) {
      return -1;
    }
  }

  private SandboxException neverReady(int first, Optional<TimeLimit.Breach> breach) {
    if (first == CompilerReply.NO_COMPILER) {
      throw new NoCompilerException();
    }
    String got =
        breach.isPresent()
            ? "was not ready in time because this machine is too busy"
            : "ended before it was ready, with exit code " + exitCode();
    return new SandboxException("the compiler's process %s. Try again.", got);
  }

  private TimeLimit watch(Duration limit) {
    Duration before = processor.used().orElse(Duration.ZERO);
    return new TimeLimit(
        clock, processor, before, limit, TimeLimit.WAITING, process::destroyForcibly);
  }

  private String why(Optional<TimeLimit.Breach> breach, Duration limit, IOException brokenPipe) {
    int exitCode = exitCode();
    if (breach.isPresent() && breach.get() == TimeLimit.Breach.COMPUTED) {
      return ("the compiler did not finish this file within %s seconds of processor time. Write the"
              + " parts with many nested calls, lambdas or types more simply.")
          .formatted(limit.toMillis() / 1000.0);
    }
    if (breach.isPresent() || exitCode == EXIT_KILLED) {
      throw new SandboxException(
          brokenPipe,
          "the compiler could not finish its work: this machine is too busy, or its process was"
              + " killed from outside. Try again when the machine has less to do.");
    }
    if (exitCode == EXIT_OUT_OF_MEMORY) {
      return "the compiler ran out of memory on this file. Compute large constants instead of"
          + " writing them down.";
    }
    return ("the compiler gave up on this file without an answer (exit code %d, %s). Write the"
            + " unusual parts more simply.")
        .formatted(exitCode, brokenPipe.getMessage());
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
