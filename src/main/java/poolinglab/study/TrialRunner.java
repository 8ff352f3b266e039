package poolinglab.study;

import java.util.List;
import poolinglab.UserException;
import poolinglab.data.ImageSet;

/**
 * Runs trials. Where, how many at a time and in which order is up to it; the results are the same.
 */
public interface TrialRunner {
  /** Hears of trials, from any thread. */
  interface Listener {
    /** So many images has a trial been trained on by now, counted over all epochs. */
    void trained(Trial trial, long images);

    /** A trial is finished. Called once for each, and the result is on the disk on return. */
    void finished(TrialResult result);
  }

  /**
   * Runs them all; returns when the last is finished.
   *
   * @param trials those that take longest first
   * @throws UserException when a network cannot be trained, or where the work was to be done fails;
   *     what was finished until then has been reported
   */
  void run(List<Trial> trials, Settings settings, ImageSet images, Listener listener);

  /** One after the other, in this process. */
  TrialRunner IN_TURN =
      (trials, settings, images, listener) -> {
        TrialWork work = new TrialWork(settings, images);
        for (Trial trial : trials) {
          listener.finished(work.run(trial, trained -> listener.trained(trial, trained)));
        }
      };
}
