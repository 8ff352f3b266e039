package poolinglab.benchmark.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import poolinglab.benchmark.Role;
import poolinglab.data.ImageSet;
import poolinglab.engine.HandLearner;
import poolinglab.ladder.VectorApi;
import poolinglab.ladder.training.TrainingRung;

/** One rung of our own ladder, without Deeplearning4j. */
public record HandSetting(TrainingRung rung, int threads) implements Way {
  static final String PREFIX = "HAND,";

  /** Every rung on one thread, then the last with all processors. */
  static List<HandSetting> ladder() {
    List<HandSetting> rungs =
        new ArrayList<>(
            Stream.of(TrainingRung.values())
                .filter(rung -> VectorApi.isThere() || !rung.needsVectors())
                .map(rung -> new HandSetting(rung, 1))
                .toList());
    rungs.add(fastest());
    return rungs;
  }

  /** With all processors. */
  static HandSetting fastest() {
    return new HandSetting(TrainingRung.fastest(), Runtime.getRuntime().availableProcessors());
  }

  static HandSetting of(String arguments) {
    String[] words = arguments.split(",");
    return new HandSetting(TrainingRung.valueOf(words[1]), Integer.parseInt(words[2]));
  }

  @Override
  public String arguments() {
    return PREFIX + rung + "," + threads;
  }

  @Override
  public String name() {
    return "by hand: "
        + rung.name().toLowerCase(Locale.ROOT)
        + (threads == 1 ? "" : ", " + threads + " threads");
  }

  @Override
  public Role role() {
    return Role.RUNG;
  }

  @Override
  public Map<String, String> environment() {
    return Setting.OURS.environment();
  }

  @Override
  public Trainer trainer(Task task) {
    ImageSet images = task.open();
    HandLearner learner =
        new HandLearner(
            task.description(), images, Feature.BATCH, LibraryTrainer.SEED, rung, threads);
    return new Trainer() {
      @Override
      public int images() {
        return images.trainingCount();
      }

      @Override
      public double pass() {
        return learner.fit(1, batch -> {}).get(0).score();
      }
    };
  }
}
