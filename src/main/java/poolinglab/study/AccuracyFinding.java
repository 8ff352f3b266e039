package poolinglab.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which networks answer best, and whether that is more than chance. */
final class AccuracyFinding implements Finding {
  @Override
  public List<String> sentences(Experiment experiment, List<Summary> summaries, Judge judge) {
    List<String> sentences = new ArrayList<>();
    for (Tone tone : experiment.tones()) {
      List<Summary> ofTone = Summary.of(summaries, tone);
      String where = experiment.words("Images %s: ", tone);
      sentences.add(where + sentence(ofTone, judge));
    }
    return sentences;
  }

  private static String sentence(List<Summary> summaries, Judge judge) {
    if (summaries.size() == 1) {
      return "Accuracy: %s; there is no other network to compare with."
          .formatted(named(summaries.get(0)));
    }
    List<Repeated> accuracies = summaries.stream().map(Summary::accuracy).toList();
    if (!Judge.isPossible(accuracies.get(0))) {
      return "With fewer than 3 seeds no difference in accuracy can be told from chance; %s has the highest, %s the lowest."
          .formatted(named(best(summaries)), named(worst(summaries)));
    }
    double widest = accuracies.stream().mapToDouble(Repeated::width).max().orElseThrow();
    if (!judge.anyApart(accuracies)) {
      return "No difference in accuracy beyond the spread: from %s to %s, while one and the same network varies by up to %s from seed to seed."
          .formatted(named(worst(summaries)), named(best(summaries)), Words.points(widest));
    }
    return apart(summaries, judge);
  }

  private static String apart(List<Summary> summaries, Judge judge) {
    List<Summary> level = levelWithBest(summaries, judge);
    List<String> below =
        summaries.stream().filter(one -> !level.contains(one)).map(AccuracyFinding::named).toList();
    Summary best = best(summaries);
    List<String> others =
        level.stream().filter(one -> one != best).map(AccuracyFinding::named).toList();
    String beside =
        others.isEmpty() ? "" : "; no difference beyond the spread to " + Words.list(others);
    return "Highest accuracy: %s%s. Clearly below it: %s."
        .formatted(named(best), beside, below.isEmpty() ? "none" : Words.list(below));
  }

  /** The most accurate one and all that are not clearly below it. */
  static List<Summary> levelWithBest(List<Summary> summaries, Judge judge) {
    Summary best = best(summaries);
    return summaries.stream()
        .filter(one -> !judge.isAbove(best.accuracy(), one.accuracy()))
        .toList();
  }

  /** The one with the highest mean. */
  static Summary best(List<Summary> summaries) {
    return summaries.stream().max(byMean()).orElseThrow();
  }

  private static Summary worst(List<Summary> summaries) {
    return summaries.stream().min(byMean()).orElseThrow();
  }

  private static Comparator<Summary> byMean() {
    return Comparator.comparingDouble(one -> one.accuracy().mean());
  }

  private static String named(Summary summary) {
    return Words.named(summary, summary.accuracy());
  }
}
