package poolinglab.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import poolinglab.notebook.KernelSpec;

/** Tells Jupyter of our kernel. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description = "Tell Jupyter how to run the notebooks.")
final class NotebookInstall implements Callable<Integer> {
  @ParentCommand private NotebookCommand parent;
  @Mixin private JupyterData data;

  @Override
  public Integer call() {
    try {
      var folder = KernelSpec.ofThisProcess(NotebookCommand.home()).writeTo(data.folder());
      parent.terminal().out().println("The kernel \"Java (Pooling Lab)\" is in " + folder);
      return 0;
    } catch (IOException notWritten) {
      throw new BadInput(
          "Jupyter's folder must be one that you may write to; "
              + data.folder()
              + " is not. Choose another with --prefix.");
    }
  }
}
