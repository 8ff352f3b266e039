package poolinglab.coursework.xray;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method of an exercise that can be measured: its probes, and the model whose knobs are turned.
 */
interface Subject {
  /** Arguments, beside those of the cases, on which mistakes are told apart. */
  default List<List<Object>> probes() {
    return List.of();
  }

  /** Arguments over which each output cell's window is measured, the most telling first. */
  default List<List<Object>> windowProbes() {
    return List.of();
  }

  /** Which argument is raised cell by cell to measure windows. */
  default int measuredArgument() {
    return 0;
  }

  /** Whether results are picked among the inputs; else they are computed from them. */
  default boolean picks() {
    return false;
  }

  /** A call with distinct numbers in an array; empty if it takes none. */
  default Optional<List<Object>> plainCall() {
    return Stream.concat(windowProbes().stream(), probes().stream()).findFirst();
  }

  /** What the method does where one decision is wrong, by the mistake's name. */
  default Map<String, Behaviour> turned() {
    return Map.of();
  }

  /** Mistakes that together do what was observed, if there are any. */
  Optional<Explanation> explain(String method, List<Observation> observations, Behaviour answer);
}
