package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.xray.Explanation.Mistake;

/**
 * Turns the knobs of a model until it does what the answer did, in every observation: first one
 * knob, then two, then three, settings that are no mistake by themselves before others. Since all
 * pairs and triples would take too long, each turn is weighed by itself first: pairs are tried that
 * contradict the answer least often, and triples among the turns that come closest to it. How many
 * are tried depends on no clock.
 *
 * @param <M> the model
 */
final class KnobSearch<M extends Model> {
  private static final int WIDEST = 45;
  private static final int FOR_EACH_KNOB = 5;
  private static final int MOST_ALTERNATIVES = 3;
  private static final int MOST_PAIRS = 20_000;

  private final Supplier<M> right;
  private final List<Turn<M>> turns;
  private final List<Observation> observations;
  private final List<Observation> cheapestFirst;
  private final Tolerance tolerance;
  private final boolean parallel;

  /**
   * Prepares a search.
   *
   * @param right makes a model without a mistake
   * @param observations of one method
   * @param parallel whether processors share the search
   */
  KnobSearch(
      Supplier<M> right,
      List<Turn<M>> turns,
      List<Observation> observations,
      Tolerance tolerance,
      boolean parallel) {
    this.parallel = parallel;
    this.right = right;
    this.turns = turns.stream().sorted(Comparator.comparing(Turn::isMistake)).toList();
    this.observations = observations;
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
    Optional<List<Turn<M>>> alone =
        shared(turns.stream()).map(List::of).filter(this::explains).findFirst();
    if (alone.isPresent()) {
      return alone.map(this::explanation);
    }
    List<WeighedTurn<M>> weighed = weighed();
    return first(2, weighed, WeighedTurn.contradictionsOf(MOST_PAIRS, weighed))
        .or(() -> first(3, mostPromising(weighed), 0))
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

  /** What changes nothing by itself is no mistake, whatever it does beside another. */
  private boolean changesAnything(Turn<M> turn, List<Outcome> rights) {
    M model = model(List.of(turn));
    return IntStream.range(0, rights.size())
        .anyMatch(
            i ->
                !tolerance.equal(
                    Explanation.run(model, cheapestFirst.get(i).arguments()), rights.get(i)));
  }

  private List<WeighedTurn<M>> weighed() {
    List<Observation> few =
        cheapestFirst.subList(0, Math.min(WeighedTurn.MOST, cheapestFirst.size()));
    M untouched = right.get();
    List<Outcome> rights =
        cheapestFirst.stream().map(each -> Explanation.run(untouched, each.arguments())).toList();
    return shared(turns.stream())
        .filter(turn -> !turn.isMistake() || changesAnything(turn, rights))
        .map(turn -> WeighedTurn.of(turn, model(List.of(turn)), few, rights, tolerance))
        .toList();
  }

  /**
   * The first so many turns, by their order, that reproduce everything, among those with few
   * contradictions. Processors share the search and find the same as one alone.
   */
  private Optional<List<Turn<M>>> first(int many, List<WeighedTurn<M>> from, int contradictions) {
    return shared(IntStream.range(0, from.size()).boxed())
        .map(
            index -> {
              List<WeighedTurn<M>> chosen = new ArrayList<>(List.of(from.get(index)));
              return isCompleted(chosen, many - 1, from, index + 1, contradictions) ? chosen : null;
            })
        .filter(Objects::nonNull)
        .findFirst()
        .map(chosen -> chosen.stream().map(WeighedTurn::turn).toList());
  }

  private <T> Stream<T> shared(Stream<T> work) {
    return parallel ? work.parallel() : work;
  }

  /** Whether so many more turns, from an index on, reproduce everything; then they are chosen. */
  private boolean isCompleted(
      List<WeighedTurn<M>> chosen,
      int more,
      List<WeighedTurn<M>> from,
      int begin,
      int contradictions) {
    if (more == 0) {
      return WeighedTurn.contradictions(chosen) <= contradictions
          && explains(chosen.stream().map(WeighedTurn::turn).toList());
    }
    for (int i = begin; i < from.size(); i++) {
      WeighedTurn<M> next = from.get(i);
      if (chosen.stream().noneMatch(each -> next.turn().excludes(each.turn()))) {
        chosen.add(next);
        if (isCompleted(chosen, more - 1, from, i + 1, contradictions)) {
          return true;
        }
        chosen.remove(chosen.size() - 1);
      }
    }
    return false;
  }

  /**
   * The turns that bring the model closest to the answer, a few for each knob; none that is wrong
   * by itself where the answer is right, since mistakes that undo one another explain nothing.
   */
  private List<WeighedTurn<M>> mostPromising(List<WeighedTurn<M>> weighed) {
    Map<Set<String>, Integer> taken = new HashMap<>();
    return weighed.stream()
        .filter(each -> !each.spoils())
        .sorted(Comparator.comparingDouble((WeighedTurn<M> each) -> -each.closeness()))
        .filter(each -> taken.merge(each.turn().knobs(), 1, Integer::sum) <= FOR_EACH_KNOB)
        .limit(WIDEST)
        .toList();
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
