package poolinglab.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import poolinglab.UserException;
import poolinglab.data.ImageSet;
import poolinglab.network.Ledger;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkText;

/**
 * Runs a plan on some images.
 *
 * <pre>{@code
 * StudyResults results = new Study(StudyFile.QUICK.plan(), images).run(folder, Study.Watcher.NONE);
 * }</pre>
 */
public record Study(StudyPlan plan, ImageSet images) {

  /** Hears how far the study is. */
  public interface Watcher {
    /** Hears nothing. */
    Watcher NONE = (done, total, what) -> {};

    /**
     * Of the whole work {@code done} of {@code total} is done, more or less: the share of the time.
     *
     * @param what is being done, in words
     */
    void at(long done, long total, String what);
  }

  /** Asking takes about a third of the time that learning takes. */
  private static final int ASKING_IS_CHEAPER = 3;

  /**
   * Runs every trial that is not finished yet; each is on the disk before the next begins.
   *
   * @param folder for {@code trials.jsonl}
   * @throws UserException when a network does not fit the images, or the folder cannot be used
   */
  public StudyResults run(Path folder, Watcher watcher) {
    List<Trial> trials = plan.trials(ImageShape.of(images));
    ImageFacts facts = ImageFacts.of(images);
    try (TrialJournal journal = TrialJournal.open(folder, plan.settings(), facts.fingerprint())) {
      runMissing(trials, journal, watcher);
      List<TrialResult> results = new ArrayList<>();
      trials.forEach(trial -> results.add(journal.find(trial).orElseThrow()));
      return new StudyResults(plan, facts, results);
    }
  }

  private void runMissing(List<Trial> trials, TrialJournal journal, Watcher watcher) {
    List<Trial> missing = trials.stream().filter(trial -> journal.find(trial).isEmpty()).toList();
    long total = missing.stream().mapToLong(this::work).sum();
    Map<Tone, TrialRun> runs = new EnumMap<>(Tone.class);
    long done = 0;
    int number = 0;
    for (Trial trial : missing) {
      TrialRun run =
          runs.computeIfAbsent(
              trial.tone(), tone -> new TrialRun(plan.settings(), tone.of(images)));
      long before = done;
      long perImage = perImage(trial);
      String what = "training %d of %d".formatted(++number, missing.size());
      watcher.at(before, total, what);
      LongConsumer progress = trained -> watcher.at(before + trained * perImage, total, what);
      journal.append(result(run, trial, progress));
      done += work(trial);
      watcher.at(done, total, what);
    }
  }

  private static TrialResult result(TrialRun run, Trial trial, LongConsumer progress) {
    try {
      return run.run(trial, progress);
    } catch (NetworkException untrainable) {
      throw new UserException(
          untrainable,
          "%s, seed %s, images %s: %s",
          trial.network(),
          trial.seed(),
          trial.tone().words(),
          untrainable.getMessage());
    }
  }

  /** Training, and asking about the test images after every epoch and every move. */
  private long work(Trial trial) {
    int side = 2 * trial.shift() + 1;
    int asked = plan.settings().epochs() + (trial.shift() == 0 ? 0 : side * side);
    long trained = (long) plan.settings().epochs() * images.trainingCount();
    return perImage(trial) * (trained + (long) asked * images.testCount() / ASKING_IS_CHEAPER);
  }

  /** Time goes with what has to be moved through memory, more than with the products. */
  private static long perImage(Trial trial) {
    return Ledger.of(NetworkText.parse(trial.network())).activationBytes();
  }
}
