package poolinglab.experiment.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import poolinglab.network.Ledger;

/**
 * What the cheapest network that is as accurate as the best saves, and what a cheaper one costs.
 */
final class CostFinding implements Finding {
  @Override
  public List<String> sentences(Experiment experiment, List<Summary> summaries, Judge judge) {
    List<Summary> given =
        summaries.stream().filter(one -> one.tone() == experiment.tones().get(0)).toList();
    if (given.size() < 2) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(range(given));
    if (Judge.isPossible(given.get(0).accuracy())) {
      sentences.addAll(price(given, judge));
    }
    return sentences;
  }

  private static String range(List<Summary> all) {
    Summary fewest = least(all, Ledger::parameters);
    Summary most = most(all, Ledger::parameters);
    Summary fastest = least(all, Ledger::multiplyAccumulates);
    Summary slowest = most(all, Ledger::multiplyAccumulates);
    return "Parameters: from %s (%s) to %s (%s); multiply-accumulates an image: from %s (%s) to %s (%s)."
        .formatted(
            Words.count(fewest.ledger().parameters()),
            fewest.name(),
            Words.count(most.ledger().parameters()),
            most.name(),
            Words.count(fastest.ledger().multiplyAccumulates()),
            fastest.name(),
            Words.count(slowest.ledger().multiplyAccumulates()),
            slowest.name());
  }

  private static List<String> price(List<Summary> all, Judge judge) {
    List<String> sentences = new ArrayList<>();
    List<Summary> level = AccuracyFinding.levelWithBest(all, judge);
    Summary best = AccuracyFinding.best(all);
    Summary cheapest = least(level, Ledger::parameters);
    if (cheapest.ledger().parameters() < best.ledger().parameters()) {
      sentences.add(
          "As accurate as the best within the spread, and with the fewest parameters of those: %s, %s instead of the %s of %s."
              .formatted(
                  cheapest.name(),
                  Words.count(cheapest.ledger().parameters()),
                  Words.count(best.ledger().parameters()),
                  best.name()));
    }
    Summary fewest = least(all, Ledger::parameters);
    if (!level.contains(fewest)) {
      sentences.add(
          "The fewest parameters of all, %s (%s), cost %s of accuracy against %s."
              .formatted(
                  Words.count(fewest.ledger().parameters()),
                  fewest.name(),
                  Words.points(best.accuracy().mean() - fewest.accuracy().mean()),
                  best.name()));
    }
    return sentences;
  }

  private static Summary least(List<Summary> all, ToLongFunction<Ledger> cost) {
    return all.stream().min(by(cost)).orElseThrow();
  }

  private static Summary most(List<Summary> all, ToLongFunction<Ledger> cost) {
    return all.stream().max(by(cost)).orElseThrow();
  }

  private static Comparator<Summary> by(ToLongFunction<Ledger> cost) {
    return Comparator.comparingLong(one -> cost.applyAsLong(one.ledger()));
  }
}
