package poolinglab.study;

import java.nio.charset.StandardCharsets;
import java.util.List;
import poolinglab.file.Json;
import poolinglab.network.Ledger;
import poolinglab.study.TrialResult.EpochResult;

/**
 * {@code results.json}: all figures for other programs. What is the same in every run comes first;
 * {@code timings}, which are not, come last.
 */
public final class ResultsJson {
  private ResultsJson() {}

  /** The document in UTF-8, ending with a line end. */
  public static byte[] of(StudyResults results, Machine machine) {
    List<Experiment> experiments = results.plan().experiments();
    Document document =
        new Document(
            StudyFacts.of(results),
            experiments.stream().map(each -> ExperimentFigures.of(results, each)).toList(),
            new Timings(
                machine.words(),
                experiments.stream().map(each -> ExperimentTimes.of(results, each)).toList()));
    return (Json.pretty(document) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private record Document(StudyFacts study, List<ExperimentFigures> experiments, Timings timings) {}

  private record StudyFacts(
      int seeds,
      int epochs,
      int batch,
      double rate,
      String engine,
      Images images,
      List<String> arithmetic) {
    static StudyFacts of(StudyResults results) {
      Settings settings = results.plan().settings();
      ImageFacts images = results.images();
      return new StudyFacts(
          settings.seeds(),
          settings.epochs(),
          settings.batchSize(),
          settings.learningRate(),
          settings.engine().key(),
          new Images(
              images.shape().text(),
              images.classes(),
              images.training(),
              images.test(),
              images.fingerprint()),
          results.trials().stream().map(TrialResult::arithmetic).distinct().toList());
    }
  }

  private record Images(
      String size, List<String> classes, int training, int test, String fingerprint) {}

  private record ExperimentFigures(
      String experiment, String question, List<String> conclusion, List<Figures> networks) {
    static ExperimentFigures of(StudyResults results, Experiment experiment) {
      return new ExperimentFigures(
          experiment.name(),
          experiment.question(),
          Conclusion.of(results, experiment),
          results.of(experiment).stream()
              .map(summary -> Figures.of(summary, experiment.shift() > 0))
              .toList());
    }
  }

  private record Figures(
      String name,
      String network,
      String images,
      long parameters,
      long multiplyAccumulates,
      long activationBytes,
      Spread accuracy,
      Spread agreement,
      ShiftMap shiftMap,
      List<Seed> seeds) {
    static Figures of(Summary summary, boolean shifted) {
      Ledger ledger = summary.ledger();
      return new Figures(
          summary.name(),
          summary.network().toString(),
          summary.tone().key(),
          ledger.parameters(),
          ledger.multiplyAccumulates(),
          ledger.activationBytes(),
          Spread.of(summary.accuracy()),
          shifted ? Spread.of(summary.agreement()) : null,
          shifted ? summary.shiftMap() : null,
          summary.results().stream().map(Seed::of).toList());
    }
  }

  private record Seed(long seed, List<Double> lossByEpoch, List<Double> accuracyByEpoch) {
    static Seed of(TrialResult result) {
      return new Seed(
          result.trial().seed(),
          result.curve().stream().map(EpochResult::loss).toList(),
          result.curve().stream().map(EpochResult::accuracy).toList());
    }
  }

  private record Timings(String machine, List<ExperimentTimes> experiments) {}

  private record ExperimentTimes(String experiment, List<String> conclusion, List<Times> networks) {
    static ExperimentTimes of(StudyResults results, Experiment experiment) {
      return new ExperimentTimes(
          experiment.name(),
          Conclusion.ofTimings(results, experiment),
          results.of(experiment).stream()
              .filter(summary -> summary.tone() == experiment.tones().get(0))
              .map(Times::of)
              .toList());
    }
  }

  private record Times(String name, Rounds secondsPerEpoch, Rounds millisecondsPerImage) {
    static Times of(Summary summary) {
      return new Times(
          summary.name(),
          Rounds.of(summary.times().secondsPerEpoch()),
          Rounds.of(summary.times().millisecondsPerImage()));
    }
  }

  private record Rounds(double mean, double least, double most, List<Double> byRound) {
    static Rounds of(Repeated figures) {
      return new Rounds(figures.mean(), figures.least(), figures.most(), figures.values());
    }
  }

  private record Spread(double mean, double least, double most, List<Double> bySeed) {
    static Spread of(Repeated figures) {
      return new Spread(figures.mean(), figures.least(), figures.most(), figures.values());
    }
  }
}
