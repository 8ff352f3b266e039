package poolinglab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0 ? 0 : 1;
  }
}
