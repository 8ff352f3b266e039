package poolinglab.figure.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A drawing as an SVG file. Needs neither fonts nor a screen. */
final class DrawingSvg {
  private DrawingSvg() {}

  static String of(Drawing drawing, String alternative) {
    return format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\""
                + " height=\"%s\" role=\"img\" aria-label=\"%s\" font-family=\"DejaVu Sans,"
                + " Helvetica, Arial, sans-serif\">\n<title>%s</title>\n",
            drawing.width,
            drawing.height,
            drawing.width,
            drawing.height,
            escape(alternative),
            escape(alternative))
        + drawing.shapes().stream().map(DrawingSvg::of).collect(Collectors.joining())
        + "</svg>\n";
  }

  private static String of(Shape shape) {
    if (shape instanceof Shape.Box box) {
      String line =
          box.lineWidth() == 0
              ? ""
              : format(" stroke=\"%s\" stroke-width=\"%s\"", colour(box.line()), box.lineWidth());
      return format(
          "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"%s/>\n",
          box.x(), box.y(), box.width(), box.height(), colour(box.fill()), line);
    }
    if (shape instanceof Shape.Dashed box) {
      return format(
          "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\" stroke=\"%s\""
              + " stroke-dasharray=\"4 3\"/>\n",
          box.x(), box.y(), box.width(), box.height(), colour(box.line()));
    }
    if (shape instanceof Shape.Stroke line) {
      return format(
          "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>\n",
          line.x1(), line.y1(), line.x2(), line.y2(), colour(line.line()), line.width());
    }
    if (shape instanceof Shape.Label label) {
      return format(
          "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\"%s fill=\"%s\">%s</text>\n",
          label.x(),
          label.y(),
          label.size(),
          label.anchor().word,
          label.bold() ? " font-weight=\"bold\"" : "",
          colour(label.fill()),
          escape(label.text()));
    }
    if (shape instanceof Shape.Path path) {
      String dashes = numbers(path.dashes());
      return format(
          "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>\n",
          numbers(path.points()),
          colour(path.line()),
          path.width(),
          dashes.isEmpty() ? "" : format(" stroke-dasharray=\"%s\"", dashes));
    }
    Shape.Polygon polygon = (Shape.Polygon) shape;
    return format(
        "<polygon points=\"%s\" fill=\"%s\"/>\n",
        numbers(polygon.points()), colour(polygon.fill()));
  }

  private static String numbers(List<Double> values) {
    return values.stream().map(DrawingSvg::number).collect(Collectors.joining(" "));
  }

  private static String colour(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  /** Two places at most: 12, 12.5, 12.25. */
  private static String number(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static String format(String pattern, Object... values) {
    Object[] shown = values.clone();
    for (int i = 0; i < shown.length; i++) {
      shown[i] = shown[i] instanceof Double value ? number(value) : shown[i];
    }
    return String.format(Locale.ROOT, pattern, shown);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
