package poolinglab.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import poolinglab.figure.text.Quantity;

/** Whose answer stays when the picture moves. */
final class ShiftFinding implements Finding {
  @Override
  public List<String> sentences(Experiment experiment, List<Summary> summaries, Judge judge) {
    if (experiment.shift() == 0) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    for (Tone tone : experiment.tones()) {
      List<Summary> ofTone = Summary.of(summaries, tone);
      String where = experiment.words("Images %s: ", tone);
      about(ofTone, judge).forEach(sentence -> sentences.add(where + sentence));
    }
    return sentences;
  }

  private static List<String> about(List<Summary> summaries, Judge judge) {
    List<String> sentences = new ArrayList<>();
    Comparator<Summary> byAgreement = Comparator.comparingDouble(one -> one.agreement().mean());
    Summary steadiest = summaries.stream().max(byAgreement).orElseThrow();
    Summary shakiest = summaries.stream().min(byAgreement).orElseThrow();
    int farthest = steadiest.shiftMap().radius();
    sentences.add(
        "When pictures move by up to %s, the answer stays the same most often with %s, least often with %s."
            .formatted(
                Quantity.of(farthest, "pixel"), steadiness(steadiest), steadiness(shakiest)));
    if (Judge.isPossible(steadiest.agreement()) && summaries.size() > 1) {
      sentences.add(againstTheFirst(summaries, judge));
    }
    sentences.add(fall(steadiest, farthest));
    if (shakiest != steadiest) {
      sentences.add(fall(shakiest, farthest));
    }
    return sentences;
  }

  /** An answer that stays may be wrong: {@code max (75.6 % stay; unmoved, 95.9 % are right)}. */
  private static String steadiness(Summary summary) {
    return "%s (%s stay; unmoved, %s are right)"
        .formatted(
            summary.name(),
            Words.percent(summary.agreement().mean()),
            Words.percent(summary.accuracy().mean()));
  }

  private static String againstTheFirst(List<Summary> summaries, Judge judge) {
    Summary first = summaries.get(0);
    Map<String, List<String>> groups = new TreeMap<>();
    for (Summary other : summaries.subList(1, summaries.size())) {
      String group =
          judge.isAbove(other.agreement(), first.agreement())
              ? "clearly steadier"
              : judge.isAbove(first.agreement(), other.agreement())
                  ? "clearly less steady"
                  : "no difference beyond the spread";
      groups
          .computeIfAbsent(group, any -> new ArrayList<>())
          .add(Words.named(other, other.agreement()));
    }
    List<String> parts = new ArrayList<>();
    groups.forEach((group, names) -> parts.add(group + ": " + Words.list(names)));
    return "Compared with %s, %s."
        .formatted(Words.named(first, first.agreement()), String.join("; ", parts));
  }

  private static String fall(Summary summary, int farthest) {
    ShiftMap map = summary.shiftMap();
    String far =
        "%s moved by %s"
            .formatted(Words.percent(map.accuracyAt(farthest)), Quantity.of(farthest, "pixel"));
    String near = "%s moved by 1 pixel and ".formatted(Words.percent(map.accuracyAt(1)));
    return "The accuracy of %s is %s unmoved, %s%s."
        .formatted(summary.name(), Words.percent(map.accuracyAt(0)), farthest > 1 ? near : "", far);
  }
}
