package poolinglab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.UserException;
import poolinglab.example.Catalogue;
import poolinglab.figure.text.TextTable;

/** Lists and runs the examples. */
@Command(
    name = "example",
    mixinStandardHelpOptions = true,
    description = "List the examples, or run one. They are in src/main/java/poolinglab/example.")
final class ExampleCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The example to run: its number, or the start of its name.")
  private String name;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    if (name == null) {
      TextTable table = new TextTable("example", "shows").left(1);
      Catalogue.entries().forEach(entry -> table.row(entry.name(), entry.about()));
      terminal.out().print(table.draw(terminal.ink()));
      terminal.out().println("\nRun one by its number:  ./pooling example 01");
      return 0;
    }
    Catalogue.Entry entry =
        Catalogue.find(name)
            .orElseThrow(
                () ->
                    new UserException(
                        "no example's name begins with '%s'; ./pooling example lists them all",
                        name));
    terminal.out().flush();
    entry.program().main(new String[0]);
    return 0;
  }
}
