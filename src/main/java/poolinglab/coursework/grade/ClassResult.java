package poolinglab.coursework.grade;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What a class earned.
 *
 * @param learners who was graded, in order
 * @param notGraded who could not be graded, in order
 */
public record ClassResult(List<LearnerResult> learners, List<UngradedLearner> notGraded) {
  public ClassResult {
    learners = List.copyOf(learners);
    notGraded = List.copyOf(notGraded);
  }

  /** Whether every learner was graded in every exercise. */
  @JsonIgnore
  public boolean isComplete() {
    return notGraded.isEmpty() && learners.stream().allMatch(LearnerResult::isComplete);
  }
}
