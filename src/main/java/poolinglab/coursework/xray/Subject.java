package poolinglab.coursework.xray;

import java.util.List;
import java.util.Optional;

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

  /** Mistakes that together do what was observed, if there are any. */
  Optional<Explanation> explain(String method, List<Observation> observations, Behaviour answer);
}
