package poolinglab.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that a study found. */
public record StudyResults(
    StudyPlan plan, ImageFacts images, List<TrialResult> trials, List<NetworkTimes> times) {
  public StudyResults {
    trials = List.copyOf(trials);
    times = List.copyOf(times);
  }

  /** How many kinds of machines found them; where there are several, last digits may differ. */
  public long kindsOfMachines() {
    return trials.stream().map(TrialResult::arithmetic).distinct().count();
  }

  /** One experiment's networks, in the order of the plan; on each kind of images in turn. */
  public List<Summary> of(Experiment experiment) {
    List<Summary> summaries = new ArrayList<>();
    for (Tone tone : experiment.tones()) {
      for (Variant variant : experiment.variants()) {
        summaries.add(summary(experiment, variant, tone));
      }
    }
    return summaries;
  }

  private Summary summary(Experiment experiment, Variant variant, Tone tone) {
    String network = variant.on(images.shape()).toString();
    Stream<Trial> wanted =
        Stream.iterate(1, seed -> seed <= plan.settings().seeds(), seed -> seed + 1)
            .map(seed -> new Trial(network, tone, seed, experiment.shift()));
    return new Summary(variant.name(), tone, wanted.map(this::find).toList(), timesOf(network));
  }

  private NetworkTimes timesOf(String network) {
    return times.stream()
        .filter(each -> each.network().equals(network))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("results hold all times: " + network));
  }

  private TrialResult find(Trial wanted) {
    return trials.stream()
        .filter(result -> result.trial().isTrainedAs(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("results hold every trial: " + wanted));
  }

  /** Tells differences from chance, by the number of test images. */
  public Judge judge() {
    return new Judge(images.test());
  }
}
