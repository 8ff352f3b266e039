package poolinglab.cli;

import static poolinglab.UserException.require;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.Meter;
import poolinglab.conformance.compare.CaseKind;
import poolinglab.conformance.compare.EquivalentSurvey;
import poolinglab.conformance.compare.GoldenCase;
import poolinglab.conformance.compare.GoldenFile;
import poolinglab.conformance.compare.GoldenRun;
import poolinglab.conformance.compare.RandomCase;
import poolinglab.conformance.compare.RungSurvey;
import poolinglab.conformance.compare.Survey;
import poolinglab.conformance.question.GradientCheck;
import poolinglab.conformance.question.GradientComparison;
import poolinglab.conformance.question.NetworkComparison;
import poolinglab.conformance.question.NetworkGradientCheck;
import poolinglab.conformance.report.CaseReport;
import poolinglab.conformance.report.GoldenReport;
import poolinglab.conformance.report.GradientReport;
import poolinglab.conformance.report.NetworkReport;
import poolinglab.conformance.report.SurveyReport;
import poolinglab.conformance.report.TrainingReport;
import poolinglab.data.BundledImages;
import poolinglab.figure.text.Ink;
import poolinglab.geometry.Border;
import poolinglab.lesson.LessonImages;
import poolinglab.lesson.LessonNetworks;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.reference.FeatureMaps;

/** Holds pooling by hand against Deeplearning4j. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Compare pooling by hand with Deeplearning4j: in random cases, or closely in one.",
    footer = {
      "",
      "  ./pooling compare                       10,000 random cases",
      "  ./pooling compare --seed 42 --case 17   one of them, closely",
      "  ./pooling compare boot.png --kernel 3   an input of your own, closely",
      "  ./pooling compare --golden FILE         answers from PyTorch and TensorFlow",
      "  ./pooling compare --check-gradient      gradients, by finite differences",
      "  ./pooling compare --network \"28x28x1 conv5@3 max2 conv15@3 max2 dense3\"",
      "                                          a whole network, layer by layer",
      "  ./pooling compare --training \"28x28x1 conv5@3 max2 conv15@3 max2 dense3\"",
      "                                          its training, step by step"
    })
final class CompareCommand implements Callable<Integer> {
  /** Cases for the library for each case for the ladder, and for each of what it lacks. */
  private static final int LADDER_SHARE = 10;

  private static final int MOST_CASES = 100_000_000;

  @ParentCommand private PoolingCommand parent;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "IN",
      description = "An input to look at closely: .npy, .npz, .csv, .json or .png.")
  private Path in;

  @Mixin private PoolingOptions options;

  @Mixin private ArrayOptions arrays;

  @Option(
      names = "--gradient",
      paramLabel = "FILE",
      description = "With IN: the gradient of the output, to compare the backward pass, too.")
  private Path gradient;

  @Option(
      names = "--cases",
      paramLabel = "N",
      description = "How many random cases (default: 10,000).")
  private Integer cases;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Seed of the random cases (default: 42).")
  private long seed = 42;

  @Option(names = "--case", paramLabel = "N", description = "Look closely at case N of the seed.")
  private Integer number;

  @Option(names = "--golden", paramLabel = "FILE", description = "Run a file of golden cases.")
  private Path golden;

  @Option(
      names = "--check-gradient",
      description = "Check every backward pass, and a whole network's, numerically.")
  private boolean checkGradient;

  @Option(
      names = "--network",
      paramLabel = "NETWORK",
      description =
          "Run a whole network both ways on the images IN (default: one bundled picture per class): a"
              + " text, with weights drawn from the seed, or a model saved by Keras, with its own.")
  private String network;

  @Mixin private CompareTraining training;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    checkOneMode();
    training.check();
    if (training.given()) {
      TrainingReport report = training.run(seed, parent.terminal());
      return print(report.passes(), report::text, report::json);
    }
    if (network != null) {
      return network();
    }
    if (in != null) {
      FeatureMaps input = arrays.read(in, parent.terminal()).maps();
      Optional<FeatureMaps> gradOutput =
          Optional.ofNullable(gradient).map(file -> arrays.read(file, parent.terminal()).maps());
      return closely(CaseReport.of(options.pooling(), input, gradOutput));
    }
    if (number != null) {
      return closely(CaseReport.of(RandomCase.draw(seed, number)));
    }
    if (golden != null) {
      return golden();
    }
    return checkGradient ? gradients() : survey();
  }

  private int closely(CaseReport report) {
    return print(report.passes(), ink -> report.text(ink), report::json);
  }

  private int network() {
    GivenNetwork given = GivenNetwork.of(network).noted(parent.terminal());
    ConvolutionalNetwork described = given.network().withSeed(seed);
    FeatureMaps images =
        in == null ? bundledImages(described) : arrays.read(in, parent.terminal()).maps();
    NetworkReport report =
        new NetworkReport(
            given.model().isPresent()
                ? NetworkComparison.of(described, given.model().get().weights(), images)
                : NetworkComparison.of(described, images));
    return print(report.passes(), report::text, report::json);
  }

  private static FeatureMaps bundledImages(ConvolutionalNetwork network) {
    LessonImages images = new LessonImages(BundledImages.folder(), List.of());
    FeatureMaps pictures = images.firstOfEachClass();
    require(
        network.input().channels() == pictures.channels()
            && network.input().size().equals(pictures.size()),
        "the bundled images are 28x28x1; got the network '%s'; add a file with images for it",
        network);
    return pictures;
  }

  private int golden() {
    List<GoldenCase> cases = GoldenFile.read(golden);
    GoldenReport report = new GoldenReport(cases.size(), GoldenRun.of(cases));
    return print(report.run().failures().isEmpty(), report::text, report::json);
  }

  private int gradients() {
    List<GradientCheck> checks = new ArrayList<>();
    for (CaseKind kind : CaseKind.values()) {
      for (Border border : Border.values()) {
        if (!kind.isGlobal() || border == Border.TRUNCATE) {
          checks.add(GradientCheck.of(kind, border, seed));
        }
      }
    }
    ConvolutionalNetwork network = LessonNetworks.on(28, 28, 1, 3).pooled();
    GradientReport report =
        new GradientReport(
            checks,
            NetworkGradientCheck.of(network, seed),
            GradientComparison.of(network.withSeed(seed)));
    return print(report.passes(), report::text, report::json);
  }

  private int survey() throws Exception {
    int count = cases == null ? 10_000 : cases;
    int ladderCases = (count + LADDER_SHARE - 1) / LADDER_SHARE;
    Survey library;
    try (Meter meter = Bars.on(parent.terminal()).start("comparing", count)) {
      library = Survey.of(seed, count, done -> meter.at(done, ""));
    }
    RungSurvey rungs;
    try (Meter meter = Bars.on(parent.terminal()).start("ladder", ladderCases)) {
      rungs = RungSurvey.of(seed, ladderCases, done -> meter.at(done, ""));
    }
    EquivalentSurvey equivalents;
    try (Meter meter = Bars.on(parent.terminal()).start("other kinds", ladderCases)) {
      equivalents = EquivalentSurvey.of(seed, ladderCases, done -> meter.at(done, ""));
    }
    SurveyReport report = new SurveyReport(library, rungs, equivalents);
    return print(
        report.passes(),
        ink ->
            report.text(ink)
                + "\nTo see one case closely:  ./pooling compare --seed %d --case 0\n"
                    .formatted(seed),
        report::json);
  }

  private int print(boolean passes, Function<Ink, String> text, Supplier<String> document) {
    Terminal terminal = parent.terminal();
    terminal.out().print(json ? document.get() + "\n" : text.apply(terminal.ink()));
    return passes ? 0 : 1;
  }

  private void checkOneMode() {
    int modes = 0;
    modes += in == null && network == null ? 0 : 1;
    modes += number == null ? 0 : 1;
    modes += golden == null ? 0 : 1;
    modes += checkGradient ? 1 : 0;
    modes += cases == null ? 0 : 1;
    modes += training.given() ? 1 : 0;
    require(
        modes <= 1,
        "IN, --case, --cases, --golden, --check-gradient, --network and --training are seven ways to"
            + " compare; got %s of them. Choose one.",
        modes);
    require(
        in != null && network == null || gradient == null && !options.given(),
        "a pooling or a gradient needs an input to compare on; add a file, or leave the options"
            + " out");
    require(
        cases == null || cases >= 1 && cases <= MOST_CASES,
        "--cases must be from 1 to %s; got %s",
        MOST_CASES,
        cases);
    require(number == null || number >= 0, "--case must be at least 0; got %s", number);
  }
}
