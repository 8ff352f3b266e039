package poolinglab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import poolinglab.study.Experiment;
import poolinglab.study.StudyFile;
import poolinglab.study.StudyPlan;
import poolinglab.study.Tone;
import poolinglab.study.Variant;

/** The options that say what a study asks. */
final class StudyOptions {
  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A study of your own; --print-file shows how one is written.")
  private Path file;

  @Option(
      names = "--quick",
      description =
          "The quick study: under a minute, and rough. The default one takes about ten minutes.")
  private boolean quick;

  @Option(
      names = "--experiment",
      paramLabel = "NAME",
      description = "Only this experiment; may be given several times.")
  private List<String> experiments = List.of();

  @Option(
      names = "--network",
      paramLabel = "LAYERS",
      description = {
        "Try this network, in place of those of the study; may be given several times.",
        "As \"conv5@3 max2 conv15@3\", without the image and the last dense layer."
      })
  private List<String> networks = List.of();

  @Option(names = "--seeds", paramLabel = "N", description = "How many seeds a network gets.")
  private Integer seeds;

  @Option(names = "--epochs", paramLabel = "N", description = "How often it sees every image.")
  private Integer epochs;

  boolean isQuick() {
    return quick;
  }

  /** The study file as it stands. */
  StudyFile builtIn() {
    return quick ? StudyFile.QUICK : StudyFile.DEFAULT;
  }

  StudyPlan plan() {
    if (file != null && quick) {
      throw new BadInput("--file and --quick name two studies. Leave one of them out.");
    }
    StudyPlan plan = file == null ? builtIn().plan() : StudyFile.read(file);
    plan = experiments.isEmpty() ? plan : plan.only(experiments);
    plan = networks.isEmpty() ? plan : withNetworks(plan);
    plan = seeds == null ? plan : plan.withSeeds(seeds);
    return epochs == null ? plan : plan.withEpochs(epochs);
  }

  /** Networks without an experiment make one of their own. */
  private StudyPlan withNetworks(StudyPlan plan) {
    List<Variant> variants = new ArrayList<>();
    networks.forEach(layers -> variants.add(new Variant(layers, layers)));
    if (!experiments.isEmpty()) {
      return plan.withNetworks(variants);
    }
    Experiment own =
        new Experiment("networks", "How do these compare?", variants, List.of(Tone.GIVEN), 0);
    return new StudyPlan(plan.settings(), List.of(own));
  }
}
