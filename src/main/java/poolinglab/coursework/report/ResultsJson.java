package poolinglab.coursework.report;

import java.util.List;
import poolinglab.coursework.grade.LearnerResult;
import poolinglab.coursework.grade.UngradedLearner;

/** {@code results.json}: all that is known of a class, for other programs. */
public final class ResultsJson {
  private ResultsJson() {}

  private record Document(
      String tool,
      String isolation,
      Long seed,
      int points,
      List<Exercise> exercises,
      List<Learner> learners,
      List<UngradedLearner> notGraded) {}

  private record Exercise(String slug, int number, String title, int points) {}

  private record Learner(
      String learner,
      String handedInAs,
      long seed,
      int earned,
      int points,
      boolean complete,
      List<String> problems,
      List<ResultJson> exercises) {}

  /**
   * Writes the class: what it was graded with, its exercises, then {@code learners}, an array with
   * a learner's seed, points, whether these are all because every exercise could be judged,
   * problems, and for every exercise standing, groups, findings, message and counterexample; then
   * {@code notGraded}, who could not be graded and why. Values are written with their type, as
   * {@code {"type": "float[][]", "value": …}}.
   */
  public static byte[] of(GradeBook book) {
    return ResultJson.pretty(
        new Document(
            "Pooling Lab " + book.toolVersion(),
            book.isolation(),
            book.seed().orElse(null),
            book.points(),
            book.exercises().stream()
                .map(each -> new Exercise(each.slug(), each.number(), each.title(), each.points()))
                .toList(),
            book.learners().stream().map(learner -> learner(book, learner)).toList(),
            book.notGraded()));
  }

  private static Learner learner(GradeBook book, LearnerResult learner) {
    return new Learner(
        learner.learner(),
        learner.handedInAs(),
        learner.seed(),
        learner.earned(),
        book.points(),
        learner.isComplete(),
        learner.problems(),
        book.resultsOf(learner).stream()
            .map(result -> ResultJson.of(result).withEarned(result))
            .toList());
  }
}
