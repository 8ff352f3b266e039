package poolinglab.figure.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A drawing as SVG, for light screens, dark ones and paper. Needs neither fonts nor a screen. */
final class DrawingSvg {
  /** The colours that depend on the theme: in the light and on paper, and in the dark. */
  private static final List<String[]> THEMES =
      Stream.of(
              "1a1a1a e5e3dd",
              "5f6670 a4abb4",
              "ffffff 1b1f25",
              "d9dce0 39414b",
              "eceef1 272d35",
              "d55e00 ff9a4d",
              "cfe3f5 24507a",
              "0b5394 86bde4",
              "a84300 f2a468",
              "1b6e3c 74c997",
              "7b3294 d3a3e3")
          .map(pair -> pair.split(" "))
          .toList();

  private DrawingSvg() {}

  static String of(Drawing drawing, String alternative, boolean themed) {
    String shapes = drawing.shapes().stream().map(DrawingSvg::of).collect(Collectors.joining());
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
        + (themed ? dark(shapes) : "")
        + shapes
        + "</svg>\n";
  }

  /** Rules of CSS, which programs that know none pass over: the attributes hold the light theme. */
  private static String dark(String shapes) {
    return THEMES.stream()
        .filter(theme -> shapes.contains("#" + theme[0]))
        .map(
            theme ->
                "[fill=\"#%1$s\"]{fill:#%2$s}[stroke=\"#%1$s\"]{stroke:#%2$s}"
                    .formatted((Object[]) theme))
        .collect(
            Collectors.joining(
                "\n", "<style>@media screen and (prefers-color-scheme:dark){\n", "\n}</style>\n"));
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
    if (shape instanceof Shape.Raster raster) {
      return of(raster);
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

  /**
   * Colours that are the same in every theme are in capitals: a rule for {@code #ffffff} misses
   * them.
   */
  private static String colour(int rgb) {
    boolean themed = (rgb & Drawing.THEMED) != 0;
    return String.format(Locale.ROOT, themed ? "#%06x" : "#%06X", rgb & ~Drawing.THEMED);
  }

  /** Neighbours of one colour in a row are one rectangle. */
  private static String of(Shape.Raster raster) {
    StringBuilder pixels = new StringBuilder("<g shape-rendering=\"crispEdges\">\n");
    for (int row = 0; row < raster.colours().length; row++) {
      int[] colours = raster.colours()[row];
      for (int from = 0, to; from < colours.length; from = to) {
        to = from + 1;
        while (to < colours.length && colours[to] == colours[from]) {
          to++;
        }
        pixels.append(
            format(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n",
                raster.x() + from * raster.side(),
                raster.y() + row * raster.side(),
                (to - from) * raster.side(),
                raster.side(),
                colour(colours[from])));
      }
    }
    return pixels.append("</g>\n").toString();
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
