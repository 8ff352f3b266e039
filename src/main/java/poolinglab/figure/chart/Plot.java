package poolinglab.figure.chart;

import java.util.List;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Shape.Anchor;

/** The part of a chart where values become places, from {@code top} on. */
record Plot(Drawing drawing, Scale across, Scale up, Room room, double top) {
  static final double HEIGHT = 260;

  /** Room for the title and the name of the numbers on the left. */
  static final double ABOVE = 62;

  /** Room for the numbers below and their name. */
  static final double BELOW = 54;

  private static final double LINE = 18;

  // So that the first and the last mark are not on the edge.
  private static final double INSET = 12;
  private static final double CAP = 3.5;

  double x(double value) {
    return room.left + INSET + (room.width - 2 * INSET) * across.share(value);
  }

  double y(double value) {
    return top + INSET + (HEIGHT - 2 * INSET) * (1 - up.share(value));
  }

  /** Where values end on the right. */
  double right() {
    return room.left + room.width;
  }

  /** What the lines of a title after the first take. */
  static double under(List<String> title) {
    return LINE * (title.size() - 1);
  }

  /** The title, and a grid with its numbers: to be drawn first. */
  void frame(List<String> title) {
    for (int i = 0; i < title.size(); i++) {
      drawing.heading(16, 28 + i * LINE, title.get(i));
    }
    drawing.text(16, top - 14, Drawing.SMALL, Anchor.START, Drawing.GREY, up.name());
    for (double tick : up.ticks()) {
      drawing.line(room.left, y(tick), right(), y(tick), Drawing.LINES, 1);
      drawing.text(
          room.left - 8, y(tick) + 4, Drawing.SMALL, Anchor.END, Drawing.BLACK, up.tick(tick));
    }
    double bottom = top + HEIGHT;
    double free = Double.NEGATIVE_INFINITY;
    for (double tick : across.ticks()) {
      drawing.line(x(tick), bottom, x(tick), bottom + 5, Drawing.GREY, 1);
      String number = across.tick(tick);
      double half = Drawing.widthOf(number, Drawing.SMALL) / 2;
      // A number that would touch the one before is left out.
      if (x(tick) - half > free) {
        drawing.text(x(tick), bottom + 20, Drawing.SMALL, Anchor.MIDDLE, Drawing.BLACK, number);
        free = x(tick) + half + 4;
      }
    }
    drawing.line(room.left, bottom, right(), bottom, Drawing.GREY, 1);
    drawing.text(
        room.left + room.width / 2,
        bottom + 42,
        Drawing.SMALL,
        Anchor.MIDDLE,
        Drawing.GREY,
        across.name());
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
