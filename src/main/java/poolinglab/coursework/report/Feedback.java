package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import poolinglab.Printable;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.grade.Counterexample;
import poolinglab.coursework.grade.CounterexampleText;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.xray.Finding;
import poolinglab.coursework.xray.WindowPicture;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;

/** The result of a check as a learner reads it. */
public final class Feedback {
  private static final int INDENT = 2;
  private static final int GAP = 4;
  private static final Set<Standing> NOT_RUN =
      EnumSet.of(
          Standing.UNTOUCHED,
          Standing.MISSING,
          Standing.NOT_COMPILED,
          Standing.REFUSED,
          Standing.UNJUDGED);

  private final Exercise exercise;
  private final ExerciseResult result;
  private final String hintCommand;
  private final Ink ink;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  private Feedback(
      Exercise exercise, ExerciseResult result, String hintCommand, Ink ink, int width) {
    this.exercise = exercise;
    this.result = result;
    this.hintCommand = hintCommand;
    this.ink = ink;
    this.width = width;
  }

  /**
   * Draws it.
   *
   * @param hintCommand what a learner types, before the number of the exercise, for a hint
   * @param width of the terminal, in columns; only a single array may be wider
   */
  public static TextBlock of(
      Exercise exercise, ExerciseResult result, String hintCommand, Ink ink, int width) {
    return new Feedback(exercise, result, hintCommand, ink, width).draw();
  }

  private TextBlock draw() {
    lines.add("");
    lines.add(ink.title(exercise.slug()) + "  " + ink.bold(exercise.description().title()));
    result.groups().forEach(this::addGroup);
    lines.add("");
    for (Finding finding : result.findings()) {
      addFilled(finding.text());
      lines.add("");
    }
    result.findings().stream()
        .flatMap(finding -> finding.picture().stream())
        .distinct()
        .forEach(this::addPicture);
    if (!result.message().isEmpty()) {
      result.message().lines().map(Printable::of).forEach(this::addLine);
      lines.add("");
    }
    result.counterexample().ifPresent(this::addExample);
    addEnd();
    return new TextBlock(lines);
  }

  private void addGroup(GroupResult group) {
    String points = group.earned() + " of " + group.points();
    boolean partly = group.right() > 0 && group.right() < group.cases();
    String cases =
        partly ? ink.dim("  (" + group.right() + " of " + group.cases() + " right)") : "";
    lines.add("  " + sign(group) + "  " + points + "  " + group.title() + cases);
  }

  private String sign(GroupResult group) {
    if (group.earned() == group.points()) {
      return ink.good("✓ right");
    }
    boolean open = NOT_RUN.contains(result.standing()) || group.cases() == 0;
    return open ? ink.dim("· open ") : ink.bad("✗ wrong");
  }

  private void addPicture(WindowPicture picture) {
    lines.add("  " + ink.bold(picture.caption()));
    TextBlock actual = new TextBlock(picture.actualLines()).under(" with your code");
    TextBlock expected = new TextBlock(picture.expectedLines()).under(" as it should be");
    addIndented(actual.beside(expected, GAP));
  }

  private void addExample(Counterexample example) {
    double tolerance = exercise.description().tolerance();
    TextBlock row = TextBlock.of();
    for (CounterexampleText.Part part : CounterexampleText.parts(example, tolerance)) {
      TextBlock block = new TextBlock(part.lines()).under(ink.bold(part.heading()));
      boolean fits = row.width() == 0 || INDENT + row.width() + GAP + block.width() <= width;
      if (!fits) {
        addIndented(row);
        row = TextBlock.of();
      }
      row = row.width() == 0 ? block : row.beside(block, GAP);
    }
    addIndented(row);
    String call = CounterexampleText.call(example);
    if (!call.isEmpty()) {
      TextBlock.filled("to try it: " + call, width - INDENT)
          .lines()
          .forEach(line -> lines.add("  " + ink.dim(line)));
      lines.add("");
    }
  }

  private void addIndented(TextBlock block) {
    lines.addAll(block.indented(INDENT).lines());
    lines.add("");
  }

  private void addFilled(String text) {
    lines.addAll(TextBlock.filled(text, width - INDENT).indented(INDENT).lines());
  }

  /** A line of source or its caret stays as it is. */
  private void addLine(String line) {
    if (line.startsWith(" ") || INDENT + line.length() <= width) {
      lines.add("  " + line);
    } else {
      addFilled(line);
    }
  }

  private void addEnd() {
    String points = result.earned() + " of " + result.points() + " points";
    if (result.standing() == Standing.SOLVED) {
      lines.add("  " + ink.good("Solved: " + points + "."));
    } else {
      String number = Integer.toString(Integer.parseInt(exercise.slug().substring(0, 2)));
      addFilled(
          "%s so far: %s. A hint: %s %s"
              .formatted(points, result.standing().words(), hintCommand, number));
    }
  }
}
