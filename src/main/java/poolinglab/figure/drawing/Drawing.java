package poolinglab.figure.drawing;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.drawing.Shape.Anchor;

/** Shapes on a white sheet, in the order in which they are drawn. */
public final class Drawing {
  /** Marks a colour that is another one in the dark; those without it are always the same. */
  public static final int THEMED = 1 << 24;

  public static final int BLACK = THEMED | 0x1a1a1a;
  public static final int GREY = THEMED | 0x5f6670;
  public static final int WHITE = THEMED | 0xffffff;

  /** For grids behind what is drawn. */
  public static final int LINES = THEMED | 0xd9dce0;

  /** The colour of the window and of what is kept: dark enough on white, visible on black. */
  public static final int ACCENT = THEMED | 0xd55e00;

  /** The size of small letters, as of labels and captions. */
  public static final double SMALL = 12;

  private static final double HEAD = 7;
  private static final double LETTER = 0.6;

  public final double width;
  public final double height;
  private final List<Shape> shapes = new ArrayList<>();

  public Drawing(double width, double height) {
    this.width = width;
    this.height = height;
    box(0, 0, width, height, WHITE);
  }

  public List<Shape> shapes() {
    return shapes;
  }

  public void box(double x, double y, double boxWidth, double boxHeight, int fill) {
    shapes.add(new Shape.Box(x, y, boxWidth, boxHeight, fill, 0, 0));
  }

  public void framed(double x, double y, double side, int fill, int line, double lineWidth) {
    shapes.add(new Shape.Box(x, y, side, side, fill, line, lineWidth));
  }

  public void dashed(double x, double y, double boxWidth, double boxHeight, int line) {
    shapes.add(new Shape.Dashed(x, y, boxWidth, boxHeight, line));
  }

  /** The four sides of a rectangle, and nothing in it. */
  public void outline(
      double x, double y, double boxWidth, double boxHeight, int line, double lineWidth) {
    double right = x + boxWidth;
    double bottom = y + boxHeight;
    double half = lineWidth / 2;
    line(x - half, y, right + half, y, line, lineWidth);
    line(x - half, bottom, right + half, bottom, line, lineWidth);
    line(x, y, x, bottom, line, lineWidth);
    line(right, y, right, bottom, line, lineWidth);
  }

  public void line(double x1, double y1, double x2, double y2, int line, double lineWidth) {
    shapes.add(new Shape.Stroke(x1, y1, x2, y2, line, lineWidth));
  }

  public void path(List<Double> points, int line, double lineWidth, List<Double> dashes) {
    shapes.add(new Shape.Path(points, line, lineWidth, dashes));
  }

  public void polygon(List<Double> points, int fill) {
    shapes.add(new Shape.Polygon(points, fill));
  }

  /** A picture of square pixels, colours from top to bottom and from left to right. */
  public void raster(double x, double y, double side, int[][] colours) {
    shapes.add(new Shape.Raster(x, y, side, colours));
  }

  /** A line with a head at its second end. */
  public void arrow(double x1, double y1, double x2, double y2, int line, double lineWidth) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double alongX = (x2 - x1) / length;
    double alongY = (y2 - y1) / length;
    double head = HEAD + lineWidth;
    double neckX = x2 - head * alongX;
    double neckY = y2 - head * alongY;
    line(x1, y1, neckX, neckY, line, lineWidth);
    double half = head / 2;
    polygon(
        List.of(
            x2,
            y2,
            neckX - half * alongY,
            neckY + half * alongX,
            neckX + half * alongY,
            neckY - half * alongX),
        line);
  }

  /** About how wide a text gets, whatever the font: enough to leave room for it. */
  public static double widthOf(String text, double size) {
    return LETTER * size * text.length();
  }

  public void heading(double x, double y, String text) {
    shapes.add(new Shape.Label(x, y, 14, true, Anchor.START, BLACK, text));
  }

  public void text(double x, double y, double size, Anchor anchor, int fill, String text) {
    shapes.add(new Shape.Label(x, y, size, false, anchor, fill, text));
  }

  public void boldText(double x, double y, double size, Anchor anchor, int fill, String text) {
    shapes.add(new Shape.Label(x, y, size, true, anchor, fill, text));
  }
}
