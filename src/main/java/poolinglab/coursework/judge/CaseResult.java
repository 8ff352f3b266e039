package poolinglab.coursework.judge;

import java.util.stream.Collectors;
import poolinglab.Printable;
import poolinglab.coursework.exercise.Judgement;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.xray.Observation;

/**
 * What an answer made of a case.
 *
 * @param of the case
 * @param outcome what the answer returned or threw
 * @param judgement whether that is right
 */
record CaseResult(SolvedCase of, Outcome outcome, Judgement judgement) {
  private static final String NOT_WRITTEN = "java.lang.UnsupportedOperationException";

  boolean correct() {
    return judgement.correct();
  }

  /** Whether it is a method that was left as the stub has it. */
  boolean notWritten() {
    return !correct() && outcome instanceof Outcome.Threw threw && threw.type().equals(NOT_WRITTEN);
  }

  /** The same as an X-ray takes it. */
  Observation observation(boolean hidden) {
    return new Observation(of.method(), of.arguments(), outcome, of.expected(), correct(), hidden);
  }

  /** What the judge noted; it may quote what the answer returned, and is made printable. */
  String note() {
    return judgement.note().lines().map(Printable::of).collect(Collectors.joining("\n"));
  }

  boolean stopped() {
    return outcome instanceof Outcome.Stopped;
  }
}
