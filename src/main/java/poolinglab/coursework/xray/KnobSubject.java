package poolinglab.coursework.xray;

import java.util.List;
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

  /** A method of numbers, without windows. */
  static <M extends Model> KnobSubject<M> ofNumbers(Supplier<M> right, List<Turn<M>> turns) {
    return new KnobSubject<>(right, levels -> turns, Tolerance.rounded(), List.of(), List.of(), 0);
  }

  @Override
  public Optional<Explanation> explain(
      String method, List<Observation> observations, Behaviour answer) {
    List<Turn<M>> all = turns.apply(Levels.of(observations));
    return new KnobSearch<>(right, all, observations, tolerance).search();
  }
}
