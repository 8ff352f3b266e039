package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.AnswerRunner;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.value.SimplerValue;

/**
 * Makes a failed case smaller while the answer still fails it: rows and columns go, numbers turn
 * simple. Only inputs that the exercise promises are tried.
 */
final class CaseShrinker {
  private static final int MOST_QUESTIONS = 200;

  private final PreparedExercise exercise;
  private final AnswerRunner runner;
  private int questions;

  CaseShrinker(PreparedExercise exercise, AnswerRunner runner) {
    this.exercise = exercise;
    this.runner = runner;
  }

  CaseResult shrink(CaseResult failed) {
    CaseResult smallest = failed;
    boolean smaller = exercise.promises(failed.of().plain());
    while (smaller) {
      CaseResult next = firstThatFails(smallest);
      smaller = next != null;
      smallest = smaller ? next : smallest;
    }
    return smallest;
  }

  private CaseResult firstThatFails(CaseResult failed) {
    Case original = failed.of().plain();
    for (int index = 0; index < original.arguments().size(); index++) {
      for (Object simpler : SimplerValue.of(original.arguments().get(index))) {
        List<Object> arguments = new ArrayList<>(original.arguments());
        arguments.set(index, simpler);
        CaseResult tried = tryOut(original.withArguments(arguments), failed);
        if (tried != null) {
          return tried;
        }
      }
    }
    return null;
  }

  /**
   * The answer's failure on a candidate; null if it is right there, or the case is not promised.
   */
  private CaseResult tryOut(Case candidate, CaseResult failed) {
    if (questions >= MOST_QUESTIONS || !exercise.promises(candidate)) {
      return null;
    }
    SolvedCase solved = exercise.ask(candidate);
    boolean sameKind = solved.expected() instanceof Outcome.Returned;
    if (!sameKind) {
      return null;
    }
    questions++;
    Outcome outcome = runner.ask(solved.question());
    boolean alike = outcome.getClass() == failed.outcome().getClass();
    CaseResult result = exercise.judged(solved, outcome);
    return alike && !result.correct() ? result : null;
  }

  /** How large a case is, to find the smallest. */
  static long size(CaseResult result) {
    return result.of().arguments().stream().mapToLong(Wire::size).sum();
  }
}
