package poolinglab.figure.chart;

import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Shape.Anchor;

/** The part of a chart where values become places, from {@code left} and {@code top} on. */
record Plot(Drawing drawing, Scale across, Scale up, double left, double top) {
  static final double WIDTH = 440;
  static final double HEIGHT = 260;

  /** Room for the numbers on the left. */
  static final double LEFT = 76;

  /** Room for the title and the name of the numbers on the left. */
  static final double ABOVE = 62;

  /** Room for the numbers below and their name. */
  static final double BELOW = 54;

  // So that the first and the last mark are not on the edge.
  private static final double INSET = 12;
  private static final double CAP = 3.5;

  double x(double value) {
    return left + INSET + (WIDTH - 2 * INSET) * across.share(value);
  }

  double y(double value) {
    return top + INSET + (HEIGHT - 2 * INSET) * (1 - up.share(value));
  }

  /** The title, and a grid with its numbers: to be drawn first. */
  void frame(String title) {
    drawing.heading(16, 28, title);
    drawing.text(16, top - 14, Drawing.SMALL, Anchor.START, Drawing.GREY, up.name());
    for (double tick : up.ticks()) {
      drawing.line(left, y(tick), left + WIDTH, y(tick), Drawing.LINES, 1);
      drawing.text(left - 8, y(tick) + 4, Drawing.SMALL, Anchor.END, Drawing.BLACK, up.tick(tick));
    }
    double bottom = top + HEIGHT;
    for (double tick : across.ticks()) {
      drawing.line(x(tick), bottom, x(tick), bottom + 5, Drawing.GREY, 1);
      drawing.text(
          x(tick), bottom + 20, Drawing.SMALL, Anchor.MIDDLE, Drawing.BLACK, across.tick(tick));
    }
    drawing.line(left, bottom, left + WIDTH, bottom, Drawing.GREY, 1);
    drawing.text(
        left + WIDTH / 2, bottom + 42, Drawing.SMALL, Anchor.MIDDLE, Drawing.GREY, across.name());
  }

  /** From the least to the most, with a cap at each end; nothing where there is no spread. */
  void whisker(double x, Spread spread, int colour) {
    if (spread.isWide()) {
      double high = y(spread.most());
      double low = y(spread.least());
      drawing.line(x, high, x, low, colour, 1.5);
      drawing.line(x - CAP, high, x + CAP, high, colour, 1.5);
      drawing.line(x - CAP, low, x + CAP, low, colour, 1.5);
    }
  }
}
