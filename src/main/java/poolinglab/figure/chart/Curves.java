package poolinglab.figure.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import poolinglab.UserException;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.drawing.Shape;

/**
 * Lines through measured points, such as the accuracy by epoch of several networks. A spread is
 * drawn as a whisker; each line has its name at its end.
 *
 * @param across what runs to the right
 * @param up what runs upwards
 */
public record Curves(String title, Scale across, Scale up, List<Line> lines) {
  private static final double NAMES = 26;
  private static final double MARK = 16;
  private static final double NAME_HEIGHT = 17;
  private static final int MOST_MARKS = 12;

  /** A value at a place. */
  public record Point(double x, Spread y) {}

  /** A line: its name, and its points from left to right. */
  public record Line(String name, List<Point> points) {
    /**
     * @throws UserException when there is no point, or they do not go to the right
     */
    public Line {
      points = List.copyOf(points);
      UserException.require(
          !points.isEmpty(),
          "a line goes through at least one point; got none for '%s'. Leave the line out.",
          name);
      for (int i = 1; i < points.size(); i++) {
        UserException.require(
            points.get(i - 1).x() < points.get(i).x(),
            "the points of a line go to the right; got %s after %s in '%s'. Sort them.",
            points.get(i).x(),
            points.get(i - 1).x(),
            name);
      }
    }

    /** A line through values at 1, 2, 3 …, as of epochs. */
    public static Line of(String name, double... values) {
      return new Line(
          name,
          IntStream.range(0, values.length)
              .mapToObj(i -> new Point(i + 1, Spread.of(values[i])))
              .toList());
    }

    Point last() {
      return points.get(points.size() - 1);
    }
  }

  /**
   * @throws UserException when there is no line or there are more than eight, or a value is not on
   *     its scale
   */
  public Curves {
    lines = List.copyOf(lines);
    UserException.require(!lines.isEmpty(), "curves show at least one line; got none. Give one.");
    SeriesStyle.of(lines.size() - 1);
    List<Point> points = lines.stream().flatMap(line -> line.points().stream()).toList();
    across = across.fitted(points.stream().mapToDouble(Point::x));
    up = up.fitted(points.stream().flatMap(Curves::ends).mapToDouble(Double::doubleValue));
  }

  private static Stream<Double> ends(Point point) {
    return Stream.of(point.y().least(), point.y().most());
  }

  /** Draws. */
  public Picture picture() {
    return new Picture(drawing(Room.WIDE), alternative()).narrowed(drawing(Room.NARROW));
  }

  private Drawing drawing(Room room) {
    double names =
        lines.stream()
            .mapToDouble(line -> Drawing.widthOf(line.name(), Drawing.SMALL))
            .max()
            .orElseThrow();
    List<String> heading = room.lines(title);
    double top = Plot.ABOVE + Plot.under(heading);
    double wide = room.left + Math.max(room.width + NAMES + MARK + names, Room.widthOf(title)) + 16;
    double bottom = top + Plot.HEIGHT + Plot.BELOW;
    boolean isNarrow = wide > room.most;
    Drawing drawing =
        isNarrow
            ? new Drawing(room.most, bottom + NAME_HEIGHT * lines.size())
            : new Drawing(wide, bottom);
    Plot plot = new Plot(drawing, across, up, room, top);
    plot.frame(heading);
    for (int i = 0; i < lines.size(); i++) {
      draw(plot, i);
    }
    double[] ends = lines.stream().mapToDouble(line -> plot.y(line.last().y().value())).toArray();
    if (isNarrow) {
      nameBelow(plot, ends, bottom + 4);
    } else {
      nameBeside(plot, ends);
    }
    return drawing;
  }

  private void draw(Plot plot, int index) {
    SeriesStyle style = SeriesStyle.of(index);
    List<Point> points = lines.get(index).points();
    List<Double> path = new ArrayList<>();
    for (Point point : points) {
      path.add(plot.x(point.x()));
      path.add(plot.y(point.y().value()));
    }
    plot.drawing().path(path, style.colour, 2, style.dashes);
    int every = (points.size() - 1) / MOST_MARKS + 1;
    // Whiskers of several lines stand beside each other rather than on each other.
    double aside = 4 * (index - (lines.size() - 1) / 2.0);
    for (int i = points.size() - 1; i >= 0; i -= every) {
      Point point = points.get(i);
      plot.whisker(plot.x(point.x()) + aside, point.y(), style.colour);
      style.mark(plot.drawing(), plot.x(point.x()), plot.y(point.y().value()));
    }
  }

  /** Names beside the ends of the lines, moved apart where they would meet. */
  private void nameBeside(Plot plot, double[] ends) {
    double[] places = Spacing.of(ends, NAME_HEIGHT, plot.top() + Plot.HEIGHT);
    for (int i = 0; i < ends.length; i++) {
      SeriesStyle style = SeriesStyle.of(i);
      double x = plot.x(lines.get(i).last().x());
      double to = plot.right() + NAMES;
      plot.drawing().line(x + 8, ends[i], to - 4, places[i], style.colour, 0.75);
      name(plot.drawing(), i, to, places[i]);
    }
  }

  /** Names below one another, the line that ends highest first. */
  private void nameBelow(Plot plot, double[] ends, double top) {
    int[] order = Spacing.order(ends);
    for (int i = 0; i < order.length; i++) {
      name(plot.drawing(), order[i], 16, top + i * NAME_HEIGHT);
    }
  }

  private void name(Drawing drawing, int index, double x, double y) {
    SeriesStyle style = SeriesStyle.of(index);
    style.mark(drawing, x + 4, y);
    drawing.text(
        x + MARK, y + 4, Drawing.SMALL, Shape.Anchor.START, style.colour, lines.get(index).name());
  }

  private String alternative() {
    List<String> words = new ArrayList<>();
    for (Line line : lines) {
      Point first = line.points().get(0);
      Point last = line.last();
      String from =
          line.points().size() == 1
              ? "is"
              : "goes from %s at %s to".formatted(up.write(first.y()), across.write(first.x()));
      words.add(
          "%s %s %s at %s"
              .formatted(line.name(), from, up.write(last.y()), across.write(last.x())));
    }
    return "%s: %s by %s. %s".formatted(title, up.name(), across.name(), String.join("; ", words));
  }
}
