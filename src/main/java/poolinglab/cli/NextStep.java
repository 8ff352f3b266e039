package poolinglab.cli;

import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.workspace.Workspace;

/** What a learner does next, in a few lines. */
final class NextStep {
  private NextStep() {}

  /**
   * In a workspace: the next exercise, its files, and how to have it checked.
   *
   * @param launcher how the program is called
   */
  static List<String> in(Workspace workspace, String launcher) {
    long solved =
        workspace.exercises().stream().filter(each -> workspace.progress(each).solved()).count();
    List<String> lines = new ArrayList<>();
    lines.add("%d of %d exercises solved.".formatted(solved, workspace.exercises().size()));
    if (workspace.next().isEmpty()) {
      lines.add("All are solved. Well done.");
      return lines;
    }
    Exercise next = workspace.next().get();
    lines.add("Next: %s, %s".formatted(next.slug(), next.description().title()));
    lines.add("  read   " + workspace.folder().resolve(next.slug()).resolve("instructions.md"));
    workspace.predictionFile(next).ifPresent(sheet -> lines.add("  fill   " + sheet));
    lines.add("  write  " + workspace.answerFile(next));
    lines.add("  run    %s exercises watch%s".formatted(launcher, in(workspace)));
    return lines;
  }

  private static String in(Workspace workspace) {
    String folder = workspace.folder().toString();
    return folder.isEmpty() ? "" : " --in " + folder;
  }

  /** Where there is no workspace yet. */
  static List<String> withoutWorkspace(String launcher) {
    return List.of(
        "Create a folder to work in, and have it checked every time you save:",
        "  %s exercises init my-exercises".formatted(launcher),
        "  %s exercises watch --in my-exercises".formatted(launcher),
        "If you have one, change into it, or name it with --in.");
  }
}
