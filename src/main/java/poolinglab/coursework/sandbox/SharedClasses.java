package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import poolinglab.coursework.process.Conversation;
import poolinglab.coursework.process.Question;

/**
 * Archives of classes that the JVM has read, checked and linked before (its class-data sharing),
 * from which the processes of answers start faster. There is one for each set of libraries. It
 * holds classes of the JDK, of the libraries and of ours and none of any answer, and lies where no
 * answer can write. A JVM ignores an archive that does not fit.
 */
final class SharedClasses {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final Path runner;
  private final ScheduledExecutorService watch;
  private final Map<List<Path>, Optional<Path>> archives = new ConcurrentHashMap<>();

  /**
   * Without archives so far.
   *
   * @param folder where they go, and where those of earlier runs may be
   * @param runner the jar that comes before the libraries
   * @param watch ends what takes too long
   */
  SharedClasses(Path folder, Path runner, ScheduledExecutorService watch) {
    this.folder = folder;
    this.runner = runner;
    this.watch = watch;
  }

  /** The archive for processes with these libraries. */
  Optional<Path> of(List<Path> libraries) {
    Optional<Path> known = archives.computeIfAbsent(libraries, this::kept);
    return known == null ? Optional.empty() : known;
  }

  /** One that an earlier run made, and that every user may read; null if there is none. */
  private Optional<Path> kept(List<Path> libraries) {
    Path made = file(libraries);
    boolean here = Files.isRegularFile(made) && made.toFile().setReadable(true, false);
    return here ? Optional.of(made) : null;
  }

  /** Where the archive goes: other jars, or newer ones, have another. */
  private Path file(List<Path> libraries) {
    List<String> parts =
        libraries.stream().map(jar -> "%s %d".formatted(jar, jar.toFile().lastModified())).toList();
    return folder.resolve("classes-%s.jsa".formatted(KeptFolder.name(parts)));
  }

  /** Makes the archive of a program's libraries, unless it was made before. */
  void make(Program rehearsed, List<Question> questions) {
    if (of(rehearsed.libraries()).isEmpty()) {
      archives.computeIfAbsent(rehearsed.libraries(), key -> archive(rehearsed, questions));
    }
  }

  private Optional<Path> archive(Program rehearsed, List<Question> questions) {
    Path archive = file(rehearsed.libraries());
    try {
      Path list = Files.createTempFile(folder, "new-", ".txt");
      Path whole = Files.createTempFile(folder, "new-", ".jsa");
      try {
        write(whole, list, rehearsed, questions);
        Folders.openToAll(whole);
        Files.move(whole, archive, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(list);
        Files.deleteIfExists(whole);
      }
      return Optional.of(archive);
    } catch (IOException failed) {
      System.getLogger(SharedClasses.class.getName())
          .log(System.Logger.Level.DEBUG, "answers start without an archive of classes", failed);
      return Optional.empty();
    }
  }

  /**
   * Lets a program answer questions, and archives the classes that this took, its own excepted:
   * exemplars are not for answers' processes.
   */
  private void write(Path archive, Path list, Program rehearsed, List<Question> questions)
      throws IOException {
    try (Run run = new Run(rehearsed, "-XX:DumpLoadedClassList=" + list)) {
      Conversation conversation =
          new Conversation(run.process.getOutputStream(), run.process.getInputStream());
      conversation.begin(rehearsed.classes());
      for (Question question : questions) {
        conversation.ask(question);
      }
      conversation.end();
      run.finish();
    }
    Files.write(list, without(rehearsed.classes().keySet(), Files.readAllLines(list)));
    try (Run run =
        new Run(
            rehearsed,
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + archive)) {
      run.process.getInputStream().transferTo(OutputStream.nullOutputStream());
      run.finish();
    }
  }

  private static List<String> without(Set<String> classes, List<String> lines) {
    return lines.stream()
        .filter(line -> classes.stream().map(SharedClasses::path).noneMatch(line::contains))
        .toList();
  }

  private static String path(String className) {
    return className.replace('.', '/');
  }

  /** A JVM of ours, started as those of answers are. */
  private final class Run implements AutoCloseable {
    private final Process process;
    private final TimeLimit limit;

    Run(Program program, String... options) throws IOException {
      List<String> command =
          JvmCommand.of(
              program.limits(),
              Sandbox.classPath(runner, program.libraries()),
              NativeCache.folder(),
              options);
      command.add(Long.toString(ProcessHandle.current().pid()));
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      limit =
          new TimeLimit(
              watch,
              new ProcessorTime(process),
              Duration.ZERO,
              PATIENCE,
              PATIENCE,
              process::destroyForcibly);
    }

    void finish() throws IOException {
      try {
        int code = process.waitFor();
        if (code != 0) {
          throw new IOException("its JVM ended with exit code %d".formatted(code));
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", stop);
      }
    }

    @Override
    public void close() {
      limit.close();
      process.destroyForcibly();
    }
  }
}
