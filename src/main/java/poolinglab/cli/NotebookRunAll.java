package poolinglab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.notebook.Jupyter;
import poolinglab.notebook.KernelSpec;
import poolinglab.notebook.NotebookRun;
import poolinglab.notebook.Notebooks;

/** Executes the notebooks without a screen. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Execute notebooks without a screen; fails when a cell does.")
final class NotebookRunAll implements Callable<Integer> {
  @ParentCommand private NotebookCommand parent;

  @Parameters(paramLabel = "NOTEBOOK", description = "Which, by number or name; else all.")
  private List<String> names = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the executed notebooks go; else target/notebook/executed.")
  private Path output;

  @Option(names = "--jupyter", paramLabel = "PATH", description = "The program jupyter to use.")
  private Path program;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "How long one may take (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seconds < 1) {
      throw new BadInput("--timeout must be at least 1 second; got " + seconds + ".");
    }
    Notebooks notebooks = NotebookCommand.notebooks();
    List<Path> files =
        names.isEmpty() ? notebooks.files() : names.stream().map(notebooks::find).toList();
    Jupyter jupyter =
        program == null
            ? Jupyter.find(NotebookRun.PROGRAM)
            : Jupyter.at(program, NotebookRun.PROGRAM);
    Path target = NotebookCommand.home().resolve("target").resolve("notebook");
    Path executed = output == null ? target.resolve("executed") : output;
    NotebookRun run =
        new NotebookRun(
            jupyter, KernelSpec.ofThisProcess(NotebookCommand.home()), executed, seconds);
    Path scratch = Files.createTempDirectory(Files.createDirectories(target), "run");
    boolean failed = false;
    for (Path file : files) {
      failed |= tell(run.execute(file, scratch));
    }
    if (failed) {
      parent.terminal().err().println("What Jupyter said is in " + scratch);
      return 1;
    }
    PathUtils.deleteDirectory(scratch);
    return 0;
  }

  private boolean tell(NotebookRun.Outcome outcome) {
    String line =
        String.format(
            Locale.ROOT,
            "%s %s  %d cells  %.1f s",
            outcome.failure().isEmpty() ? "✓" : "✗",
            outcome.name(),
            outcome.cells(),
            outcome.seconds());
    parent.terminal().out().println(line);
    outcome
        .failure()
        .ifPresent(what -> parent.terminal().err().println("  " + outcome.name() + ", " + what));
    return outcome.failure().isPresent();
  }
}
