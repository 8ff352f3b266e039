package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import poolinglab.coursework.xray.Explanation.Mistake;

/**
 * Turns the knobs of a model until it does what the answer did, in every observation: first one
 * knob, then two, then three. Three are sought only where two already reproduce much, since all
 * triples would take too long.
 *
 * @param <M> the model
 */
final class KnobSearch<M extends Model> {
  private static final int WIDEST = 60;

  /** Several turns at once, and how much of what was observed they reproduce. */
  private record Setting<M>(List<Turn<M>> turns, int reproduced) {}

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
    this.likeness = likeness;
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
    List<Setting<M>> ones = turns.stream().map(turn -> rated(List.of(turn))).toList();
    Optional<Explanation> one = complete(ones);
    if (one.isPresent()) {
      return one;
    }
    List<Setting<M>> pairs = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      for (int j = i + 1; j < turns.size(); j++) {
        if (!turns.get(i).excludes(turns.get(j))) {
          pairs.add(rated(List.of(turns.get(i), turns.get(j))));
        }
      }
    }
    return complete(pairs).or(() -> complete(triples(pairs)));
  }

  private List<Setting<M>> triples(List<Setting<M>> pairs) {
    List<Setting<M>> best =
        pairs.stream()
            .sorted(Comparator.comparingInt((Setting<M> pair) -> -pair.reproduced))
            .limit(WIDEST)
            .toList();
    List<Setting<M>> triples = new ArrayList<>();
    for (Setting<M> pair : best) {
      for (Turn<M> turn : turns) {
        if (pair.turns.stream().noneMatch(turn::excludes)) {
          triples.add(rated(List.of(pair.turns.get(0), pair.turns.get(1), turn)));
        }
      }
    }
    return triples;
  }

  private Optional<Explanation> complete(List<Setting<M>> settings) {
    return settings.stream()
        .filter(setting -> setting.reproduced == observations.size())
        .filter(setting -> setting.turns.stream().anyMatch(Turn::isMistake))
        .findFirst()
        .map(setting -> explanation(setting.turns));
  }

  /** How many observations it reproduces before it is wrong for the second time. */
  private Setting<M> rated(List<Turn<M>> turned) {
    int reproduced = 0;
    boolean refuted = false;
    for (Observation each : observations) {
      if (likeness.between(Explanation.run(model(turned), each.arguments()), each.actual())) {
        reproduced++;
      } else if (refuted) {
        break;
      } else {
        refuted = true;
      }
    }
    return new Setting<>(turned, reproduced);
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
