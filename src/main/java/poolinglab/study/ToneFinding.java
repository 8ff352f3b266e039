package poolinglab.study;

import java.util.ArrayList;
import java.util.List;

/** When average beats max: pairs of networks that differ in nothing else. */
final class ToneFinding implements Finding {
  @Override
  public List<String> sentences(Experiment experiment, List<Summary> summaries, Judge judge) {
    List<String> average = new ArrayList<>();
    List<String> max = new ArrayList<>();
    List<String> neither = new ArrayList<>();
    if (experiment.tones().size() > 1) {
      for (Summary one : summaries) {
        for (Summary other : summaries) {
          if (one.tone() == other.tone() && isPair(one, other)) {
            List<String> group =
                judge.isAbove(other.accuracy(), one.accuracy())
                    ? average
                    : judge.isAbove(one.accuracy(), other.accuracy()) ? max : neither;
            group.add(pair(one, other));
          }
        }
      }
    }
    if (average.isEmpty() && max.isEmpty() && neither.isEmpty()) {
      return List.of();
    }
    String undecided =
        Judge.isPossible(summaries.get(0).accuracy())
            ? "No difference beyond the spread"
            : "Not to be judged with fewer than 3 seeds";
    List<String> sentences = new ArrayList<>();
    sentences.add(
        average.isEmpty()
            ? "Average clearly beats max nowhere here."
            : sentence("Average clearly beats max", average));
    sentences.addAll(
        max.isEmpty() ? List.of() : List.of(sentence("Max clearly beats average", max)));
    sentences.addAll(neither.isEmpty() ? List.of() : List.of(sentence(undecided, neither)));
    return sentences;
  }

  private static boolean isPair(Summary max, Summary average) {
    String network = max.network().toString();
    return network.contains(" max")
        && network.replace(" max", " avg").equals(average.network().toString());
  }

  private static String pair(Summary max, Summary average) {
    return "images %s, %s against %s"
        .formatted(
            max.tone().words(),
            Words.named(average, average.accuracy()),
            Words.named(max, max.accuracy()));
  }

  private static String sentence(String what, List<String> pairs) {
    return what + ": " + String.join("; ", pairs) + ".";
  }
}
