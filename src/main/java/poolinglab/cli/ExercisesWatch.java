package poolinglab.cli;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.UserException;
import poolinglab.coursework.Seeds;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.report.CheckJson;
import poolinglab.coursework.report.Feedback;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.workspace.SaveWatch;
import poolinglab.coursework.workspace.Workspace;

/** Checks at every save. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description =
        "Check an answer every time you save, and show the next exercise once it is solved.",
    footer = {"", "Press Ctrl-C to stop. Every result is saved immediately."})
final class ExercisesWatch implements Callable<Integer> {
  private static final int GLANCE_MILLIS = 150;

  @ParentCommand private ExercisesCommand parent;
  @Mixin private CourseOptions course;

  @Option(names = "--json", description = "Print each result as JSON.")
  private boolean json;

  @Option(names = "--until-solved", description = "Stop when every exercise is solved.")
  private boolean untilSolved;

  private Terminal terminal;
  private Workspace workspace;

  @Override
  public Integer call() throws InterruptedException {
    terminal = parent.terminal();
    workspace = course.workspace();
    try (Workshop workshop = new Workshop(Sandbox.strictest(), Optional.empty())) {
      SaveWatch saves = new SaveWatch(workspace);
      workspace.next().ifPresent(next -> announceAndPrepare(next, workshop));
      while (!(untilSolved && workspace.next().isEmpty())) {
        for (Exercise changed : saves.changed()) {
          check(workshop, changed);
        }
        Thread.sleep(GLANCE_MILLIS);
      }
    }
    return 0;
  }

  private void announce(Exercise next) {
    if (!json) {
      terminal.out().println();
      terminal.out().println(terminal.ink().bold("Next: " + next.description().title()));
      terminal
          .out()
          .println("  read  " + workspace.folder().resolve(next.slug()) + "/instructions.md");
      workspace.predictionFile(next).ifPresent(sheet -> terminal.out().println("  fill  " + sheet));
      terminal.out().println("  write " + workspace.answerFile(next));
      terminal.out().println("It is checked when you save. Press Ctrl-C to stop.");
      terminal.out().flush();
    }
  }

  /** Checks once; what cannot be read or written is said, and watching goes on. */
  private void check(Workshop workshop, Exercise exercise) {
    if (!json) {
      String time = LocalTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
      terminal.out().println();
      terminal
          .out()
          .println(
              terminal.ink().dim("%s saved at %s, checking …".formatted(exercise.slug(), time)));
      terminal.out().flush();
    }
    try {
      workspace.refresh();
      boolean before = workspace.progress(exercise).solved();
      ExerciseResult result = workshop.mark(exercise, workspace.files(exercise), Seeds.USUAL);
      workspace.remember(exercise, result);
      print(exercise, result);
      if (!before && result.standing() == Standing.SOLVED) {
        workspace.next().ifPresentOrElse(next -> announceAndPrepare(next, workshop), this::allDone);
      }
    } catch (UserException failed) {
      terminal.err().println("pooling: " + failed.getMessage());
      terminal.err().flush();
    }
  }

  private void print(Exercise exercise, ExerciseResult result) {
    terminal
        .out()
        .print(
            json
                ? CheckJson.line(result)
                : Feedback.of(
                        exercise, result, course.hintCommand(), terminal.ink(), terminal.width())
                    .toString());
    terminal.out().flush();
  }

  /** Prepares beside the watching, so that a save is noticed at once. */
  private void announceAndPrepare(Exercise next, Workshop workshop) {
    announce(next);
    Thread preparing = new Thread(() -> warmUp(next, workshop), "preparing");
    preparing.setDaemon(true);
    preparing.start();
  }

  private static void warmUp(Exercise next, Workshop workshop) {
    try {
      workshop.warmUp(next);
    } catch (UserException broken) {
      System.getLogger(ExercisesWatch.class.getName())
          .log(System.Logger.Level.DEBUG, "what fails here is reported when it is checked", broken);
    }
  }

  private void allDone() {
    if (!json) {
      terminal.out().println("\nAll exercises are solved. Well done.");
      terminal.out().flush();
    }
  }
}
