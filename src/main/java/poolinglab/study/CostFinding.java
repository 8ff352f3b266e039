package poolinglab.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import poolinglab.figure.text.Quantity;
import poolinglab.network.Ledger;

/**
 * What the cheapest network that is as accurate as the best saves, and what a cheaper one costs.
 */
final class CostFinding implements Finding {
  @Override
  public List<String> sentences(Experiment experiment, List<Summary> summaries, Judge judge) {
    List<Summary> given = Summary.of(summaries, experiment.tones().get(0));
    if (given.size() < 2) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add("Costs: " + range(given));
    if (Judge.isPossible(given.get(0).accuracy())) {
      sentences.addAll(price(given, judge));
    }
    return sentences;
  }

  private static String range(List<Summary> all) {
    return range("parameters", all, Ledger::parameters)
        + "; "
        + range("multiply-accumulates per image", all, Ledger::multiplyAccumulates)
        + ".";
  }

  private static String range(String what, List<Summary> all, ToLongFunction<Ledger> cost) {
    Summary least = least(all, cost);
    Summary most = most(all, cost);
    long from = cost.applyAsLong(least.ledger());
    long to = cost.applyAsLong(most.ledger());
    return from == to
        ? "%s %s with all of them".formatted(Quantity.count(from), what)
        : "from %s %s (%s) to %s (%s)"
            .formatted(Quantity.count(from), what, least.name(), Quantity.count(to), most.name());
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
                  Quantity.count(cheapest.ledger().parameters()),
                  Quantity.count(best.ledger().parameters()),
                  best.name()));
    }
    Summary fewest = least(all, Ledger::parameters);
    if (!level.contains(fewest)) {
      sentences.add(
          "The fewest parameters of all, %s (%s), cost %s of accuracy compared with %s."
              .formatted(
                  Quantity.count(fewest.ledger().parameters()),
                  fewest.name(),
                  Words.points(best.accuracy().mean() - fewest.accuracy().mean()),
                  best.name()));
    }
    return sentences;
  }

  /** The one with the lowest cost; of several, the most accurate. */
  private static Summary least(List<Summary> all, ToLongFunction<Ledger> cost) {
    Comparator<Summary> byCost = Comparator.comparingLong(one -> cost.applyAsLong(one.ledger()));
    Comparator<Summary> byAccuracy = Comparator.comparingDouble(one -> -one.accuracy().mean());
    return all.stream().min(byCost.thenComparing(byAccuracy)).orElseThrow();
  }

  private static Summary most(List<Summary> all, ToLongFunction<Ledger> cost) {
    return least(all, ledger -> -cost.applyAsLong(ledger));
  }
}
