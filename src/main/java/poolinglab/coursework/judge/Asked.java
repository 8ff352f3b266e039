package poolinglab.coursework.judge;

import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.Judgement;
import poolinglab.coursework.process.Question;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.xray.Observation;

/**
 * A case with what the exemplar makes of it.
 *
 * @param asked the case
 * @param question the same as a call
 * @param expected the exemplar's outcome
 */
record Asked(Case asked, Question question, Outcome expected) {

  /** What the exemplar returned; null where it threw. */
  Object expectedValue() {
    return expected instanceof Outcome.Returned returned ? returned.value() : null;
  }

  /**
   * A case with an answer to it.
   *
   * @param to the case
   * @param outcome what came of it
   * @param judgement what is found of it
   */
  record Answered(Asked to, Outcome outcome, Judgement judgement) {
    private static final String NOT_WRITTEN = "java.lang.UnsupportedOperationException";

    boolean correct() {
      return judgement.correct();
    }

    /** Whether it is a method that was left as the stub has it. */
    boolean notWritten() {
      return !correct()
          && outcome instanceof Outcome.Threw threw
          && threw.type().equals(NOT_WRITTEN);
    }

    /** The same as an X-ray takes it. */
    Observation observation() {
      return new Observation(
          to.asked.method(), to.asked.arguments(), outcome, to.expected, correct());
    }

    boolean stopped() {
      return outcome instanceof Outcome.Stopped;
    }
  }
}
