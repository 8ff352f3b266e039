package poolinglab.notebook;

import poolinglab.conformance.Comparison;
import poolinglab.figure.Ink;
import poolinglab.figure.LedgerTable;
import poolinglab.figure.NumberGrid;
import poolinglab.figure.TerminalPicture;
import poolinglab.figure.TerminalSvg;
import poolinglab.figure.TextBlock;
import poolinglab.figure.TextTable;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.reference.FeatureMaps;

/**
 * What a cell of a notebook shows.
 *
 * @param text HTML
 */
public record Html(String text) {
  private static final float WHITE = 255;

  /** A value as a reader wants to see it: numbers in a grid, costs in a table, else its text. */
  public static Html of(Object value) {
    if (value instanceof Html html) {
      return html;
    }
    return preformatted(textOf(value));
  }

  /**
   * Feature maps as a picture in shades of grey, 0 black and 255 white; of several planes the
   * first.
   *
   * @param alternative what the picture shows, for those who cannot see it
   */
  public static Html picture(FeatureMaps maps, String alternative) {
    TextBlock drawing = TerminalPicture.of(maps.plane(0), 0, WHITE, Ink.COLOUR);
    return new Html("<div>" + TerminalSvg.of(drawing, alternative) + "</div>");
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
      return LedgerTable.of(Ledger.of(network), Ink.PLAIN).toString();
    }
    if (value instanceof Ledger ledger) {
      return LedgerTable.of(ledger, Ink.PLAIN).toString();
    }
    if (value instanceof Comparison comparison) {
      return sentence(comparison);
    }
    return String.valueOf(value);
  }

  private static String sentence(Comparison comparison) {
    String first = comparison.first().map(mismatch -> "\nfirst: " + mismatch).orElse("");
    return comparison.mismatches()
        + " of "
        + comparison.cells()
        + " cells differ, largest difference "
        + comparison.largestDifference()
        + first;
  }

  /** The planes side by side. */
  private static String planes(FeatureMaps maps) {
    TextBlock all = NumberGrid.of(maps.plane(0).rows());
    for (int plane = 1; plane < maps.planes(); plane++) {
      all = all.beside(NumberGrid.of(maps.plane(plane).rows()), 4);
    }
    return all.toString();
  }

  private static Html preformatted(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return new Html("<pre>" + escaped + "</pre>");
  }
}
