package poolinglab.conformance.report;

import java.util.List;
import java.util.Locale;
import poolinglab.conformance.question.GradientCheck;
import poolinglab.conformance.question.GradientComparison;
import poolinglab.conformance.question.NetworkGradientCheck;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextTable;
import poolinglab.file.Json;

/**
 * Backward passes against finite differences, and that of a whole network by hand against the
 * library's.
 */
public record GradientReport(
    List<GradientCheck> checks, NetworkGradientCheck network, GradientComparison byHand) {

  /** Whether every check passes. */
  public boolean passes() {
    return network.passes() && byHand.agrees() && checks.stream().allMatch(GradientCheck::passes);
  }

  /** A table with a row for each pooling and border, and one for the network. */
  public String text(Ink ink) {
    TextTable table =
        new TextTable("backward pass", "border", "derivatives", "largest difference", "bound", "")
            .left(1);
    for (GradientCheck check : checks) {
      table.row(
          check.kind().label(),
          border(check),
          Quantity.count(check.cells()),
          scientific(check.largestDifference()),
          scientific(GradientCheck.BOUND),
          sign(check.passes(), ink));
    }
    table.rule();
    table.row(
        "network, library",
        "",
        Quantity.count(network.parameters()),
        scientific(network.largestDifference()),
        scientific(NetworkGradientCheck.BOUND),
        sign(network.passes(), ink));
    table.row(
        "network, by hand",
        "",
        Quantity.count(byHand.parameters()),
        scientific(byHand.largestDifference()),
        scientific(GradientComparison.BOUND),
        sign(byHand.agrees(), ink));
    return table.draw(ink)
        + """

        Differences are relative to the largest derivative of the case. By hand, sums
        are stored as float32. The network is the lesson's: Deeplearning4j computes its
        gradient in double, and is compared with finite differences; then the gradient by hand is compared with Deeplearning4j's.
        """;
  }

  private static String border(GradientCheck check) {
    return check.kind().isGlobal() ? "" : check.border().name().toLowerCase(Locale.ROOT);
  }

  private static String scientific(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }

  private static String sign(boolean passes, Ink ink) {
    return passes ? ink.good("✓") : ink.bad("✗");
  }

  /** The same for a program. */
  public String json() {
    return Json.pretty(
        new Document(
            checks.stream().map(Row::of).toList(),
            new NetworkRow(network.parameters(), network.largestDifference(), network.passes()),
            new NetworkRow(byHand.parameters(), byHand.largestDifference(), byHand.agrees())));
  }

  private record Document(List<Row> poolings, NetworkRow network, NetworkRow networkByHand) {}

  private record NetworkRow(long parameters, double largestDifference, boolean passes) {}

  private record Row(
      String pooling, String border, int derivatives, double largestDifference, boolean passes) {
    static Row of(GradientCheck check) {
      return new Row(
          check.kind().label(),
          check.border().name().toLowerCase(Locale.ROOT),
          check.cells(),
          check.largestDifference(),
          check.passes());
    }
  }
}
