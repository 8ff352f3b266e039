package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.judge.Asked.Answered;
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

  Answered shrink(Answered failed) {
    Answered smallest = failed;
    boolean smaller = exercise.promises(failed.to().asked());
    while (smaller) {
      Answered next = firstThatFails(smallest);
      smaller = next != null;
      smallest = smaller ? next : smallest;
    }
    return smallest;
  }

  private Answered firstThatFails(Answered failed) {
    Case asked = failed.to().asked();
    for (int index = 0; index < asked.arguments().size(); index++) {
      for (Object simpler : SimplerValue.of(asked.arguments().get(index))) {
        List<Object> arguments = new ArrayList<>(asked.arguments());
        arguments.set(index, simpler);
        Answered tried = tryOut(asked.withArguments(arguments), failed);
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
  private Answered tryOut(Case candidate, Answered failed) {
    if (questions >= MOST_QUESTIONS || !exercise.promises(candidate)) {
      return null;
    }
    Asked asked = exercise.ask(candidate);
    boolean sameKind = asked.expected() instanceof Outcome.Returned;
    if (!sameKind) {
      return null;
    }
    questions++;
    Outcome outcome = runner.ask(asked.question());
    boolean alike = outcome.getClass() == failed.outcome().getClass();
    Answered answered = new Answered(asked, outcome, exercise.judge(asked, outcome));
    return alike && !answered.correct() ? answered : null;
  }

  /** How large a case is, to find the smallest. */
  static long size(Answered answered) {
    return answered.to().asked().arguments().stream().mapToLong(Wire::size).sum();
  }
}
