package poolinglab.coursework.xray;

import java.util.List;
import poolinglab.coursework.sandbox.Outcome;

/**
 * One call of an answer, and what was expected of it.
 *
 * @param method the method that was called
 * @param arguments its arguments, as they were before the call
 * @param actual the answer's outcome
 * @param expected the exemplar's outcome
 * @param correct whether it was judged to be right
 * @param hidden whether its numbers are kept from the learner
 */
public record Observation(
    String method,
    List<Object> arguments,
    Outcome actual,
    Outcome expected,
    boolean correct,
    boolean hidden) {
  private static final String NOT_WRITTEN = "java.lang.UnsupportedOperationException";

  /** Whether it shows what the answer does: it was neither stopped nor left as the stub has it. */
  public boolean isTelling() {
    boolean notWritten =
        !correct && actual instanceof Outcome.Threw threw && threw.type().equals(NOT_WRITTEN);
    return !notWritten && (actual instanceof Outcome.Returned || actual instanceof Outcome.Threw);
  }

  /** What the answer returned; null where it threw. */
  Object value() {
    return actual instanceof Outcome.Returned returned ? returned.value() : null;
  }

  /** What the exemplar returned; null where it threw. */
  Object expectedValue() {
    return expected instanceof Outcome.Returned returned ? returned.value() : null;
  }
}
