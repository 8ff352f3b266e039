package poolinglab.study;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import poolinglab.UserException;
import poolinglab.data.ImageSet;

/**
 * Runs a plan on some images.
 *
 * <pre>{@code
 * StudyResults results =
 *     new Study(StudyFile.QUICK.plan(), images).run(folder, TrialRunner.IN_TURN, watcher);
 * }</pre>
 */
public record Study(StudyPlan plan, ImageSet images) {

  /** Hears how far the study is. */
  public interface Watcher {
    /**
     * Of the whole work {@code done} of {@code total} is done, more or less: the share of the time.
     * Called from any thread, one at a time.
     *
     * @param what is being done, in words
     */
    void at(long done, long total, String what);
  }

  /**
   * Runs every trial that is not finished yet, the longest first; each is on the disk as soon as it
   * is finished. Then, when nothing else runs, measures the networks' times.
   *
   * @param folder for {@code trials.jsonl}
   * @throws UserException when a network does not fit the images, the folder cannot be used, or the
   *     runner fails
   */
  public StudyResults run(Path folder, TrialRunner runner, Watcher watcher) {
    List<Trial> trials = plan.trials(ImageShape.of(images));
    List<String> networks = trials.stream().map(Trial::network).distinct().toList();
    ImageFacts facts = ImageFacts.of(images);
    try (TrialJournal journal = TrialJournal.open(folder, plan.settings(), facts.fingerprint())) {
      TrialCost cost = new TrialCost(plan.settings(), images.trainingCount(), images.testCount());
      List<Trial> missing =
          trials.stream()
              .filter(trial -> journal.find(trial).isEmpty())
              .sorted(Comparator.comparingLong(cost::of).reversed())
              .toList();
      List<String> untimed =
          networks.stream().filter(each -> journal.times(each).isEmpty()).toList();
      StudyProgress progress = new StudyProgress(missing, untimed, cost, journal, watcher);
      if (!missing.isEmpty()) {
        runner.run(missing, plan.settings(), images, progress);
      }
      if (!untimed.isEmpty()) {
        new TimeMeasurement(plan.settings(), images)
            .of(untimed, progress::timed)
            .forEach(journal::append);
      }
      return new StudyResults(
          plan,
          facts,
          trials.stream().map(trial -> journal.find(trial).orElseThrow()).toList(),
          networks.stream().map(each -> journal.times(each).orElseThrow()).toList());
    }
  }
}
