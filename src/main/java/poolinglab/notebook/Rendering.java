package poolinglab.notebook;

import java.util.List;
import poolinglab.conformance.Comparison;
import poolinglab.figure.BeforeAfter;
import poolinglab.figure.LedgerTable;
import poolinglab.figure.NumberGrid;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.page.Html;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.reference.FeatureMaps;

/**
 * How a notebook cell displays a value.
 *
 * @param html the HTML to display
 */
public record Rendering(String html) {
  private static final float WHITE = 255;

  /**
   * Renders a value: a picture is drawn, numbers become a grid, costs a table, and anything else
   * its text. Pictures contain a description for readers who cannot see them.
   */
  public static Rendering of(Object value) {
    if (value instanceof Rendering rendering) {
      return rendering;
    }
    if (value instanceof Picture picture) {
      return new Rendering("<div style=\"overflow-x: auto\">\n" + picture.onWhite() + "</div>");
    }
    return new Rendering("<pre>" + Html.escape(textOf(value)) + "</pre>");
  }

  /**
   * Feature maps as a picture in shades of grey, 0 black and 255 white; of several planes the
   * first.
   *
   * @param title what the picture shows
   */
  public static Picture picture(FeatureMaps maps, String title) {
    return BeforeAfter.of(List.of(new BeforeAfter.Stage(title, maps.plane(0))), 0, WHITE);
  }

  private static String textOf(Object value) {
    if (value instanceof FeatureMaps maps) {
      return planes(maps);
    }
    if (value instanceof float[][] rows) {
      return NumberGrid.of(rows).toString();
    }
    if (value instanceof TextTable table) {
      return table.draw(Ink.PLAIN).toString();
    }
    if (value instanceof ConvolutionalNetwork network) {
      return LedgerTable.of(Ledger.of(network)).draw(Ink.PLAIN).toString();
    }
    if (value instanceof Ledger ledger) {
      return LedgerTable.of(ledger).draw(Ink.PLAIN).toString();
    }
    if (value instanceof Comparison comparison) {
      return sentence(comparison);
    }
    return String.valueOf(value);
  }

  private static String sentence(Comparison comparison) {
    String first = comparison.first().map(mismatch -> "\nfirst: " + mismatch).orElse("");
    return "%d of %d cells differ, largest difference %s%s"
        .formatted(
            comparison.mismatches(), comparison.cells(), comparison.largestDifference(), first);
  }

  /** The planes side by side. */
  private static String planes(FeatureMaps maps) {
    TextBlock all = NumberGrid.of(maps.plane(0).rows());
    for (int plane = 1; plane < maps.planes(); plane++) {
      all = all.beside(NumberGrid.of(maps.plane(plane).rows()), 4);
    }
    return all.toString();
  }
}
