package poolinglab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.report.ExerciseTable;
import poolinglab.coursework.workspace.Workspace;
import poolinglab.coursework.workspace.WorkspaceWriter;

/** Exercises for learners; each subcommand is a class of its own. */
@Command(
    name = "exercises",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Solve exercises: every time you save, see what is right, what is wrong, and why.",
    footer = {
      "",
      "Without a command, it shows what to do next.",
      "Start with:  ./pooling exercises init my-exercises"
    },
    subcommands = {
      ExercisesCommand.Init.class,
      ExercisesCommand.ListAll.class,
      ExercisesCommand.Next.class,
      ExercisesCheck.class,
      ExercisesWatch.class,
      ExercisesCommand.Hint.class,
      ExercisesCommand.Reset.class,
      ExercisesCommand.Solution.class,
      ExercisesSelfCheck.class
    })
final class ExercisesCommand implements Runnable {
  @ParentCommand private PoolingCommand parent;
  private final CourseOptions course = new CourseOptions();

  Terminal terminal() {
    return parent.terminal();
  }

  /** Alone it says what to do next. */
  @Override
  public void run() {
    Optional<Workspace> workspace = course.found();
    List<String> lines =
        workspace
            .map(found -> NextStep.in(found, CourseOptions.launcher()))
            .orElseGet(() -> NextStep.withoutWorkspace(CourseOptions.launcher()));
    lines.forEach(terminal().out()::println);
  }

  /** Writes a workspace. */
  @Command(
      name = "init",
      mixinStandardHelpOptions = true,
      description = {
        "Create a folder to work in, or bring one up to date.",
        "There is one folder per exercise. Existing answers are kept."
      })
  static final class Init implements Callable<Integer> {
    @ParentCommand private ExercisesCommand parent;
    @Mixin private CourseOptions course;

    @Parameters(paramLabel = "DIR", description = "A new or empty folder, or a workspace.")
    private Path folder;

    @Option(
        names = "--allow-solutions",
        description = "For teachers: allow reading solutions before an exercise is solved.")
    private boolean solutions;

    @Override
    public Integer call() {
      Terminal terminal = parent.terminal();
      WorkspaceWriter writer = new WorkspaceWriter(course.exercises(), Version.ofDeeplearning4j());
      OutputFile.attempt(
          "write to", folder, () -> writer.write(folder, solutions), "name another folder");
      int count = course.exercises().all().size();
      terminal.out().println(count + " exercises are in " + folder + ".");
      terminal.out().println("Read " + folder.resolve("README.md") + ", or begin at once:");
      terminal.out().println("  " + CourseOptions.launcher() + " exercises watch --in " + folder);
      return 0;
    }
  }

  /** Shows the exercise to do next. */
  @Command(
      name = "next",
      mixinStandardHelpOptions = true,
      description = "Show the instructions of the first unsolved exercise.")
  static final class Next implements Callable<Integer> {
    @ParentCommand private ExercisesCommand parent;
    @Mixin private CourseOptions course;

    @Override
    public Integer call() {
      Terminal terminal = parent.terminal();
      Workspace workspace = course.workspace();
      Optional<Exercise> next = workspace.next();
      if (next.isPresent()) {
        terminal.print(next.get().instructions());
        terminal.out().println();
        terminal.out().println("To write: " + workspace.answerFile(next.get()));
        workspace
            .predictionFile(next.get())
            .ifPresent(sheet -> terminal.out().println("To fill in: " + sheet));
      } else {
        terminal.out().println("All exercises are solved.");
      }
      return 0;
    }
  }

  /** Gives one hint more. */
  @Command(
      name = "hint",
      mixinStandardHelpOptions = true,
      description =
          "Show one more hint; the last is almost the answer. Hints you read are recorded.")
  static final class Hint implements Callable<Integer> {
    @ParentCommand private ExercisesCommand parent;
    @Mixin private CourseOptions course;
    @Mixin private CourseOptions.Choice exercise;

    @Override
    public Integer call() throws IOException {
      Terminal terminal = parent.terminal();
      Workspace workspace = course.workspace();
      Exercise meant = exercise.orNext(course);
      int number = workspace.readHint(meant);
      int count = meant.hints().size();
      String heading = meant.slug() + ", hint " + number + " of " + count;
      terminal.out().println(terminal.ink().bold(heading));
      terminal.print(meant.hints().get(number - 1));
      return 0;
    }
  }

  /** Restarts an exercise. */
  @Command(
      name = "reset",
      mixinStandardHelpOptions = true,
      description = "Restore the stub; your answer is set aside, not lost.")
  static final class Reset implements Callable<Integer> {
    @ParentCommand private ExercisesCommand parent;
    @Mixin private CourseOptions course;
    @Mixin private CourseOptions.Choice exercise;

    @Override
    public Integer call() throws IOException {
      Terminal terminal = parent.terminal();
      Exercise meant = exercise.required(course, "reset");
      Workspace workspace = course.workspace();
      var kept = workspace.reset(meant);
      terminal.out().println(workspace.answerFile(meant) + " is the stub again.");
      kept.ifPresent(place -> terminal.out().println("What was there is now in " + place + "."));
      return 0;
    }
  }

  /** Shows a model answer. */
  @Command(
      name = "solution",
      mixinStandardHelpOptions = true,
      description = "Show a model answer, once the exercise is solved or if the teacher allows it.")
  static final class Solution implements Callable<Integer> {
    @ParentCommand private ExercisesCommand parent;
    @Mixin private CourseOptions course;
    @Mixin private CourseOptions.Choice exercise;

    @Override
    public Integer call() {
      Terminal terminal = parent.terminal();
      Exercise meant = exercise.required(course, "solution");
      terminal.out().print(course.workspace().solution(meant));
      return 0;
    }
  }

  /** Tells how far the learner is. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List all exercises with their status and points.")
  static final class ListAll implements Callable<Integer> {
    @ParentCommand private ExercisesCommand parent;
    @Mixin private CourseOptions course;

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
      Terminal terminal = parent.terminal();
      Workspace workspace = course.workspace();
      terminal
          .out()
          .print(
              json ? ExerciseTable.json(workspace) : ExerciseTable.text(workspace, terminal.ink()));
      return 0;
    }
  }
}
