package poolinglab.coursework.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processor time of a process and of those that it started, as the system reports it. */
public final class ProcessorTime {
  private final Process process;
  private List<ProcessHandle> known = List.of();

  public ProcessorTime(Process process) {
    this.process = process;
  }

  /** Keeps to the processes that there are by now, which is cheaper than looking for new ones. */
  public synchronized void settle() {
    known = family();
  }

  /** All that was used so far; nothing on a system that does not say. */
  public synchronized Optional<Duration> used() {
    return (known.isEmpty() ? family() : known)
        .stream().flatMap(each -> each.info().totalCpuDuration().stream()).reduce(Duration::plus);
  }

  private List<ProcessHandle> family() {
    ProcessHandle root = process.toHandle();
    return Stream.concat(Stream.of(root), ProcessTree.below(root).stream()).toList();
  }
}
