package poolinglab.study.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import poolinglab.figure.drawing.Picture;
import poolinglab.study.Conclusion;
import poolinglab.study.Experiment;
import poolinglab.study.StudyResults;
import poolinglab.study.Summary;

/**
 * One experiment: its question, what was found in words, and the charts that show it.
 *
 * @param answer the first sentence of the answer
 * @param findings the others, and what can be said of the time
 * @param charts accuracy against parameters and by epoch, where the images do not move
 */
record ExperimentSection(
    String id,
    String title,
    String question,
    String answer,
    List<String> findings,
    List<Picture> charts,
    List<ShiftFigures> shifts,
    List<Picture> maps) {
  /**
   * What becomes of the answers when the images move.
   *
   * @param tone how the images are shown; empty where there is one kind
   */
  record ShiftFigures(
      String tone, List<Picture> byDistance, List<Picture> agreement, List<Picture> accuracy) {}

  static ExperimentSection of(StudyResults results, Experiment experiment) {
    List<Summary> summaries = results.of(experiment);
    List<String> sentences =
        Conclusion.of(results, experiment).stream().map(ExperimentSection::unbroken).toList();
    Stream<String> times =
        Conclusion.ofTimings(results, experiment).stream().map(ExperimentSection::unbroken);
    boolean shifts = experiment.shift() > 0;
    return new ExperimentSection(
        "experiment-" + experiment.name(),
        title(experiment),
        experiment.question(),
        sentences.get(0),
        Stream.concat(sentences.stream().skip(1), times).toList(),
        shifts ? List.of() : AccuracyCharts.of(experiment, summaries),
        shifts ? shiftFigures(experiment, summaries) : List.of(),
        shifts ? List.of() : FeatureMapFigures.of(experiment, summaries));
  }

  boolean isShifted() {
    return !shifts.isEmpty();
  }

  boolean isMapped() {
    return !maps.isEmpty();
  }

  /** The name as a heading: {@code two-words} becomes {@code Two words}. */
  static String title(Experiment experiment) {
    String words = experiment.name().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** No line may end between a number and its per cent sign. */
  private static String unbroken(String sentence) {
    return sentence.replace(" %", "\u00A0%");
  }

  private static List<ShiftFigures> shiftFigures(Experiment experiment, List<Summary> summaries) {
    return experiment.tones().stream()
        .map(tone -> shiftFigures(experiment.words("%s", tone), Summary.of(summaries, tone)))
        .toList();
  }

  private static ShiftFigures shiftFigures(String tone, List<Summary> summaries) {
    return new ShiftFigures(
        tone,
        ShiftCharts.byDistance(summaries),
        ShiftCharts.agreement(summaries),
        ShiftCharts.accuracy(summaries));
  }
}
