package poolinglab.figure.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import poolinglab.UserException;
import poolinglab.figure.drawing.Drawing;

/**
 * How lines and groups in one chart are distinguished: by the mark and the dashes, and by the
 * colour for those who see it. Each colour has a contrast of at least 4.5 on white.
 */
enum SeriesStyle {
  CIRCLE(0x0b5394, 14, 0, false),
  SQUARE(0xa84300, 4, 45, false, 8, 4),
  TRIANGLE(0x1b6e3c, 3, -90, false, 2, 3),
  DIAMOND(0x7b3294, 4, 0, false, 9, 3, 2, 3),
  RING(0x1a1a1a, 14, 0, true, 14, 4),
  HOLLOW_SQUARE(0x0b5394, 4, 45, true, 4, 2),
  HOLLOW_TRIANGLE(0xa84300, 3, -90, true, 14, 3, 2, 3),
  HOLLOW_DIAMOND(0x1b6e3c, 4, 0, true, 9, 3, 2, 3, 2, 3);

  private static final double RADIUS = 5.5;
  private static final double HOLE = 3;

  final int colour;
  private final int corners;
  private final double turned;
  private final boolean hollow;
  final List<Double> dashes;

  SeriesStyle(int colour, int corners, double turned, boolean hollow, double... dashes) {
    this.colour = Drawing.THEMED | colour;
    this.corners = corners;
    this.turned = Math.toRadians(turned);
    this.hollow = hollow;
    this.dashes = Arrays.stream(dashes).boxed().toList();
  }

  /**
   * The style of line or group {@code index}.
   *
   * @throws UserException when there are more groups than styles
   */
  static SeriesStyle of(int index) {
    UserException.require(
        index < values().length,
        "a chart distinguishes at most %s lines or groups; got more. Draw two charts.",
        values().length);
    return values()[index];
  }

  void mark(Drawing drawing, double x, double y) {
    drawing.polygon(outline(x, y, RADIUS + 1), Drawing.WHITE);
    drawing.polygon(outline(x, y, RADIUS), colour);
    if (hollow) {
      drawing.polygon(outline(x, y, HOLE), Drawing.WHITE);
    }
  }

  private List<Double> outline(double x, double y, double radius) {
    List<Double> points = new ArrayList<>();
    for (int corner = 0; corner < corners; corner++) {
      double angle = turned + 2 * Math.PI * corner / corners;
      points.add(x + radius * Math.cos(angle));
      points.add(y + radius * Math.sin(angle));
    }
    return points;
  }
}
