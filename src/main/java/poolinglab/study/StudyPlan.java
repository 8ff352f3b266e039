package poolinglab.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import poolinglab.UserException;
import poolinglab.engine.Engine;
import poolinglab.network.ConvolutionalNetwork;

/**
 * The questions of a study. A network that takes part in several experiments is trained once per
 * seed.
 */
public record StudyPlan(Settings settings, List<Experiment> experiments) {
  /**
   * @throws UserException without an experiment, or with two of one name
   */
  public StudyPlan {
    experiments = List.copyOf(experiments);
    UserException.require(
        !experiments.isEmpty(),
        "a study has at least one experiment; add one, for example " + "[padding]");
    List<String> all = experiments.stream().map(Experiment::name).toList();
    UserException.require(
        all.stream().distinct().count() == all.size(),
        "two experiments have the same name; got %s. Rename one.",
        all);
  }

  /** The same with seeds 1 … {@code seeds}. */
  public StudyPlan withSeeds(int seeds) {
    return new StudyPlan(settings.withSeeds(seeds), experiments);
  }

  /** The same with this many epochs. */
  public StudyPlan withEpochs(int epochs) {
    return new StudyPlan(settings.withEpochs(epochs), experiments);
  }

  /** The same, trained by this engine. */
  public StudyPlan withEngine(Engine engine) {
    return new StudyPlan(settings.withEngine(engine), experiments);
  }

  /**
   * Only the experiments of these names, in the plan's order.
   *
   * @throws UserException for a name that is not there
   */
  public StudyPlan only(List<String> names) {
    List<String> known = experiments.stream().map(Experiment::name).toList();
    for (String name : names) {
      UserException.require(
          known.contains(name),
          "there is no experiment '%s'; choose from %s",
          name,
          String.join(", ", known));
    }
    return new StudyPlan(
        settings,
        experiments.stream().filter(experiment -> names.contains(experiment.name())).toList());
  }

  /** The same experiments with these networks instead of their own. */
  public StudyPlan withNetworks(List<Variant> variants) {
    return new StudyPlan(
        settings,
        experiments.stream().map(experiment -> experiment.withVariants(variants)).toList());
  }

  /**
   * Everything that has to be trained: all of the first seed, then all of the second, and so on.
   *
   * @throws UserException when a network does not fit the images
   */
  public List<Trial> trials(ImageShape images) {
    List<Trial> trials = new ArrayList<>();
    for (int seed = 1; seed <= settings.seeds(); seed++) {
      Map<String, Trial> ofSeed = new LinkedHashMap<>();
      for (Experiment experiment : experiments) {
        for (Variant variant : experiment.variants()) {
          ConvolutionalNetwork network = variant.on(images);
          for (Tone tone : experiment.tones()) {
            Trial trial = new Trial(network.toString(), tone, seed, experiment.shift());
            ofSeed.merge(trial.network() + tone, trial, Trial::withLargerShift);
          }
        }
      }
      trials.addAll(ofSeed.values());
    }
    return trials;
  }
}
