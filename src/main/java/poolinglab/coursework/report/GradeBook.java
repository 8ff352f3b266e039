package poolinglab.coursework.report;

import java.util.List;
import java.util.Optional;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.LearnerResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.grade.UngradedLearner;

/**
 * What a class earned, and how that was found out.
 *
 * @param isolation a sentence: how the answers were kept apart from this machine and each other
 * @param toolVersion which Pooling Lab graded them
 * @param seed what the cases were drawn with; empty if each learner has a seed of their own
 * @param exercises in the order of the course
 * @param learners in the order in which they are listed
 * @param notGraded who could not be graded and has no marks
 */
public record GradeBook(
    String isolation,
    String toolVersion,
    Optional<Long> seed,
    List<ExerciseHeading> exercises,
    List<LearnerResult> learners,
    List<UngradedLearner> notGraded) {
  public GradeBook {
    exercises = List.copyOf(exercises);
    learners = List.copyOf(learners);
    notGraded = List.copyOf(notGraded);
  }

  /** The points that can be earned in all exercises together. */
  public int points() {
    return exercises.stream().mapToInt(ExerciseHeading::points).sum();
  }

  /**
   * A learner's results in the order of the exercises, one for each: what was not graded counts as
   * not handed in.
   */
  public List<ExerciseResult> resultsOf(LearnerResult learner) {
    return exercises.stream().map(heading -> resultOf(learner, heading)).toList();
  }

  private static ExerciseResult resultOf(LearnerResult learner, ExerciseHeading heading) {
    return learner.exercises().stream()
        .filter(result -> result.slug().equals(heading.slug()))
        .findFirst()
        .orElseGet(
            () ->
                ExerciseResult.withoutPoints(
                    heading.slug(), heading.title(), Standing.MISSING, ""));
  }

  /** The points of a learner in per cent of what can be earned; 0 where nothing can. */
  public double percentOf(LearnerResult learner) {
    return points() == 0 ? 0 : 100.0 * learner.earned() / points();
  }
}
