package poolinglab.coursework.xray;

import java.util.List;
import java.util.Map;
import poolinglab.coursework.sandbox.Outcome;

/**
 * Why an answer is wrong, as far as that is known.
 *
 * @param findings what the learner reads, named mistakes before what was only measured
 * @param explanations what reproduces a method's failed cases, by the method's name
 * @param unexplained the failing methods that nothing reproduces
 */
public record Diagnosis(
    List<Finding> findings, Map<String, Behaviour> explanations, List<String> unexplained) {
  /** Nothing is wrong, or nothing can be said. */
  public static final Diagnosis NONE = new Diagnosis(List.of(), Map.of(), List.of());

  public Diagnosis {
    findings = List.copyOf(findings);
    explanations = Map.copyOf(explanations);
    unexplained = List.copyOf(unexplained);
  }

  /**
   * Whether the named mistakes do what an answer did in a call. Where nothing was named, nothing is
   * claimed, and a call that was stopped shows nothing.
   */
  public boolean agrees(String method, List<Object> arguments, Outcome actual) {
    Behaviour explanation = explanations.get(method);
    return explanation == null
        || actual instanceof Outcome.Stopped
        || Tolerance.rounded().equal(explanation.of(method, arguments), actual);
  }
}
