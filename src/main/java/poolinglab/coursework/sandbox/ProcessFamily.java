package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process and all that it started, also what has detached itself since: every one of them
 * inherits a mark in its environment, by which it is found.
 */
final class ProcessFamily {
  /** The environment variable that holds the mark. */
  static final String MARK = "POOLING_LAB_ANSWER";

  private static final Path PROCESSES = Path.of("/proc");

  private final Process process;
  private final String mark;
  private final boolean contained;

  /**
   * The family of a process.
   *
   * @param mark what is in the environment of all of them
   * @param contained whether the system itself ends all of them with the first
   */
  ProcessFamily(Process process, String mark, boolean contained) {
    this.process = process;
    this.mark = mark;
    this.contained = contained;
  }

  /** Ends all of them, at once. */
  void end() {
    List<ProcessHandle> children = ProcessTree.below(process.toHandle());
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    if (!contained) {
      marked().forEach(ProcessHandle::destroyForcibly);
    }
  }

  private List<ProcessHandle> marked() {
    if (!Files.isDirectory(PROCESSES)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(PROCESSES)) {
      return all.filter(path -> path.getFileName().toString().matches("\\d+"))
          .filter(this::bearsMark)
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
