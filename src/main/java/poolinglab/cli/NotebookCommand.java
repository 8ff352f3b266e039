package poolinglab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import poolinglab.data.BundledImages;
import poolinglab.figure.text.TextTable;
import poolinglab.notebook.Notebook;
import poolinglab.notebook.Notebooks;

/** The notebooks: what there is. */
@Command(
    name = "notebook",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[COMMAND]",
    description = "Java notebooks for Jupyter: list, install, open or run them.",
    subcommands = {
      NotebookCommand.ListAll.class,
      NotebookInstall.class,
      NotebookUninstall.class,
      NotebookOpen.class,
      NotebookRunAll.class
    })
final class NotebookCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  Terminal terminal() {
    return parent.terminal();
  }

  /** Pooling Lab's own folder. */
  static Path home() {
    return Path.of(System.getProperty(BundledImages.HOME, ""));
  }

  static Notebooks notebooks() {
    return new Notebooks(home().resolve("notebooks"));
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
}
