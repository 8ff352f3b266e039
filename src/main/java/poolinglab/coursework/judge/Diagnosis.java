package poolinglab.coursework.judge;

import java.util.List;
import poolinglab.coursework.exercise.WrongAnswer;

/**
 * Why an answer is wrong, as far as that is known.
 *
 * @param mistakes known wrong answers that together behave as the answer does, the surest first
 * @param unexplained the failed cases that none of them explains
 */
record Diagnosis(List<WrongAnswer> mistakes, List<Asked.Answered> unexplained) {
  static final Diagnosis NONE = new Diagnosis(List.of(), List.of());

  List<Finding> findings() {
    return mistakes.stream()
        .map(wrong -> new Finding(wrong.name(), wrong.misconception(), wrong.diagnosis()))
        .toList();
  }
}
