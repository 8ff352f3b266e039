package poolinglab.coursework.judge;

import java.util.List;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.process.Question;
import poolinglab.coursework.sandbox.Outcome;

/**
 * A case with the exemplar's outcome.
 *
 * @param plain the case alone
 * @param question the same as a call
 * @param expected the exemplar's outcome
 */
record SolvedCase(Case plain, Question question, Outcome expected) {
  String group() {
    return plain.group();
  }

  String method() {
    return plain.method();
  }

  List<Object> arguments() {
    return plain.arguments();
  }

  /** What the exemplar returned; null where it threw. */
  Object expectedValue() {
    return expected instanceof Outcome.Returned returned ? returned.value() : null;
  }
}
