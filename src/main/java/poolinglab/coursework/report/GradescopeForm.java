package poolinglab.coursework.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.grade.CounterexampleText;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.LearnerResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.xray.Finding;

/**
 * One learner's marks as Gradescope's autograder reads them, its {@code results.json}: a test for
 * every group of cases. Source: "Autograder Specifications", Gradescope.
 *
 * <p>Why an exercise is not solved is explained once, at its first group that failed. An answer
 * without groups, because it was refused or is missing, is one test worth the exercise's points. Of
 * a case that learners do not have, this says that it failed, and not what it was, unless wanted.
 */
public final class GradescopeForm {
  private final GradeBook book;
  private final boolean hidden;

  /**
   * Forms for the learners of a book.
   *
   * @param hidden whether hidden cases are shown
   */
  public GradescopeForm(GradeBook book, boolean hidden) {
    this.book = book;
    this.hidden = hidden;
  }

  /** The document for one learner. */
  public byte[] of(LearnerResult learner) {
    ObjectNode document = ResultJson.MAPPER.createObjectNode();
    document.put("score", learner.earned());
    document.put("output", summary(learner));
    document.put("output_format", "text");
    document.put("visibility", "visible");
    document.put("stdout_visibility", "hidden");
    ArrayNode tests = document.putArray("tests");
    List<ExerciseResult> results = book.resultsOf(learner);
    for (int i = 0; i < results.size(); i++) {
      addTests(tests, book.exercises().get(i), results.get(i));
    }
    return ResultJson.pretty(document);
  }

  private String summary(LearnerResult learner) {
    List<String> lines = new ArrayList<>();
    lines.add(learner.earned() + " of " + book.points() + " points.");
    lines.addAll(learner.problems());
    lines.add("Graded by Pooling Lab " + book.toolVersion() + ".");
    return String.join("\n", lines);
  }

  private void addTests(ArrayNode tests, ExerciseHeading heading, ExerciseResult result) {
    if (result.groups().isEmpty()) {
      String name = heading.number() + ". " + heading.title();
      addTest(tests, name, heading.number() + ".1", 0, heading.points(), why(heading, result));
      return;
    }
    boolean explained = false;
    for (int i = 0; i < result.groups().size(); i++) {
      GroupResult group = result.groups().get(i);
      boolean failed = group.earned() < group.points();
      String output = group.right() + " of " + group.cases() + " cases are right.";
      if (failed && !explained) {
        output += "\n\n" + why(heading, result);
        explained = true;
      }
      addTest(
          tests,
          heading.number() + ". " + heading.title() + ": " + group.title(),
          heading.number() + "." + (i + 1),
          group.earned(),
          group.points(),
          output);
    }
  }

  private static void addTest(
      ArrayNode tests, String name, String number, int score, int most, String output) {
    tests
        .addObject()
        .put("score", score)
        .put("max_score", most)
        .put("status", score == most ? "passed" : "failed")
        .put("name", name)
        .put("number", number)
        .put("output", output.strip())
        .put("output_format", "text")
        .put("visibility", "visible");
  }

  private String why(ExerciseHeading heading, ExerciseResult result) {
    List<String> parts = new ArrayList<>();
    if (result.standing() != Standing.UNJUDGED) {
      parts.add("This exercise is %s.".formatted(result.standing().words()));
    }
    result.findings().stream().map(Finding::text).forEach(parts::add);
    if (!result.message().isEmpty()) {
      parts.add(result.message());
    }
    result
        .counterexample()
        .map(
            example ->
                example.hidden() && !hidden
                    ? List.of("A case that is not shown to you fails.")
                    : CounterexampleText.lines(example, heading.tolerance()))
        .ifPresent(lines -> parts.add(String.join("\n", lines)));
    return String.join("\n\n", parts);
  }
}
