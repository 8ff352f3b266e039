package poolinglab.coursework.report;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
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

  @JsonNaming(SnakeCaseStrategy.class)
  private record Document(
      int score,
      String output,
      String outputFormat,
      String visibility,
      String stdoutVisibility,
      List<Test> tests) {}

  @JsonNaming(SnakeCaseStrategy.class)
  private record Test(
      int score,
      int maxScore,
      String status,
      String name,
      String number,
      String output,
      String outputFormat,
      String visibility) {}

  /** The document for one learner. */
  public byte[] of(LearnerResult learner) {
    List<Test> tests = new ArrayList<>();
    List<ExerciseResult> results = book.resultsOf(learner);
    for (int i = 0; i < results.size(); i++) {
      tests.addAll(tests(book.exercises().get(i), results.get(i)));
    }
    return ResultJson.pretty(
        new Document(learner.earned(), summary(learner), "text", "visible", "hidden", tests));
  }

  private String summary(LearnerResult learner) {
    List<String> lines = new ArrayList<>();
    lines.add(learner.earned() + " of " + book.points() + " points.");
    for (ExerciseResult result : learner.unjudged()) {
      lines.add("Without %s, which could not be judged yet.".formatted(result.slug()));
    }
    lines.addAll(learner.problems());
    lines.add("Graded by Pooling Lab " + book.toolVersion() + ".");
    return String.join("\n", lines);
  }

  private List<Test> tests(ExerciseHeading heading, ExerciseResult result) {
    String name = heading.number() + ". " + heading.title();
    if (result.groups().isEmpty()) {
      String number = heading.number() + ".1";
      return List.of(test(name, number, 0, heading.points(), why(heading, result)));
    }
    List<Test> tests = new ArrayList<>();
    boolean explained = false;
    for (GroupResult group : result.groups()) {
      boolean failed = group.earned() < group.points();
      String output = "%d of %d cases are right.".formatted(group.right(), group.cases());
      if (failed && !explained) {
        output += "\n\n" + why(heading, result);
        explained = true;
      }
      String number = "%d.%d".formatted(heading.number(), tests.size() + 1);
      String title = name + ": " + group.title();
      tests.add(test(title, number, group.earned(), group.points(), output));
    }
    return tests;
  }

  private static Test test(String name, String number, int score, int most, String output) {
    String status = score == most ? "passed" : "failed";
    return new Test(score, most, status, name, number, output.strip(), "text", "visible");
  }

  private String why(ExerciseHeading heading, ExerciseResult result) {
    List<String> parts = new ArrayList<>();
    if (result.standing() != Standing.UNJUDGED) {
      parts.add("This exercise: %s.".formatted(result.standing().words()));
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
