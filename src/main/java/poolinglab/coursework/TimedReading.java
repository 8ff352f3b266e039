package poolinglab.coursework;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import poolinglab.coursework.arrival.Handin;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.submission.Submission;
import poolinglab.coursework.submission.SubmissionReader;

/**
 * Reads what one learner handed in, on a thread that can be given up: a pipe put in the place of a
 * file at the right moment would hold it for ever.
 */
final class TimedReading {
  /** A thousand times as long as an honest submission takes. */
  private static final int MOST_SECONDS = 60;

  private final List<Exercise> exercises;

  TimedReading(List<Exercise> exercises) {
    this.exercises = exercises;
  }

  /** The submission; whatever goes wrong is its problem alone. */
  Submission read(Handin handin) throws InterruptedException {
    FutureTask<Submission> reading =
        new FutureTask<>(() -> SubmissionReader.read(handin.learner(), handin.parts(), exercises));
    Thread thread = new Thread(reading, "reading");
    thread.setDaemon(true);
    thread.start();
    try {
      return reading.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      return unread(handin, "It could not be read within %d seconds.".formatted(MOST_SECONDS));
    } catch (ExecutionException failed) {
      return unread(
          handin,
          "Reading it failed with %s.".formatted(failed.getCause().getClass().getSimpleName()));
    }
  }

  private static Submission unread(Handin handin, String why) {
    return new Submission(handin.learner(), Map.of(), List.of(why));
  }
}
