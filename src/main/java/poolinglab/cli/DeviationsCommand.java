package poolinglab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.UserException;
import poolinglab.conformance.library.Deviation;
import poolinglab.conformance.library.Deviations;
import poolinglab.conformance.report.DeviationsReport;
import poolinglab.figure.text.Ink;

/** Lists where the library differs from what is right, and asks it again. */
@Command(
    name = "deviations",
    mixinStandardHelpOptions = true,
    description =
        "Show where Deeplearning4j's pooling departs from the mathematics or its own documentation;"
            + " each case is run live.")
final class DeviationsCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "One deviation, in full (default: all, in a table).")
  private String id;

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Option(names = "--markdown", description = "Print them in the format of docs/deviations.md.")
  private boolean markdown;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    List<Deviation> chosen =
        Deviations.all().stream().filter(each -> id == null || each.id().equals(id)).toList();
    UserException.require(
        !chosen.isEmpty(), "there is no deviation '%s'; ./pooling deviations lists them all", id);
    DeviationsReport report = DeviationsReport.of(chosen);
    terminal.out().print(text(report, terminal.ink()));
    return report.allKnown() ? 0 : 1;
  }

  private String text(DeviationsReport report, Ink ink) {
    if (json) {
      return report.json() + "\n";
    }
    if (markdown) {
      return report.page();
    }
    return id != null
        ? report.details(ink)
        : report.table(ink) + "\nMore about one:  ./pooling deviations max-floor\n";
  }
}
