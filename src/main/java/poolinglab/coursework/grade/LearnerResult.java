package poolinglab.coursework.grade;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What one learner earned.
 *
 * @param learner the name
 * @param handedInAs what the platform called the file or folder; the name itself where it is plain
 * @param seed from which the inputs of the learner's cases were drawn
 * @param exercises in the order of the exercises
 * @param problems what was wrong with the submission as a whole, a sentence each; files that were
 *     refused among them
 */
public record LearnerResult(
    String learner,
    String handedInAs,
    long seed,
    List<ExerciseResult> exercises,
    List<String> problems) {
  public LearnerResult {
    exercises = List.copyOf(exercises);
    problems = List.copyOf(problems);
  }

  /** A learner who handed in under the plain name, and was given the usual inputs. */
  public LearnerResult(String learner, List<ExerciseResult> exercises, List<String> problems) {
    this(learner, learner, 1, exercises, problems);
  }

  /** The exercises that could not be judged, whose points are open. */
  @JsonIgnore
  public List<ExerciseResult> unjudged() {
    return exercises.stream().filter(each -> each.standing() == Standing.UNJUDGED).toList();
  }

  /** Whether answers were handed in and all of them were refused. */
  @JsonIgnore
  public boolean isRefused() {
    List<Standing> standings = exercises.stream().map(ExerciseResult::standing).toList();
    return standings.contains(Standing.REFUSED)
        && standings.stream()
            .allMatch(each -> each == Standing.REFUSED || each == Standing.MISSING);
  }

  /** Whether every exercise could be judged, so that the points are all there are. */
  @JsonIgnore
  public boolean isComplete() {
    return unjudged().isEmpty();
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
