package poolinglab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.figure.text.TextTable;
import poolinglab.file.Json;
import poolinglab.translate.defaults.Default;
import poolinglab.translate.defaults.Defaults;

/** Lists what the frameworks assume when one does not say. */
@Command(
    name = "defaults",
    mixinStandardHelpOptions = true,
    description =
        "Show what Keras, PyTorch and Deeplearning4j assume unless you say otherwise;"
            + " Deeplearning4j is queried live.")
final class DefaultsCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  @Option(names = "--json", description = "Print them as JSON, with sources and advice.")
  private boolean json;

  @Option(names = "--markdown", description = "Print them in the format of docs/translation.md.")
  private boolean markdown;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    List<Default> defaults = Defaults.all();
    if (json) {
      terminal.out().println(Json.pretty(defaults));
    } else if (markdown) {
      terminal.out().print(TranslationPage.of(defaults));
    } else {
      TextTable table =
          new TextTable("", "Keras 3", "PyTorch", "Deeplearning4j").left(1).left(2).left(3);
      defaults.forEach(each -> table.row(each.topic(), each.keras(), each.pytorch(), each.dl4j()));
      terminal.out().print(table.draw(terminal.ink()));
      terminal.out().println("\nWhat to do about each:  docs/translation.md, or --json");
    }
    return 0;
  }
}
