package poolinglab.coursework.xray;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A method with a model whose knobs can be turned.
 *
 * @param right makes a model without a mistake
 * @param turns the wrong settings, given the levels that the answer returned
 */
record KnobSubject<M extends Model>(
    Supplier<M> right,
    Function<List<Float>, List<Turn<M>>> turns,
    Tolerance tolerance,
    List<List<Object>> probes,
    List<List<Object>> windowProbes,
    int measuredArgument)
    implements Subject {
  private static final float SOME_LEVEL = -9999;

  /** A method whose windows are not measured. */
  static <M extends Model> KnobSubject<M> withoutWindows(
      Supplier<M> right, List<Turn<M>> turns, List<List<Object>> probes) {
    return new KnobSubject<>(right, levels -> turns, Tolerance.rounded(), probes, List.of(), 0);
  }

  /** A method of numbers. */
  static <M extends Model> KnobSubject<M> ofNumbers(Supplier<M> right, List<Turn<M>> turns) {
    return withoutWindows(right, turns, List.of());
  }

  @Override
  public boolean picks() {
    return tolerance.isExact();
  }

  @Override
  public Map<String, Behaviour> turned() {
    Map<String, Behaviour> turned = new LinkedHashMap<>();
    for (Turn<M> turn : turns.apply(List.of(0f, SOME_LEVEL))) {
      M model = right.get();
      turn.change().accept(model);
      if (turn.isMistake()) {
        turned.put(turn.name(), (method, arguments) -> Explanation.run(model, arguments));
      }
    }
    return turned;
  }

  @Override
  public Optional<Explanation> explain(
      String method, List<Observation> observations, Behaviour answer) {
    List<Turn<M>> all = turns.apply(Levels.of(observations));
    return new KnobSearch<>(right, all, observations, tolerance, true).search();
  }
}
