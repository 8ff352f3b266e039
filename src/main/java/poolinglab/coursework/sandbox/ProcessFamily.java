package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A process and all that it started, also what has detached itself since: every one of them has the
 * user that was drawn for it, or inherits a mark in its environment.
 */
final class ProcessFamily {
  /** The environment variable that holds the mark. */
  static final String MARK = "POOLING_LAB_ANSWER";

  private static final Path PROCESSES = Path.of("/proc");

  /** What starts processes faster than they are found is looked for again, so many times. */
  private static final int MOST_ROUNDS = 100;

  private final Process process;
  private final String mark;
  private final Confinement confinement;

  /**
   * The family of a process.
   *
   * @param mark what is in the environment of all of them
   */
  ProcessFamily(Process process, String mark, Confinement confinement) {
    this.process = process;
    this.mark = mark;
    this.confinement = confinement;
  }

  /** Ends all of them, at once. */
  void end() {
    List<ProcessHandle> children = ProcessTree.below(process.toHandle());
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    // Inside bubblewrap the system ends all of them with the first.
    if (confinement.isolation() == Isolation.PROCESS) {
      int round = 0;
      for (List<ProcessHandle> left = left(); !left.isEmpty() && round < MOST_ROUNDS; round++) {
        left.forEach(ProcessHandle::destroyForcibly);
        left = left();
      }
    }
  }

  private List<ProcessHandle> left() {
    if (!Files.isDirectory(PROCESSES)) {
      return List.of();
    }
    Predicate<Path> isOurs =
        confinement.user().<Predicate<Path>>map(user -> user::runs).orElse(this::bearsMark);
    try (Stream<Path> all = Files.list(PROCESSES)) {
      return all.filter(path -> path.getFileName().toString().matches("\\d+"))
          .filter(isOurs)
          .flatMap(path -> ProcessHandle.of(Long.parseLong(path.getFileName().toString())).stream())
          .filter(handle -> handle.pid() != process.pid())
          .toList();
    } catch (IOException hidden) {
      // A system that does not show its processes: what descends from ours was ended above.
      return List.of();
    }
  }

  private boolean bearsMark(Path processFolder) {
    try {
      byte[] environment = Files.readAllBytes(processFolder.resolve("environ"));
      return new String(environment, StandardCharsets.ISO_8859_1).contains(MARK + "=" + mark);
    } catch (IOException endedOrNotOurs) {
      return false;
    }
  }
}
