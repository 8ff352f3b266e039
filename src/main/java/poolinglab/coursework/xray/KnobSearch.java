package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import poolinglab.coursework.xray.Explanation.Mistake;

/**
 * Turns the knobs of a model until it does what the answer did, in every observation: first one
 * knob, then two, then three. Three are tried among the turns that bring the model closest to the
 * answer, since all triples would take too long.
 *
 * @param <M> the model
 */
final class KnobSearch<M extends Model> {
  private static final int WIDEST = 45;
  private static final int FOR_EACH_KNOB = 5;

  private final Supplier<M> right;
  private final List<Turn<M>> turns;
  private final List<Observation> observations;
  private final Likeness likeness;

  /**
   * Prepares a search.
   *
   * @param right makes a model without a mistake
   * @param observations of one method
   */
  KnobSearch(
      Supplier<M> right, List<Turn<M>> turns, List<Observation> observations, Likeness likeness) {
    this.right = right;
    this.turns = List.copyOf(turns);
    this.observations = tellingFirst(observations);
    this.likeness = likeness.judging(observations);
  }

  /** Failed ones and right ones in turn, so that most settings are refuted by the first few. */
  private static List<Observation> tellingFirst(List<Observation> all) {
    List<Observation> failed = all.stream().filter(each -> !each.correct()).toList();
    List<Observation> correct = all.stream().filter(Observation::correct).toList();
    List<Observation> order = new ArrayList<>();
    for (int i = 0; i < Math.max(failed.size(), correct.size()); i++) {
      failed.stream().skip(i).findFirst().ifPresent(order::add);
      correct.stream().skip(i).findFirst().ifPresent(order::add);
    }
    return order;
  }

  /** The fewest turns that reproduce everything; empty if none of up to three do. */
  Optional<Explanation> search() {
    if (Likeness.onlyThrew(observations)) {
      return onlyOne();
    }
    return one().or(this::two).or(this::three);
  }

  /**
   * Where an answer only threw, much looks alike: a knob is named if no other fits, or if all that
   * fit are the same misconception.
   */
  private Optional<Explanation> onlyOne() {
    List<Turn<M>> fitting = turns.stream().filter(turn -> explains(List.of(turn))).toList();
    boolean same = fitting.stream().mapToInt(Turn::misconception).distinct().count() == 1;
    boolean clear = fitting.size() == 1 || same && fitting.get(0).misconception() > 0;
    return clear ? Optional.of(explanation(List.of(fitting.get(0)))) : Optional.empty();
  }

  private Optional<Explanation> one() {
    return turns.stream().map(List::of).filter(this::explains).findFirst().map(this::explanation);
  }

  private Optional<Explanation> two() {
    for (int i = 0; i < turns.size(); i++) {
      for (int j = i + 1; j < turns.size(); j++) {
        List<Turn<M>> pair = List.of(turns.get(i), turns.get(j));
        if (!turns.get(i).excludes(turns.get(j)) && explains(pair)) {
          return Optional.of(explanation(pair));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Explanation> three() {
    List<Turn<M>> best = mostPromising();
    for (int i = 0; i < best.size(); i++) {
      for (int j = i + 1; j < best.size(); j++) {
        for (int k = j + 1; k < best.size(); k++) {
          List<Turn<M>> triple = List.of(best.get(i), best.get(j), best.get(k));
          if (compatible(triple) && explains(triple)) {
            return Optional.of(explanation(triple));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean compatible(List<Turn<M>> triple) {
    return !triple.get(0).excludes(triple.get(1))
        && !triple.get(0).excludes(triple.get(2))
        && !triple.get(1).excludes(triple.get(2));
  }

  /** The turns that bring the model closest to the answer, a few for each knob. */
  private List<Turn<M>> mostPromising() {
    Map<Turn<M>, Double> closeness = new IdentityHashMap<>();
    turns.forEach(turn -> closeness.put(turn, closeness(List.of(turn))));
    List<Turn<M>> sorted = new ArrayList<>(turns);
    sorted.sort(Comparator.comparingDouble((Turn<M> turn) -> -closeness.get(turn)));
    Map<Set<String>, Integer> taken = new HashMap<>();
    return sorted.stream()
        .filter(turn -> taken.merge(turn.knobs(), 1, Integer::sum) <= FOR_EACH_KNOB)
        .limit(WIDEST)
        .toList();
  }

  private double closeness(List<Turn<M>> turned) {
    return observations.stream()
        .mapToDouble(
            each -> likeness.share(Explanation.run(model(turned), each.arguments()), each.actual()))
        .sum();
  }

  private boolean explains(List<Turn<M>> turned) {
    return turned.stream().anyMatch(Turn::isMistake)
        && observations.stream()
            .allMatch(
                each ->
                    likeness.between(
                        Explanation.run(model(turned), each.arguments()), each.actual()));
  }

  private M model(List<Turn<M>> turned) {
    M model = right.get();
    turned.forEach(turn -> turn.change().accept(model));
    return model;
  }

  private Explanation explanation(List<Turn<M>> turned) {
    List<Mistake> mistakes =
        turned.stream()
            .filter(Turn::isMistake)
            .map(turn -> new Mistake(turn.name(), turn.misconception(), turn.sentence()))
            .toList();
    return new Explanation(
        mistakes, (method, arguments) -> Explanation.run(model(turned), arguments));
  }
}
