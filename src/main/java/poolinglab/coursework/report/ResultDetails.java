package poolinglab.coursework.report;

import java.util.List;
import java.util.Optional;
import poolinglab.coursework.grade.Counterexample;
import poolinglab.coursework.grade.CounterexampleText;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.xray.Finding;
import poolinglab.coursework.xray.WindowPicture;

/** One exercise of one learner in full: the mistakes, the message, the proof, the groups. */
record ResultDetails(
    ExerciseHeading heading,
    Outcome outcome,
    Standing standing,
    int earned,
    List<Finding> findings,
    List<Picture> pictures,
    String message,
    Optional<Example> example,
    List<Group> groups) {
  static final int LONGEST_TEXT = 1500;

  /** A group of cases. */
  record Group(GroupResult result) {
    boolean isRight() {
      return result.earned() == result.points();
    }
  }

  /** The window that an answer looks at, beside the one that it should. */
  record Picture(String caption, String actual, String expected) {
    static Picture of(WindowPicture picture) {
      return new Picture(
          picture.caption(),
          String.join("\n", picture.actualLines()),
          String.join("\n", picture.expectedLines()));
    }
  }

  /**
   * The smallest input that shows the mistake.
   *
   * @param call as it can be pasted; empty where it is too long
   */
  record Example(String call, List<ValueFigure> grids) {
    static Example of(Counterexample example, double tolerance) {
      return new Example(
          CounterexampleText.call(example),
          CounterexampleText.parts(example, tolerance).stream()
              .map(part -> ValueFigure.of(part, !example.said().isEmpty()))
              .toList());
    }
  }

  static ResultDetails of(ExerciseHeading heading, ExerciseResult result) {
    return new ResultDetails(
        heading,
        Outcome.of(result.standing()),
        result.standing(),
        result.earned(),
        result.findings(),
        result.findings().stream()
            .flatMap(finding -> finding.picture().stream())
            .distinct()
            .map(Picture::of)
            .toList(),
        Excerpt.of(result.message().strip(), LONGEST_TEXT),
        result.counterexample().map(example -> Example.of(example, heading.tolerance())),
        result.groups().stream().map(Group::new).toList());
  }

  boolean isGrouped() {
    return !groups.isEmpty();
  }
}
