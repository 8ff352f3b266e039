package poolinglab.coursework.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.LearnerResult;

/** {@code results.json}: all that is known of a class, for other programs. */
public final class ResultsJson {
  private ResultsJson() {}

  /**
   * Writes the class: what it was graded with, its exercises, then {@code learners}, an array with
   * a learner's points, problems, and for every exercise standing, groups, findings, message and
   * counterexample; then {@code notGraded}, who could not be graded and why. Values are written
   * with their type, as {@code {"type": "float[][]", "value": …}}.
   */
  public static byte[] of(GradeBook book) {
    ObjectNode document = ResultJson.MAPPER.createObjectNode();
    document.put("tool", "Pooling Lab " + book.toolVersion());
    document.put("isolation", book.isolation());
    document.put("seed", book.seed().orElse(null));
    document.put("points", book.points());
    ArrayNode exercises = document.putArray("exercises");
    for (ExerciseHeading heading : book.exercises()) {
      exercises
          .addObject()
          .put("slug", heading.slug())
          .put("number", heading.number())
          .put("title", heading.title())
          .put("points", heading.points());
    }
    ArrayNode learners = document.putArray("learners");
    book.learners().forEach(learner -> learners.add(learner(book, learner)));
    document.set("notGraded", ResultJson.MAPPER.valueToTree(book.leftOut()));
    return ResultJson.pretty(document);
  }

  private static ObjectNode learner(GradeBook book, LearnerResult learner) {
    ObjectNode node = ResultJson.MAPPER.createObjectNode();
    node.put("learner", learner.learner());
    node.put("handedInAs", learner.handedInAs());
    node.put("earned", learner.earned());
    node.put("points", book.points());
    ArrayNode problems = node.putArray("problems");
    learner.problems().forEach(problems::add);
    ArrayNode exercises = node.putArray("exercises");
    for (ExerciseResult result : book.resultsOf(learner)) {
      ObjectNode exercise = ResultJson.write(result);
      exercise.put("earned", result.earned());
      exercises.add(exercise);
    }
    return node;
  }
}
