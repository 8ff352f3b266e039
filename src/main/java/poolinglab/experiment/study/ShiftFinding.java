package poolinglab.experiment.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whose answer stays when the picture moves. */
final class ShiftFinding implements Finding {
  @Override
  public List<String> sentences(Experiment experiment, List<Summary> summaries, Judge judge) {
    if (experiment.shift() == 0) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    for (Tone tone : experiment.tones()) {
      List<Summary> ofTone = summaries.stream().filter(one -> one.tone() == tone).toList();
      String where = experiment.tones().size() > 1 ? "Images " + tone.words() + ": " : "";
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
        "Moved by up to %d pixels, the answer stays as it was most often with %s, least often with %s."
            .formatted(
                farthest,
                Words.named(steadiest, steadiest.agreement()),
                Words.named(shakiest, shakiest.agreement())));
    if (Judge.isPossible(steadiest.agreement()) && summaries.size() > 1) {
      sentences.add(againstTheFirst(summaries, judge));
    }
    sentences.add(fall(steadiest, farthest));
    if (shakiest != steadiest) {
      sentences.add(fall(shakiest, farthest));
    }
    return sentences;
  }

  private static String againstTheFirst(List<Summary> summaries, Judge judge) {
    Summary first = summaries.get(0);
    List<String> more = new ArrayList<>();
    List<String> level = new ArrayList<>();
    List<String> less = new ArrayList<>();
    for (Summary other : summaries.subList(1, summaries.size())) {
      List<String> group =
          judge.isAbove(other.agreement(), first.agreement())
              ? more
              : judge.isAbove(first.agreement(), other.agreement()) ? less : level;
      group.add(Words.named(other, other.agreement()));
    }
    return "Against %s: clearly steadier %s; no difference beyond the spread %s; clearly less steady %s."
        .formatted(
            Words.named(first, first.agreement()), orNone(more), orNone(level), orNone(less));
  }

  private static String orNone(List<String> names) {
    return names.isEmpty() ? "none" : Words.list(names);
  }

  private static String fall(Summary summary, int farthest) {
    ShiftMap map = summary.shiftMap();
    return "The accuracy of %s is %s at rest, %s moved by 1 pixel and %s moved by %d."
        .formatted(
            summary.name(),
            Words.percent(map.accuracyAt(0)),
            Words.percent(map.accuracyAt(1)),
            Words.percent(map.accuracyAt(farthest)),
            farthest);
  }
}
