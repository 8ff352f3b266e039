package poolinglab.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import poolinglab.notebook.KernelSpec;

/** Takes our kernel away from Jupyter. */
@Command(
    name = "uninstall",
    mixinStandardHelpOptions = true,
    description = "Take back what install wrote.")
final class NotebookUninstall implements Callable<Integer> {
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
      throw new BadInput(
          "uninstall removes only what install wrote; something else is in "
              + folder
              + ", or it may not be changed. Remove it by hand.");
    }
  }
}
