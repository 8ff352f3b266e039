package poolinglab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.notebook.Jupyter;
import poolinglab.notebook.KernelSpec;

/** Starts Jupyter on the notebooks. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    description = "Install the kernel for you and start Jupyter, for this machine alone.")
final class NotebookOpen implements Callable<Integer> {
  private static final String PROGRAM = "jupyter-notebook";
  private static final int SECONDS_TO_END = 10;

  @ParentCommand private NotebookCommand parent;

  @Option(names = "--jupyter", paramLabel = "PATH", description = "The program jupyter to use.")
  private Path program;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Jupyter jupyter = program == null ? Jupyter.find(PROGRAM) : Jupyter.at(program, PROGRAM);
    KernelSpec.ofThisProcess(NotebookCommand.home()).writeTo(Jupyter.userData(System.getenv()));
    parent.terminal().err().println("Jupyter starts; end it with Ctrl-C.");
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
    jupyter.onExit().orTimeout(SECONDS_TO_END, TimeUnit.SECONDS).exceptionally(late -> null).join();
  }
}
