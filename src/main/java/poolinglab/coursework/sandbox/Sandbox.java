package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.process.Question;

/** Starts the processes of answers. One serves many workers; closing it removes its files. */
public final class Sandbox implements AutoCloseable {
  private static final String RUNNER = "runner.jar";
  private static final String DESCRIBING = "describing.jar";
  private static final int LARGEST_FILE_BLOCKS = 2048;

  private final Isolation isolation;
  private final Path folder;
  private final Path runner;
  private final Path describing;
  private final Janitor janitor;
  private final SharedClasses sharedClasses;
  private volatile boolean ending;
  private final Set<Started> running = ConcurrentHashMap.newKeySet();
  private final Thread atEnd = new Thread(this::end, "removing what answers left");
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Sandbox::daemon);

  private Sandbox(Isolation isolation) {
    this.isolation = isolation;
    try {
      Leftovers.remove();
      this.folder = Files.createTempDirectory(Leftovers.prefix());
      this.janitor = new Janitor(folder);
      RunnerJar.write(folder.resolve(RUNNER));
      DescribingLibrary.write(folder.resolve(DESCRIBING));
      for (String jar : List.of(RUNNER, DESCRIBING)) {
        Folders.openToAll(folder.resolve(jar));
      }
    } catch (IOException full) {
      throw new UncheckedIOException("there is no room for a temporary folder", full);
    }
    Path jars = KeptFolder.orElse(folder, List.of(RUNNER, DESCRIBING));
    this.runner = jars.resolve(RUNNER);
    this.describing = jars.resolve(DESCRIBING);
    this.sharedClasses = new SharedClasses(jars, runner, watch);
    Runtime.getRuntime().addShutdownHook(atEnd);
  }

  /** The strictest that this machine can do. */
  public static Sandbox strictest() {
    return new Sandbox(Bubblewrap.works() ? Isolation.BUBBLEWRAP : Isolation.PROCESS);
  }

  /**
   * Inside bubblewrap or not at all.
   *
   * @throws ExerciseException when bubblewrap is missing or may not work here
   */
  public static Sandbox bubblewrap() {
    if (!Bubblewrap.works()) {
      throw new ExerciseException(
          "isolation was required, and bubblewrap is missing or not permitted here; install the"
              + " package bubblewrap (Linux only), or do without isolation");
    }
    return new Sandbox(Isolation.BUBBLEWRAP);
  }

  /** Without bubblewrap, even where it is there. */
  public static Sandbox processOnly() {
    return new Sandbox(Isolation.PROCESS);
  }

  /** What is used. */
  public Isolation isolation() {
    return isolation;
  }

  /** Makes a runner for one answer; its process starts with the first question. */
  public AnswerRunner runner(Program program) {
    return new AnswerRunner(this, program);
  }

  /**
   * Lets a program of ours answer, so that from now on processes with the same libraries start
   * faster. That costs as much as some twenty of them, and happens once for the same libraries.
   */
  public void rehearse(Program program, List<Question> questions) {
    sharedClasses.make(program, questions);
  }

  /**
   * The same program with libraries that describe networks and cannot run any, which start much
   * faster; nothing if it has no libraries. What fails there may succeed with the whole library.
   */
  public Optional<Program> describing(Program program) {
    return program.libraries().isEmpty()
        ? Optional.empty()
        : Optional.of(
            program.withLibraries(
                classPath(describing, DescribingLibrary.needed(program.libraries()))));
  }

  static List<Path> classPath(Path runner, List<Path> libraries) {
    return Stream.concat(Stream.of(runner), libraries.stream()).toList();
  }

  ScheduledExecutorService watch() {
    return watch;
  }

  Started start(Limits limits, List<Path> libraries) throws IOException {
    List<Path> classPath = classPath(runner, libraries);
    Optional<Path> archive = sharedClasses.of(libraries);
    List<Path> readable = Stream.concat(classPath.stream(), archive.stream()).toList();
    boolean bare = libraries.isEmpty() || libraries.contains(describing);
    List<Path> unpacked = bare ? List.of() : NativeCache.unpacked();
    Confinement confinement = Confinement.of(isolation, readable);
    Path workingFolder = confinement.folderIn(folder);
    List<String> command =
        new ArrayList<>(confinement.before(readable, unpacked, shellLimits(limits)));
    String[] shared =
        archive.map(each -> "-XX:SharedArchiveFile=" + each).stream().toArray(String[]::new);
    command.addAll(JvmCommand.of(limits, classPath, confinement.natives(), shared));
    if (isolation == Isolation.PROCESS) {
      command.add(Long.toString(ProcessHandle.current().pid()));
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingFolder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    String mark = UUID.randomUUID().toString();
    builder
        .environment()
        .keySet()
        .retainAll(isolation == Isolation.BUBBLEWRAP ? List.of("PATH") : List.of());
    builder.environment().put(ProcessFamily.MARK, mark);
    Process process = builder.start();
    Started started =
        new Started(process, new ProcessFamily(process, mark, confinement), workingFolder);
    running.add(started);
    return started;
  }

  private static String shellLimits(Limits limits) {
    // The soft limit ends a process by a signal of its own; at the hard one it is merely killed.
    return "ulimit -c 0; ulimit -S -t %d; ulimit -H -t %d; ulimit -f %d; "
        .formatted(limits.processorSeconds(), limits.processorSeconds() + 5, LARGEST_FILE_BLOCKS);
  }

  /** Ends a process, all that it started, and its folder. */
  void end(Started started) {
    started.family().end();
    Folders.remove(started.workingFolder());
    running.remove(started);
  }

  /**
   * A process that runs.
   *
   * @param process it
   * @param family it and all that it starts
   * @param workingFolder its own, removed with it
   */
  record Started(Process process, ProcessFamily family, Path workingFolder) {}

  /** Ends what still runs, and removes all files. */
  @Override
  public void close() {
    clean();
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException alreadyEnding) {
      // The hook runs by itself, and finds nothing left.
    }
  }

  private void end() {
    ending = true;
    clean();
  }

  /**
   * Holds the caller for good if this process is ending: answers end with it, and that is nothing
   * to report or remember.
   */
  void holdAtEnd() {
    while (ending) {
      LockSupport.park(this);
    }
  }

  private void clean() {
    watch.shutdownNow();
    running.forEach(started -> started.family().end());
    running.clear();
    Folders.remove(folder);
    janitor.close();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "answers' time limits");
    thread.setDaemon(true);
    return thread;
  }
}
