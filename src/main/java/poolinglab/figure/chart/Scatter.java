package poolinglab.figure.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import poolinglab.UserException;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.drawing.Shape.Anchor;

/**
 * Points with their names, such as the accuracy of networks against their parameters. Groups have
 * marks of their own; a spread upwards is drawn as a whisker.
 *
 * @param across what runs to the right; often logarithmic
 * @param up what runs upwards
 */
public record Scatter(String title, Scale across, Scale up, List<Point> points) {
  private static final double RIGHT = 60;
  private static final double BETWEEN = 34;
  private static final double LEGEND = 22;
  private static final int MOST_IN_WORDS = 12;

  /**
   * A point.
   *
   * @param group what it shares its mark with; empty where there are no groups
   */
  public record Point(String label, String group, double x, Spread y) {
    /** A point without a group. */
    public static Point of(String label, double x, Spread y) {
      return new Point(label, "", x, y);
    }
  }

  /**
   * @throws UserException when there is no point or there are more than eight groups, or a value is
   *     not on its scale
   */
  public Scatter {
    points = List.copyOf(points);
    UserException.require(
        !points.isEmpty(), "a scatter shows at least one point; got none. Give one.");
    across = across.fitted(points.stream().mapToDouble(Point::x));
    up =
        up.fitted(
            points.stream()
                .flatMap(point -> Stream.of(point.y().least(), point.y().most()))
                .mapToDouble(Double::doubleValue));
    SeriesStyle.of((int) points.stream().map(Point::group).distinct().count() - 1);
  }

  private List<String> groups() {
    return points.stream().map(Point::group).distinct().toList();
  }

  /** Draws. */
  public Picture picture() {
    return new Picture(drawing(Room.WIDE), alternative()).narrowed(drawing(Room.NARROW));
  }

  private Drawing drawing(Room room) {
    List<String> lines = room.lines(title);
    List<List<String>> legend = groups().size() > 1 ? room.rows(groups(), BETWEEN) : List.of();
    double above = Plot.ABOVE + Plot.under(lines);
    double top = above + LEGEND * legend.size();
    double wide = room.left + Math.max(room.width + RIGHT, Room.widthOf(title));
    Drawing drawing = new Drawing(Math.min(wide, room.most), top + Plot.HEIGHT + Plot.BELOW);
    Plot plot = new Plot(drawing, across, up, room, top);
    plot.frame(lines);
    for (int i = 0; i < legend.size(); i++) {
      legend(drawing, groups(), legend.get(i), above - 16 + i * LEGEND);
    }
    Labels labels =
        new Labels(
            new Labels.Box(
                room.left + 2, plot.top() - 12, drawing.width - 8, plot.top() + Plot.HEIGHT - 3));
    for (Point point : points) {
      double x = plot.x(point.x());
      labels.avoid(x, plot.y(point.y().most()), plot.y(point.y().least()));
    }
    for (Point point : points) {
      SeriesStyle style = SeriesStyle.of(groups().indexOf(point.group()));
      double x = plot.x(point.x());
      double y = plot.y(point.y().value());
      plot.whisker(x, point.y(), style.colour);
      if (!point.label().isEmpty()) {
        labels.place(drawing, x, y, point.label());
      }
      style.mark(drawing, x, y);
    }
    return drawing;
  }

  /** The marks of some of all groups, in a line under the title. */
  static void legend(Drawing drawing, List<String> all, List<String> some, double y) {
    double x = 22;
    for (String group : some) {
      SeriesStyle.of(all.indexOf(group)).mark(drawing, x, y);
      drawing.text(x + 11, y + 4, Drawing.SMALL, Anchor.START, Drawing.BLACK, group);
      x += Drawing.widthOf(group, Drawing.SMALL) + BETWEEN;
    }
  }

  private String words(Point point) {
    return "%s %s at %s".formatted(point.label(), up.write(point.y()), across.write(point.x()));
  }

  private String alternative() {
    Comparator<Point> byValue = Comparator.comparingDouble(point -> point.y().value());
    String summary =
        points.size() <= MOST_IN_WORDS
            ? String.join("; ", points.stream().map(this::words).toList())
            : "%d points, the highest %s, the lowest %s"
                .formatted(
                    points.size(),
                    words(points.stream().max(byValue).orElseThrow()),
                    words(points.stream().min(byValue).orElseThrow()));
    return "%s: %s against %s. %s".formatted(title, up.name(), across.name(), summary);
  }
}
