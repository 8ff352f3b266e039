package poolinglab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.coursework.workspace.Workspace;
import poolinglab.coursework.workspace.WorkspaceWriter;

/** Writes a workspace. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Write a folder to work in, or bring one up to date.",
      "There is one folder an exercise. Answers that are there stay."
    })
final class ExercisesInit implements Callable<Integer> {
  @ParentCommand private ExercisesCommand parent;
  @Mixin private CourseOptions course;

  @Parameters(paramLabel = "DIR", description = "A new or empty folder, or a workspace.")
  private Path folder;

  @Option(
      names = "--allow-solutions",
      description = "For teachers: solutions may be read before an exercise is solved.")
  private boolean solutions;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    WorkspaceWriter writer = new WorkspaceWriter(course.exercises(), Version.ofDeeplearning4j());
    try {
      Workspace workspace = writer.write(folder, solutions);
      int count = workspace.exercises().size();
      terminal.out().println(count + " exercises are in " + folder + ".");
      terminal.out().println("Read " + folder.resolve("README.md") + ", or begin at once:");
      terminal.out().println("  " + CourseOptions.launcher() + " exercises watch --in " + folder);
      terminal.out().flush();
      return 0;
    } catch (IOException unwritable) {
      throw new BadInput(
          "a workspace needs a folder that can be written; "
              + folder
              + " cannot ("
              + unwritable
              + "). Name another.");
    }
  }
}
