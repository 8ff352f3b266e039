package poolinglab.experiment.study;

import java.util.ArrayList;
import java.util.List;

/** When average beats max: pairs of networks that differ in nothing else. */
final class ToneFinding implements Finding {
  @Override
  public List<String> sentences(Experiment experiment, List<Summary> summaries, Judge judge) {
    if (experiment.tones().size() < 2) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    List<String> wins = new ArrayList<>();
    boolean anyPair = false;
    for (Summary max : summaries) {
      for (Summary average : summaries) {
        if (max.tone() == average.tone() && isPair(max, average)) {
          anyPair = true;
          sentences.add(sentence(max, average, judge));
          if (judge.isAbove(average.accuracy(), max.accuracy())) {
            wins.add("images " + max.tone().words() + ", " + average.name());
          }
        }
      }
    }
    if (anyPair) {
      sentences.add(
          0,
          wins.isEmpty()
              ? "Average beats max nowhere here beyond the spread."
              : "Average beats max here: " + String.join("; ", wins) + ".");
    }
    return sentences;
  }

  private static boolean isPair(Summary max, Summary average) {
    String network = max.network().toString();
    return network.contains(" max")
        && network.replace(" max", " avg").equals(average.network().toString());
  }

  private static String sentence(Summary max, Summary average, Judge judge) {
    OverSeeds ofMax = max.accuracy();
    OverSeeds ofAverage = average.accuracy();
    return "Images %s: %s → %s: %s."
        .formatted(
            max.tone().words(),
            Words.named(max, ofMax),
            Words.named(average, ofAverage),
            judge.verdict(ofMax, ofAverage));
  }
}
