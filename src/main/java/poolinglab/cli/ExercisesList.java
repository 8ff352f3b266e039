package poolinglab.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.judge.Standing;
import poolinglab.coursework.workspace.Progress;
import poolinglab.coursework.workspace.Workspace;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextTable;

/** Tells how far the learner is. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "All exercises: how each stands, and the points.")
final class ExercisesList implements Callable<Integer> {
  private static final int BAR = 32;

  @ParentCommand private ExercisesCommand parent;
  @Mixin private CourseOptions course;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Terminal terminal = parent.terminal();
    Workspace workspace = course.workspace();
    terminal.out().print(json ? json(workspace) : text(workspace, terminal.ink()));
    terminal.out().flush();
    return 0;
  }

  private static String text(Workspace workspace, Ink ink) {
    TextTable table =
        new TextTable("exercise", "", "stands", "points", "hints read").left(1).left(2);
    int earned = 0;
    int points = 0;
    for (Exercise exercise : workspace.exercises()) {
      Progress progress = workspace.progress(exercise);
      earned += progress.earned();
      points += exercise.description().points();
      table.row(
          exercise.slug(),
          exercise.description().title(),
          stands(progress.standing(), ink),
          progress.earned() + " of " + exercise.description().points(),
          progress.hints() + " of " + exercise.hints().size());
    }
    return table.draw(ink) + "\n" + bar(earned, points, ink) + "\n";
  }

  static String stands(Standing standing, Ink ink) {
    return switch (standing) {
      case SOLVED -> ink.good("✓ " + standing.words());
      case UNTOUCHED, MISSING -> ink.dim("· " + standing.words());
      case PARTLY -> ink.window("◐ " + standing.words());
      default -> ink.bad("✗ " + standing.words());
    };
  }

  static String bar(int earned, int points, Ink ink) {
    int full = points == 0 ? 0 : earned * BAR / points;
    return ink.good("█".repeat(full))
        + ink.dim("░".repeat(BAR - full))
        + " "
        + earned
        + " of "
        + points
        + " points";
  }

  private static String json(Workspace workspace) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode();
    ArrayNode list = root.putArray("exercises");
    for (Exercise exercise : workspace.exercises()) {
      Progress progress = workspace.progress(exercise);
      list.addObject()
          .put("slug", exercise.slug())
          .put("title", exercise.description().title())
          .put("standing", progress.standing().words())
          .put("earned", progress.earned())
          .put("points", exercise.description().points())
          .put("hintsRead", progress.hints())
          .put("hints", exercise.hints().size())
          .put("checks", progress.checks());
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }
}
