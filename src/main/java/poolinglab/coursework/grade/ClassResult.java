package poolinglab.coursework.grade;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What a class earned.
 *
 * @param learners who was graded, in order
 * @param leftOut who could not be graded, in order
 */
public record ClassResult(List<LearnerResult> learners, List<UngradedLearner> leftOut) {
  public ClassResult {
    learners = List.copyOf(learners);
    leftOut = List.copyOf(leftOut);
  }

  /** Whether every learner was graded in every exercise. */
  @JsonIgnore
  public boolean isComplete() {
    return leftOut.isEmpty()
        && learners.stream()
            .flatMap(learner -> learner.exercises().stream())
            .noneMatch(result -> result.standing() == Standing.UNJUDGED);
  }
}
