package poolinglab.coursework.judge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What one learner earned.
 *
 * @param learner the name of the folder or zip, without its ending
 * @param exercises in the order of the exercises
 * @param problems what was wrong with the submission as a whole, a sentence each; files that were
 *     refused among them
 */
public record LearnerResult(String learner, List<ExerciseResult> exercises, List<String> problems) {
  public LearnerResult {
    exercises = List.copyOf(exercises);
    problems = List.copyOf(problems);
  }

  /** The points earned. */
  @JsonIgnore
  public int earned() {
    return exercises.stream().mapToInt(ExerciseResult::earned).sum();
  }

  /** The points that can be earned. */
  @JsonIgnore
  public int points() {
    return exercises.stream().mapToInt(ExerciseResult::points).sum();
  }
}
