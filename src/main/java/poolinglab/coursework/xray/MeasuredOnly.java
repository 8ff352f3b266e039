package poolinglab.coursework.xray;

import java.util.List;
import java.util.Optional;

/** A method without a model: what its cases show is stated, and prepared answers are named. */
record MeasuredOnly() implements Subject {
  @Override
  public Optional<Explanation> explain(
      String method, List<Observation> observations, Behaviour answer) {
    return Optional.empty();
  }
}
