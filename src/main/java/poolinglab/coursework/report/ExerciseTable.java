package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.workspace.Progress;
import poolinglab.coursework.workspace.Workspace;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextTable;
import poolinglab.file.Json;

/** A learner's progress through the exercises. */
public final class ExerciseTable {
  private static final int BAR = 32;

  private ExerciseTable() {}

  /** A row for each exercise, and a bar with the points. */
  public static String text(Workspace workspace, Ink ink) {
    TextTable table =
        new TextTable("exercise", "", "status", "points", "hints").left(1).left(2).optional(1);
    int earned = 0;
    int points = 0;
    for (Exercise exercise : workspace.exercises()) {
      Progress progress = workspace.progress(exercise);
      earned += progress.earned();
      points += exercise.description().points();
      table.row(
          exercise.slug(),
          exercise.description().title(),
          status(progress.standing(), ink),
          "%s of %s".formatted(progress.earned(), exercise.description().points()),
          "%s of %s".formatted(progress.hints(), exercise.hints().size()));
    }
    return table.draw(ink) + "\n" + bar(earned, points, ink) + "\n";
  }

  private static String status(Standing standing, Ink ink) {
    return switch (standing) {
      case SOLVED -> ink.good("✓ " + standing.words());
      case UNTOUCHED, MISSING -> ink.dim("· " + standing.words());
      case PARTLY -> ink.window("◐ " + standing.words());
      default -> ink.bad("✗ " + standing.words());
    };
  }

  private static String bar(int earned, int points, Ink ink) {
    int full = points == 0 ? 0 : earned * BAR / points;
    return "%s%s %s of %s points"
        .formatted(ink.good("█".repeat(full)), ink.dim("░".repeat(BAR - full)), earned, points);
  }

  /** The same for a program. */
  public static String json(Workspace workspace) {
    List<Row> rows = new ArrayList<>();
    for (Exercise exercise : workspace.exercises()) {
      Progress progress = workspace.progress(exercise);
      rows.add(
          new Row(
              exercise.slug(),
              exercise.description().title(),
              progress.standing().words(),
              progress.earned(),
              exercise.description().points(),
              progress.hints(),
              exercise.hints().size(),
              progress.checks()));
    }
    return Json.pretty(new Document(rows)) + "\n";
  }

  private record Document(List<Row> exercises) {}

  private record Row(
      String slug,
      String title,
      String standing,
      int earned,
      int points,
      int hintsRead,
      int hints,
      int checks) {}
}
