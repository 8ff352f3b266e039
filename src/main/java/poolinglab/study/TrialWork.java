package poolinglab.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import poolinglab.UserException;
import poolinglab.data.ImageSet;
import poolinglab.network.NetworkException;

/**
 * What is done wherever a trial is run, in this process or in another: there a study and its trials
 * arrive as bytes, and the result leaves as bytes. Serves several threads.
 *
 * <pre>{@code
 * byte[] study = TrialWork.study(settings, images);                           // here
 * byte[] answer = TrialWork.of(study).answer(TrialWork.bytes(trial), n -> {}); // there
 * TrialResult result = TrialWork.result(answer);                              // here
 * }</pre>
 */
public final class TrialWork {
  private final Settings settings;
  private final ImageSet images;
  private final Map<Tone, TrialRun> runs = new ConcurrentHashMap<>();

  TrialWork(Settings settings, ImageSet images) {
    this.settings = settings;
    this.images = images;
  }

  /** What all trials of a study have in common. */
  public static byte[] study(Settings settings, ImageSet images) {
    return new StudyBytes(settings, images).toBytes();
  }

  /** The other end of {@link #study}. */
  public static TrialWork of(byte[] study) {
    StudyBytes read = StudyBytes.of(study);
    return new TrialWork(read.settings(), read.images());
  }

  /** A trial, to be sent: a line of JSON. */
  public static byte[] bytes(Trial trial) {
    return TrialJson.bytes(trial);
  }

  /**
   * The result of an answer.
   *
   * @throws UserException when the network could not be trained
   */
  public static TrialResult result(byte[] answer) {
    Answer read = TrialJson.read(answer, Answer.class);
    if (read.untrainable() != null) {
      throw new UserException("%s", read.untrainable());
    }
    return TrialJson.read(read.result());
  }

  /** What comes back: a line of the journal, or why there is none. */
  private record Answer(JsonNode result, String untrainable) {}

  /**
   * Runs a trial that was sent.
   *
   * @param progress hears how many images have been trained on
   * @return a line of JSON, for {@link #result}
   */
  public byte[] answer(byte[] trial, LongConsumer progress) {
    try {
      TrialResult result = run(TrialJson.read(trial, Trial.class), progress);
      return TrialJson.bytes(new Answer(TrialJson.tree(result), null));
    } catch (UserException untrainable) {
      return TrialJson.bytes(new Answer(null, untrainable.getMessage()));
    }
  }

  /**
   * Runs a trial.
   *
   * @throws UserException when the network cannot be trained
   */
  TrialResult run(Trial trial, LongConsumer progress) {
    try {
      return runs.computeIfAbsent(trial.tone(), tone -> new TrialRun(settings, tone.of(images)))
          .run(trial, progress);
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
}
