package poolinglab.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts finished trials into the journal, and knows how much of a study is done. */
final class StudyProgress implements TrialRunner.Listener {
  private final TrialCost cost;
  private final TrialJournal journal;
  private final Study.Watcher watcher;
  private final Map<Trial, Long> running = new HashMap<>();
  private final int trials;
  private final long total;
  private int finished = 0;
  private long done = 0;

  StudyProgress(
      List<Trial> missing,
      List<String> untimed,
      TrialCost cost,
      TrialJournal journal,
      Study.Watcher watcher) {
    this.cost = cost;
    this.journal = journal;
    this.watcher = watcher;
    this.trials = missing.size();
    this.total =
        missing.stream().mapToLong(cost::of).sum()
            + untimed.stream().mapToLong(cost::ofTiming).sum();
  }

  @Override
  public synchronized void trained(Trial trial, long images) {
    running.put(trial, images * cost.perImage(trial.network()));
    tell(words());
  }

  @Override
  public synchronized void finished(TrialResult result) {
    journal.append(result);
    running.remove(result.trial());
    done += cost.of(result.trial());
    finished++;
    tell(words());
  }

  /** A network has had one turn in the measurement of times. */
  synchronized void timed(String network) {
    done += cost.ofTiming(network) / (1 + TimeMeasurement.ROUNDS);
    tell("measuring times");
  }

  private String words() {
    return "%d of %d trained".formatted(finished, trials);
  }

  private void tell(String what) {
    long now = done + running.values().stream().mapToLong(Long::longValue).sum();
    watcher.at(Math.min(now, total), total, what);
  }
}
