package poolinglab.cli;

import static poolinglab.UserException.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.Home;
import poolinglab.UserException;
import poolinglab.figure.text.TextTable;
import poolinglab.notebook.Jupyter;
import poolinglab.notebook.KernelSpec;
import poolinglab.notebook.Notebook;
import poolinglab.notebook.NotebookRun;
import poolinglab.notebook.Notebooks;

/** The notebooks: what there is. */
@Command(
    name = "notebook",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[COMMAND]",
    description = "List, install, open or run the Java notebooks for Jupyter.",
    subcommands = {
      NotebookCommand.ListAll.class,
      NotebookCommand.Install.class,
      NotebookCommand.Uninstall.class,
      NotebookCommand.Open.class,
      NotebookCommand.Run.class
    })
final class NotebookCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  Terminal terminal() {
    return parent.terminal();
  }

  static Notebooks notebooks() {
    return new Notebooks(Home.folder().resolve("notebooks"));
  }

  @Override
  public Integer call() {
    Terminal terminal = terminal();
    TextTable table = new TextTable("notebook", "shows").left(1);
    for (Path file : notebooks().files()) {
      Notebook notebook = Notebook.read(file);
      table.row(notebook.name(), notebook.title());
    }
    terminal.out().print(table.draw(terminal.ink()));
    terminal.out().println("\nOpen them in Jupyter:  ./pooling notebook open");
    return 0;
  }

  /** The same by its own name. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "List the notebooks.")
  static final class ListAll implements Callable<Integer> {
    @ParentCommand private NotebookCommand parent;

    @Override
    public Integer call() {
      return parent.call();
    }
  }

  /** Tells Jupyter of our kernel. */
  @Command(
      name = "install",
      mixinStandardHelpOptions = true,
      description = "Tell Jupyter how to run the notebooks.")
  static final class Install implements Callable<Integer> {
    @ParentCommand private NotebookCommand parent;
    @Mixin private JupyterData data;

    @Override
    public Integer call() {
      try {
        var folder = KernelSpec.ofThisProcess(Home.folder()).writeTo(data.folder());
        parent.terminal().out().println("The kernel \"Java (Pooling Lab)\" is in " + folder);
        return 0;
      } catch (IOException notWritten) {
        throw new UserException(
            notWritten,
            "cannot write to Jupyter's folder %s; choose another with --prefix",
            data.folder());
      }
    }
  }

  /** Takes our kernel away from Jupyter. */
  @Command(
      name = "uninstall",
      mixinStandardHelpOptions = true,
      description = "Remove what install wrote.")
  static final class Uninstall implements Callable<Integer> {
    @ParentCommand private NotebookCommand parent;
    @Mixin private JupyterData data;

    @Override
    public Integer call() {
      var folder = KernelSpec.folderIn(data.folder());
      try {
        boolean was = KernelSpec.removeFrom(data.folder());
        parent.terminal().out().println((was ? "Removed " : "There was none in ") + folder);
        return 0;
      } catch (IOException notRemoved) {
        throw new UserException(
            notRemoved,
            "%s holds something that install did not write, or is write-protected; remove it by"
                + " hand",
            folder);
      }
    }
  }

  /** Starts Jupyter on the notebooks. */
  @Command(
      name = "open",
      mixinStandardHelpOptions = true,
      description = "Install the kernel for you and start Jupyter, on this machine only.")
  static final class Open implements Callable<Integer> {
    private static final String PROGRAM = "jupyter-notebook";
    private static final int SECONDS_TO_END = 10;

    @ParentCommand private NotebookCommand parent;

    @Option(names = "--jupyter", paramLabel = "PATH", description = "The program jupyter to use.")
    private Path program;

    @Override
    public Integer call() throws IOException, InterruptedException {
      Jupyter jupyter = program == null ? Jupyter.find(PROGRAM) : Jupyter.at(program, PROGRAM);
      KernelSpec.ofThisProcess(Home.folder()).writeTo(Jupyter.userData(System.getenv()));
      parent.terminal().err().println("Starting Jupyter; press Ctrl-C to stop it.");
      List<String> command =
          List.of(
              jupyter.folder().resolve(PROGRAM).toString(),
              "--ip=127.0.0.1",
              NotebookCommand.notebooks().folder().toAbsolutePath().toString());
      Process started = new ProcessBuilder(command).inheritIO().start();
      // Ctrl-C reaches us first: without this, Jupyter would stay and ask a terminal that is gone.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started)));
      return started.waitFor() == 0 ? 0 : 1;
    }

    /** Asks it to end, and its kernels with it. */
    private static void end(Process jupyter) {
      jupyter.destroy();
      jupyter
          .onExit()
          .orTimeout(SECONDS_TO_END, TimeUnit.SECONDS)
          .exceptionally(late -> null)
          .join();
    }
  }

  /** Executes the notebooks without a screen. */
  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      description = "Execute notebooks without a browser; fails if a cell fails.")
  static final class Run implements Callable<Integer> {
    @ParentCommand private NotebookCommand parent;

    @Parameters(
        paramLabel = "NOTEBOOK",
        description = "Which notebooks, by number or name (default: all).")
    private List<String> names = List.of();

    @Option(
        names = {"-o", "--output"},
        paramLabel = "DIR",
        description = "Folder for the executed notebooks (default: target/notebook/executed).")
    private Path output;

    @Option(names = "--jupyter", paramLabel = "PATH", description = "The program jupyter to use.")
    private Path program;

    @Option(
        names = "--timeout",
        paramLabel = "SECONDS",
        defaultValue = "300",
        description = "Time limit per notebook (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
      require(seconds >= 1, "--timeout must be at least 1 second; got %s", seconds);
      Notebooks notebooks = NotebookCommand.notebooks();
      List<Path> files =
          names.isEmpty() ? notebooks.files() : names.stream().map(notebooks::find).toList();
      Jupyter jupyter =
          program == null
              ? Jupyter.find(NotebookRun.PROGRAM)
              : Jupyter.at(program, NotebookRun.PROGRAM);
      Path target = Home.folder().resolve("target").resolve("notebook");
      Path executed = output == null ? target.resolve("executed") : output;
      NotebookRun run =
          new NotebookRun(jupyter, KernelSpec.ofThisProcess(Home.folder()), executed, seconds);
      Path scratch = Files.createTempDirectory(Files.createDirectories(target), "run");
      boolean failed = false;
      for (Path file : files) {
        failed |= tell(run.execute(file, scratch));
      }
      if (failed) {
        parent.terminal().err().println("Jupyter's output is in " + scratch);
        return 1;
      }
      PathUtils.deleteDirectory(scratch);
      return 0;
    }

    private boolean tell(NotebookRun.Outcome outcome) {
      String sign = outcome.failure().isEmpty() ? "✓" : "✗";
      String line =
          "%s %s  %s cells  %.1f s"
              .formatted(sign, outcome.name(), outcome.cells(), outcome.seconds());
      parent.terminal().out().println(line);
      outcome
          .failure()
          .ifPresent(what -> parent.terminal().err().println("  " + outcome.name() + ", " + what));
      return outcome.failure().isPresent();
    }
  }

  /** Where Jupyter's kernels are, as options say. */
  static final class JupyterData {
    @Option(
        names = "--prefix",
        paramLabel = "DIR",
        description =
            "Install below DIR/share/jupyter, as for a Python environment (default: only for you).")
    private Path prefix;

    Path folder() {
      return prefix == null
          ? Jupyter.userData(System.getenv())
          : prefix.resolve("share").resolve("jupyter");
    }
  }
}
