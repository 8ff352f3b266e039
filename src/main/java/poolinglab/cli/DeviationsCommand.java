package poolinglab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.conformance.deviation.Deviation;
import poolinglab.conformance.deviation.Deviations;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextTable;

/** Lists where the library differs from what is right, and asks it again. */
@Command(
    name = "deviations",
    mixinStandardHelpOptions = true,
    description =
        "Where Deeplearning4j's pooling differs from the mathematics or its own documentation; each"
            + " question is put to it now.")
final class DeviationsCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "One of them, with all there is to say; all in a table when not given.")
  private String id;

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Option(names = "--markdown", description = "Print them as docs/deviations.md has them.")
  private boolean markdown;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    List<Deviation> chosen =
        Deviations.all().stream().filter(each -> id == null || each.id().equals(id)).toList();
    if (chosen.isEmpty()) {
      throw new BadInput(
          "no deviation is called '" + id + "'. ./pooling deviations lists them all.");
    }
    Map<Deviation, String> answers = new LinkedHashMap<>();
    chosen.forEach(each -> answers.put(each, each.answerNow()));
    if (json) {
      terminal.out().println(toJson(answers));
    } else if (markdown) {
      terminal.out().print(DeviationsPage.of(answers));
    } else if (id == null) {
      printTable(terminal, answers);
    } else {
      answers.forEach((each, answer) -> printOne(terminal, each, answer));
    }
    terminal.out().flush();
    return answers.entrySet().stream().allMatch(each -> each.getKey().isKnown(each.getValue()))
        ? 0
        : 1;
  }

  private static void printTable(Terminal terminal, Map<Deviation, String> answers) {
    TextTable table = new TextTable("name", "what is wrong", "still so?").left(1).left(2);
    answers.forEach(
        (each, answer) ->
            table.row(each.id(), each.title(), stillSo(each, answer, terminal.ink())));
    terminal.out().print(table.draw(terminal.ink()));
    terminal.out().println("\nMore about one:  ./pooling deviations " + firstId(answers));
  }

  private static String firstId(Map<Deviation, String> answers) {
    return answers.keySet().iterator().next().id();
  }

  private static String stillSo(Deviation deviation, String answer, Ink ink) {
    return deviation.isKnown(answer) ? "yes" : ink.bad("CHANGED");
  }

  private static void printOne(Terminal terminal, Deviation each, String answer) {
    Ink ink = terminal.ink();
    terminal.out().println(ink.title(each.title()));
    TextTable table = new TextTable("", "").left(1);
    table.row("asked", each.asked());
    table.row("answers now", answer);
    if (!each.isKnown(answer)) {
      table.row(ink.bad("CHANGED from"), each.known());
    }
    table.row("right is", each.right());
    table.row("elsewhere", each.elsewhere());
    table.row("instead", each.instead());
    table.draw(ink).lines().stream().skip(2).forEach(terminal.out()::println);
  }

  private static String toJson(Map<Deviation, String> answers) {
    ArrayNode list = new ObjectMapper().createArrayNode();
    answers.forEach(
        (each, answer) ->
            list.addObject()
                .put("name", each.id())
                .put("title", each.title())
                .put("asked", each.asked())
                .put("answersNow", answer)
                .put("known", each.known())
                .put("stillSo", each.isKnown(answer))
                .put("right", each.right())
                .put("elsewhere", each.elsewhere())
                .put("instead", each.instead()));
    return list.toPrettyString();
  }
}
