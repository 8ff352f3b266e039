package poolinglab.conformance.report;

import java.util.List;
import poolinglab.conformance.Mismatch;
import poolinglab.conformance.question.NetworkComparison;
import poolinglab.conformance.question.NetworkComparison.Row;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextTable;
import poolinglab.file.Json;

/** A whole network by hand and in Deeplearning4j, one row per layer. */
public record NetworkReport(NetworkComparison comparison) {

  /** Whether all layers agree. */
  public boolean passes() {
    return comparison.agrees();
  }

  /** A table with the largest difference of each layer, and the verdict. */
  public String text(Ink ink) {
    TextTable table =
        new TextTable("", "layer", "output", "largest difference", "where", "").left(1).left(4);
    for (Row row : comparison.rows()) {
      table.row(
          String.valueOf(row.number()),
          row.layer(),
          row.output().toString(),
          Quantity.scientific(row.largestDifference()),
          row.largestDifference() == 0 ? "" : place(row.where()),
          row.agrees() ? ink.good("✓") : ink.bad("✗"));
    }
    String verdict =
        passes()
            ? ink.good("✓ By hand and in Deeplearning4j the network gives the same values.")
            : ink.bad("✗ They differ: look at the first layer that is marked.");
    return "%s images through %s%n%n%s%n%s%n%n%s%n"
        .formatted(
            comparison.images(),
            comparison.network(),
            table.draw(ink),
            """
            The same weights in both. Differences are shares of the layer's largest value,
            or of 1 where that is smaller; up to %s counts as the same.\
            """
                .formatted(Quantity.scientific(NetworkComparison.BOUND)),
            verdict);
  }

  private static String place(Mismatch where) {
    return "image %s, channel %s, %s".formatted(where.image(), where.channel(), where.cell());
  }

  /** The same for a program. */
  public String json() {
    return Json.pretty(
        new Document(
            comparison.network().toString(),
            comparison.images(),
            NetworkComparison.BOUND,
            comparison.agrees(),
            comparison.rows().stream().map(Layer::of).toList()));
  }

  private record Document(
      String network, int images, double bound, boolean agrees, List<Layer> layers) {}

  private record Layer(
      int number,
      String layer,
      String output,
      double largestDifference,
      int image,
      int channel,
      int row,
      int column,
      float byHand,
      float inLibrary,
      boolean agrees) {
    static Layer of(Row row) {
      Mismatch where = row.where();
      return new Layer(
          row.number(),
          row.layer(),
          row.output().toString(),
          row.largestDifference(),
          where.image(),
          where.channel(),
          where.cell().row(),
          where.cell().column(),
          where.expected(),
          where.actual(),
          row.agrees());
    }
  }
}
