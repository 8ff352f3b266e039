package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.xray.Explanation.Mistake;

/**
 * Turns the knobs of a model until it does what the answer did, in every observation: first one
 * knob, then two, then three, settings that are no mistake by themselves before others. Three are
 * tried among the turns that bring the model closest to the answer, since all triples would take
 * too long.
 *
 * @param <M> the model
 */
final class KnobSearch<M extends Model> {
  private static final int WIDEST = 45;
  private static final int FOR_EACH_KNOB = 5;
  private static final int MOST_ALTERNATIVES = 3;
  private static final int MOST_WEIGHED = 30;

  private final Supplier<M> right;
  private final List<Turn<M>> turns;
  private final List<Observation> observations;
  private final List<Observation> cheapestFirst;
  private final Tolerance tolerance;

  /**
   * Prepares a search.
   *
   * @param right makes a model without a mistake
   * @param observations of one method
   */
  KnobSearch(
      Supplier<M> right, List<Turn<M>> turns, List<Observation> observations, Tolerance tolerance) {
    this.right = right;
    this.turns = turns.stream().sorted(Comparator.comparing(Turn::isMistake)).toList();
    this.observations = tellingFirst(observations);
    cheapestFirst =
        tellingFirst(
            observations.stream().sorted(Comparator.comparingLong(KnobSearch::work)).toList());
    this.tolerance = tolerance.judging(observations);
  }

  /** How many numbers a model has to look at. */
  private static long work(Observation observation) {
    return observation.arguments().stream().mapToLong(Wire::size).sum();
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
    if (Tolerance.onlyThrew(observations)) {
      return whyItThrows();
    }
    return first(1, turns)
        .or(() -> first(2, turns))
        .or(() -> first(3, mostPromising()))
        .map(this::explanation);
  }

  /**
   * Where an answer only threw, what it would have gone on to do never shows, and many a mistake
   * throws the same. So some calls must have returned; one knob has to explain which do; and if
   * several can, they must stand for the same misconception. Then each is said.
   */
  private Optional<Explanation> whyItThrows() {
    boolean always = observations.stream().allMatch(each -> each.actual() instanceof Outcome.Threw);
    List<Turn<M>> found =
        turns.stream()
            .filter(turn -> !always && turn.isMistake() && explains(List.of(turn)))
            .limit(MOST_ALTERNATIVES + 1L)
            .toList();
    if (found.isEmpty() || found.size() > MOST_ALTERNATIVES || !standForTheSame(found)) {
      return Optional.empty();
    }
    Turn<M> first = found.get(0);
    String sentences = found.stream().map(Turn::sentence).collect(Collectors.joining(" Or: "));
    String text =
        found.size() == 1
            ? sentences
            : "Your code throws before it shows which of these it does. " + sentences;
    return Optional.of(
        new Explanation(
            List.of(new Mistake(first.name(), first.misconception(), text)),
            behaviour(List.of(first))));
  }

  private static boolean standForTheSame(List<? extends Turn<?>> found) {
    int misconception = found.get(0).misconception();
    return found.size() == 1
        || misconception > 0
            && found.stream().allMatch(turn -> turn.misconception() == misconception);
  }

  /**
   * The first so many turns, by their order, that reproduce everything. Processors share the search
   * and find the same as one alone.
   */
  private Optional<List<Turn<M>>> first(int many, List<Turn<M>> from) {
    return IntStream.range(0, from.size())
        .parallel()
        .mapToObj(
            index -> {
              List<Turn<M>> chosen = new ArrayList<>(List.of(from.get(index)));
              return isCompleted(chosen, many - 1, from, index + 1) ? chosen : null;
            })
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Whether so many more turns, from an index on, reproduce everything; then they are chosen. */
  private boolean isCompleted(List<Turn<M>> chosen, int more, List<Turn<M>> from, int begin) {
    if (more == 0) {
      return explains(chosen);
    }
    for (int i = begin; i < from.size(); i++) {
      Turn<M> next = from.get(i);
      if (chosen.stream().noneMatch(next::excludes)) {
        chosen.add(next);
        if (isCompleted(chosen, more - 1, from, i + 1)) {
          return true;
        }
        chosen.remove(chosen.size() - 1);
      }
    }
    return false;
  }

  /** The turns that bring the model closest to the answer, a few for each knob. */
  private List<Turn<M>> mostPromising() {
    Map<Turn<M>, Double> closeness = new IdentityHashMap<>();
    turns.forEach(turn -> closeness.put(turn, closeness(turn)));
    List<Turn<M>> sorted = new ArrayList<>(turns);
    sorted.sort(Comparator.comparingDouble((Turn<M> turn) -> -closeness.get(turn)));
    Map<Set<String>, Integer> taken = new HashMap<>();
    return sorted.stream()
        .filter(turn -> taken.merge(turn.knobs(), 1, Integer::sum) <= FOR_EACH_KNOB)
        .limit(WIDEST)
        .toList();
  }

  private double closeness(Turn<M> turn) {
    M model = model(List.of(turn));
    double closeness = 0;
    for (Observation each : observations.subList(0, Math.min(MOST_WEIGHED, observations.size()))) {
      closeness += tolerance.share(Explanation.run(model, each.arguments()), each.actual());
    }
    return closeness;
  }

  private boolean explains(List<Turn<M>> turned) {
    M model = model(turned);
    for (Observation each : cheapestFirst) {
      if (!tolerance.equal(Explanation.run(model, each.arguments()), each.actual())) {
        return false;
      }
    }
    return turned.stream().anyMatch(Turn::isMistake);
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
    return new Explanation(mistakes, behaviour(turned));
  }

  private Behaviour behaviour(List<Turn<M>> turned) {
    return (method, arguments) -> Explanation.run(model(turned), arguments);
  }
}
