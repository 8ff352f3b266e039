package poolinglab.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import poolinglab.benchmark.RungName;
import poolinglab.conformance.KernelSurvey;
import poolinglab.conformance.PoolingCase;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextTable;

/** The kernels' part of {@code compare}. */
final class CompareKernels {
  private CompareKernels() {}

  static void print(Terminal terminal, KernelSurvey survey) {
    terminal
        .out()
        .printf(
            "%s random cases, wider ones, by each of our fast kernels that can: forward, with"
                + " argmax%nand backward, the same bits as by hand.%n%n",
            Quantity.count(survey.cases()));
    TextTable table = new TextTable("kernel", "cases", "agreeing", "differing");
    survey
        .agreeing()
        .forEach(
            (rung, agreeing) ->
                table.row(
                    RungName.of(rung),
                    Quantity.count(agreeing + survey.differing(rung)),
                    Quantity.count(agreeing),
                    Quantity.count(survey.differing(rung))));
    terminal.out().print(table.draw(terminal.ink()));
    listDiffering(terminal, survey);
    terminal.out().println();
  }

  private static void listDiffering(Terminal terminal, KernelSurvey survey) {
    List<KernelSurvey.Differing> all = survey.differing();
    if (all.isEmpty()) {
      return;
    }
    Ink ink = terminal.ink();
    terminal
        .out()
        .println("\n" + ink.bad("✗ " + Quantity.count(all.size()) + " kernels' answers differ:"));
    for (KernelSurvey.Differing each :
        all.subList(0, Math.min(CompareSurvey.MOST_LISTED, all.size()))) {
      terminal
          .out()
          .printf(
              "  case %d of seed %d, %s: %s%n",
              each.number(), survey.seed(), RungName.of(each.rung()), each.what());
    }
  }

  /** Asks every kernel that can one question; returns whether all agree with the reference. */
  static boolean ask(Terminal terminal, PoolingCase asked, ObjectNode root, boolean json) {
    Ink ink = terminal.ink();
    ObjectNode kernels = root.putObject("kernels");
    boolean allAgree = true;
    for (var each : KernelSurvey.ask(asked).entrySet()) {
      String name = RungName.of(each.getKey());
      Optional<String> wrong = each.getValue();
      allAgree &= wrong.isEmpty();
      kernels.put(name, wrong.orElse("agrees"));
      if (!json && wrong.isPresent()) {
        terminal.out().println("\n" + ink.bad("≠ kernel " + name + ": differs"));
        terminal.out().println("  " + wrong.get());
      }
    }
    if (!json && allAgree) {
      String names = String.join(", ", (Iterable<String>) kernels::fieldNames);
      terminal.out().println("\n" + ink.good("= our kernels: agree") + " (" + names + ")");
    }
    return allAgree;
  }

  static void addTo(ObjectNode node, KernelSurvey survey) {
    node.put("cases", survey.cases());
    ObjectNode agreeing = node.putObject("agreeing");
    survey.agreeing().forEach((rung, count) -> agreeing.put(RungName.of(rung), count));
    ArrayNode differing = node.putArray("differing");
    for (KernelSurvey.Differing each : survey.differing()) {
      differing
          .addObject()
          .put("case", each.number())
          .put("kernel", RungName.of(each.rung()))
          .put("what", each.what());
    }
  }
}
