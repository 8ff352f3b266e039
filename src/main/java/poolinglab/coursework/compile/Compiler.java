package poolinglab.coursework.compile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import poolinglab.coursework.sandbox.Isolation;
import poolinglab.coursework.sandbox.SandboxException;

/**
 * Compiles answers for Java 17, in a process that is started at once and kept. A source that
 * occupies the compiler too long, or breaks it, costs that process and is reported to the learner;
 * the next answer gets a new one.
 *
 * <p>May be shared: compilations wait for each other. Workers that should not wait have one each.
 */
public final class Compiler implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final CompilerCommand command;
  private final Duration limit;
  private final ScheduledExecutorService clock;
  private CompilerLink link;

  /** A compiler that may take 10 seconds of processor time for an answer. */
  public Compiler() {
    this(LIMIT);
  }

  /** The same with its process isolated as answers are. */
  public Compiler(Isolation isolation) {
    this(LIMIT, new CompilerCommand(Path.of(""), CompilerCommand.DEFAULT_MEMORY, isolation));
  }

  /**
   * A compiler with another limit.
   *
   * @param limit processor time for one answer
   * @throws SandboxException when no process can be started
   */
  public Compiler(Duration limit) {
    this(
        limit, new CompilerCommand(Path.of(""), CompilerCommand.DEFAULT_MEMORY, Isolation.PROCESS));
  }

  Compiler(Duration limit, CompilerCommand command) {
    this.limit = limit;
    this.command = command;
    clock = Executors.newSingleThreadScheduledExecutor(Compiler::daemon);
    link = new CompilerLink(command, clock);
  }

  /**
   * Compiles the files of one answer together.
   *
   * @param sources their text by name, as {@code Answer.java}
   * @param classPath the libraries it may see, as {@code -classpath} takes it; empty for none
   * @throws SandboxException when this machine cannot compile at all; never for what a source does
   */
  public synchronized Compiled compile(Map<String, String> sources, String classPath) {
    CompilerRequest request = new CompilerRequest(sources, classPath);
    String problem = request.problem();
    if (!problem.isEmpty()) {
      return new Compiled.Failed(List.of(CompileProblem.ofAll("", problem)));
    }
    renew();
    Compiled compiled = link.compile(request, limit);
    renew();
    return compiled;
  }

  /** Starts the next process as soon as one is lost, so that it is warm when it is needed. */
  private void renew() {
    if (!link.isAlive()) {
      link.close();
      link = new CompilerLink(command, clock);
    }
  }

  /** The process that answers next. */
  synchronized Process process() {
    return link.process();
  }

  /** Ends the process. */
  @Override
  public synchronized void close() {
    link.close();
    clock.shutdownNow();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "compiler-clock");
    thread.setDaemon(true);
    return thread;
  }
}
