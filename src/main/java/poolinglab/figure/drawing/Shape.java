package poolinglab.figure.drawing;

import java.util.List;

/** What drawings are made of; lengths in units of the SVG, x to the right and y down. */
public sealed interface Shape {
  /** Which part of a text is at its x. */
  enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    final String word;

    Anchor(String word) {
      this.word = word;
    }
  }

  /** A rectangle; without a line where {@code lineWidth} is 0. */
  record Box(double x, double y, double width, double height, int fill, int line, double lineWidth)
      implements Shape {}

  /** A rectangle of dashes, with nothing in it. */
  record Dashed(double x, double y, double width, double height, int line) implements Shape {}

  /** Square pixels, each {@code side} wide, with no seam between them. */
  record Raster(double x, double y, double side, int[][] colours) implements Shape {}

  /** A line of text; y is its base line. */
  record Label(double x, double y, double size, boolean bold, Anchor anchor, int fill, String text)
      implements Shape {}

  /** A straight line. */
  record Stroke(double x1, double y1, double x2, double y2, int line, double width)
      implements Shape {}

  /** A filled polygon: x and y in turn. */
  record Polygon(List<Double> points, int fill) implements Shape {
    public Polygon {
      points = List.copyOf(points);
    }
  }

  /** A line through points, x and y in turn; {@code dashes} as in SVG, empty for a solid line. */
  record Path(List<Double> points, int line, double width, List<Double> dashes) implements Shape {
    public Path {
      points = List.copyOf(points);
      dashes = List.copyOf(dashes);
    }
  }
}
