package poolinglab.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.coursework.Seeds;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.report.CheckJson;
import poolinglab.coursework.report.Feedback;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.workspace.Workspace;

/** Checks an answer once. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check an answer: what is right, what is wrong, and why.",
    footer = {"", "Exit codes: 0 solved, 1 not yet, 2 invalid input"})
final class ExercisesCheck implements Callable<Integer> {
  @ParentCommand private ExercisesCommand parent;
  @Mixin private CourseOptions course;
  @Mixin private CourseOptions.Choice exercise;

  @Option(names = "--all", description = "Check every exercise that you have started.")
  private boolean all;

  @Option(names = "--json", description = "Print the results as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Terminal terminal = parent.terminal();
    Workspace workspace = course.workspace();
    List<Exercise> meant = all ? workspace.exercises() : List.of(exercise.orNext(course));
    boolean solved = true;
    List<ExerciseResult> results = new java.util.ArrayList<>();
    try (Workshop workshop = new Workshop(Sandbox.strictest(), Optional.empty())) {
      for (Exercise each : meant) {
        ExerciseResult result = workshop.mark(each, workspace.files(each), Seeds.USUAL);
        workspace.remember(each, result);
        solved &= result.standing() == Standing.SOLVED;
        results.add(result);
        if (!json && !(all && isUntouched(result))) {
          terminal
              .out()
              .print(
                  Feedback.of(
                      each, result, course.hintCommand(), terminal.ink(), terminal.width()));
          terminal.out().flush();
        }
      }
    }
    if (json) {
      terminal.out().print(CheckJson.of(results));
    }
    return solved ? 0 : 1;
  }

  private static boolean isUntouched(ExerciseResult result) {
    return result.standing() == Standing.UNTOUCHED || result.standing() == Standing.MISSING;
  }
}
