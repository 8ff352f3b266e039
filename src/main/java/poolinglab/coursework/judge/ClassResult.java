package poolinglab.coursework.judge;

import java.util.List;

/**
 * What a class earned.
 *
 * @param learners who was graded, in order
 * @param leftOut who could not be graded, in order
 */
public record ClassResult(List<LearnerResult> learners, List<LeftOut> leftOut) {
  public ClassResult {
    learners = List.copyOf(learners);
    leftOut = List.copyOf(leftOut);
  }
}
