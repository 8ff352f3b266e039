package poolinglab.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import poolinglab.notebook.Jupyter;

/** Where Jupyter's kernels are, as options say. */
final class JupyterData {
  @Option(
      names = "--prefix",
      paramLabel = "DIR",
      description = "Below DIR/share/jupyter, as for a Python environment; else for you alone.")
  private Path prefix;

  Path folder() {
    return prefix == null
        ? Jupyter.userData(System.getenv())
        : prefix.resolve("share").resolve("jupyter");
  }
}
