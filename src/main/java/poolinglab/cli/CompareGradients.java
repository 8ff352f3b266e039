package poolinglab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import poolinglab.conformance.GradientCheck;
import poolinglab.conformance.NetworkGradientCheck;
import poolinglab.conformance.PoolingKind;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextTable;
import poolinglab.geometry.Border;
import poolinglab.lesson.LessonNetworks;

/** {@code compare --check-gradient}: backward passes against finite differences. */
final class CompareGradients {
  private CompareGradients() {}

  static int run(Terminal terminal, long seed, boolean json) {
    List<GradientCheck> checks = new ArrayList<>();
    for (PoolingKind kind : PoolingKind.values()) {
      for (Border border : Border.values()) {
        if (!kind.isGlobal() || border == Border.TRUNCATE) {
          checks.add(GradientCheck.of(kind, border, seed));
        }
      }
    }
    NetworkGradientCheck network =
        NetworkGradientCheck.of(LessonNetworks.on(28, 28, 1, 3).pooled(), seed);
    if (json) {
      terminal.out().println(toJson(checks, network));
    } else {
      terminal.out().print(table(checks, network, terminal.ink()).draw(terminal.ink()));
      terminal
          .out()
          .println(
              "\nDifferences are shares of the largest derivative of their case; by hand the sums"
                  + " are float32,\nin the network, Deeplearning4j's own, double.");
    }
    terminal.out().flush();
    boolean all = network.passes() && checks.stream().allMatch(GradientCheck::passes);
    return all ? 0 : 1;
  }

  private static TextTable table(
      List<GradientCheck> checks, NetworkGradientCheck network, Ink ink) {
    TextTable table =
        new TextTable("backward pass", "border", "derivatives", "largest difference", "bound", "")
            .left(1);
    for (GradientCheck check : checks) {
      table.row(
          check.kind().label(),
          check.kind().isGlobal() ? "" : check.border().name().toLowerCase(Locale.ROOT),
          Quantity.count(check.cells()),
          scientific(check.largestDifference()),
          scientific(GradientCheck.BOUND),
          sign(check.passes(), ink));
    }
    table.rule();
    table.row(
        "the lesson's pooled network",
        "",
        Quantity.count(network.parameters()),
        scientific(network.largestDifference()),
        scientific(NetworkGradientCheck.BOUND),
        sign(network.passes(), ink));
    return table;
  }

  private static String scientific(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }

  private static String sign(boolean passes, Ink ink) {
    return passes ? ink.good("✓") : ink.bad("✗");
  }

  private static String toJson(List<GradientCheck> checks, NetworkGradientCheck network) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    ArrayNode rows = root.putArray("poolings");
    for (GradientCheck check : checks) {
      rows.addObject()
          .put("pooling", check.kind().label())
          .put("border", check.border().name().toLowerCase(Locale.ROOT))
          .put("derivatives", check.cells())
          .put("largestDifference", check.largestDifference())
          .put("passes", check.passes());
    }
    root.putObject("network")
        .put("parameters", network.parameters())
        .put("largestDifference", network.largestDifference())
        .put("passes", network.passes());
    return root.toPrettyString();
  }
}
