package poolinglab.figure.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import poolinglab.UserException;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.drawing.Shape.Anchor;

/**
 * Named bars from zero to the right, with their numbers after them, such as images per second.
 *
 * @param along what the bars measure, with its unit
 * @param reference a line to compare the bars with
 */
public record BarChart(String title, Scale along, List<Bar> bars, Optional<Bar> reference) {
  private static final double WIDTH = 360;
  private static final double STEP = 32;
  private static final double THICK = 18;
  private static final double TOP = 68;
  private static final double BELOW = 54;
  private static final double GAP = 8;

  /** A name and how long its bar is. */
  public record Bar(String name, Spread length) {
    /** A bar without a spread. */
    public static Bar of(String name, double length) {
      return new Bar(name, Spread.of(length));
    }
  }

  /**
   * @throws UserException when there is no bar, or one is negative, or the scale is logarithmic
   */
  public BarChart {
    bars = List.copyOf(bars);
    UserException.require(
        !bars.isEmpty(), "a bar chart shows at least one bar; got none. Give one.");
    UserException.require(
        !along.logarithmic(),
        "bars begin at 0, which a logarithmic scale does not have; got one for '%s'. Use a "
            + "linear one.",
        along.name());
    List<Bar> all = Stream.concat(bars.stream(), reference.stream()).toList();
    for (Bar bar : all) {
      UserException.require(
          bar.length().least() >= 0,
          "bars are 0 or longer; got %s for '%s'. Draw curves instead.",
          bar.length().least(),
          bar.name());
    }
    double longest = all.stream().mapToDouble(bar -> bar.length().most()).max().orElseThrow();
    Scale scale = longest > 0 || along.isSet() ? along : along.between(0, 1);
    along = scale.fitted(DoubleStream.of(0, longest));
  }

  /** Bars without a line to compare them with. */
  public static BarChart of(String title, Scale along, List<Bar> bars) {
    return new BarChart(title, along, bars, Optional.empty());
  }

  /** With a line across all bars at this length. */
  public BarChart against(Bar line) {
    return new BarChart(title, along, bars, Optional.of(line));
  }

  /** Draws. */
  public Picture picture() {
    return new Picture(drawing(), alternative());
  }

  private Drawing drawing() {
    double names = widest(bars.stream().map(Bar::name).toList());
    double numbers = widest(bars.stream().map(bar -> along.write(bar.length())).toList());
    double left = 16 + names + GAP;
    double height = bars.size() * STEP;
    Drawing drawing =
        new Drawing(
            Math.max(left + WIDTH + GAP + numbers, 9 * title.length() + 16) + 16,
            TOP + height + BELOW);
    drawing.heading(16, 28, title);
    scale(drawing, left, TOP + height);
    for (int i = 0; i < bars.size(); i++) {
      bar(drawing, bars.get(i), left, TOP + (i + 0.5) * STEP);
    }
    reference.ifPresent(line -> reference(drawing, line, left, TOP + height));
    for (int i = 0; i < bars.size(); i++) {
      number(drawing, bars.get(i), left, TOP + (i + 0.5) * STEP);
    }
    return drawing;
  }

  private static double widest(List<String> texts) {
    return texts.stream()
        .mapToDouble(text -> Drawing.widthOf(text, Drawing.SMALL))
        .max()
        .orElseThrow();
  }

  private void scale(Drawing drawing, double left, double bottom) {
    for (double tick : along.ticks()) {
      double x = left + WIDTH * along.share(tick);
      drawing.line(x, TOP, x, bottom + 5, tick == 0 ? Drawing.GREY : Drawing.LINES, 1);
      drawing.text(x, bottom + 20, Drawing.SMALL, Anchor.MIDDLE, Drawing.BLACK, along.tick(tick));
    }
    double middle = left + WIDTH / 2;
    drawing.text(middle, bottom + 42, Drawing.SMALL, Anchor.MIDDLE, Drawing.GREY, along.name());
  }

  private void bar(Drawing drawing, Bar bar, double left, double middle) {
    Spread length = bar.length();
    double end = WIDTH * along.share(length.value());
    drawing.text(left - GAP, middle + 4, Drawing.SMALL, Anchor.END, Drawing.BLACK, bar.name());
    drawing.box(left, middle - THICK / 2, end, THICK, SeriesStyle.CIRCLE.colour);
    if (length.isWide()) {
      double from = left + WIDTH * along.share(length.least());
      double to = left + WIDTH * along.share(length.most());
      // White below black: to be seen on the bar as well as beside it.
      whisker(drawing, from, to, middle, Drawing.WHITE, 4);
      whisker(drawing, from, to, middle, Drawing.BLACK, 1.5);
    }
  }

  private static void whisker(
      Drawing drawing, double from, double to, double middle, int colour, double width) {
    drawing.line(from, middle, to, middle, colour, width);
    drawing.line(from, middle - 5, from, middle + 5, colour, width);
    drawing.line(to, middle - 5, to, middle + 5, colour, width);
  }

  /** The number after a bar, or after the reference line where that would run through it. */
  private void number(Drawing drawing, Bar bar, double left, double middle) {
    double x = left + WIDTH * along.share(bar.length().most()) + GAP;
    String text = along.write(bar.length());
    double end = x + Drawing.widthOf(text, Drawing.SMALL) + GAP;
    double line =
        reference.map(limit -> left + WIDTH * along.share(limit.length().value())).orElse(0.0);
    x = x - GAP / 2 < line && line < end ? line + GAP : x;
    drawing.text(x, middle + 4, Drawing.SMALL, Anchor.START, Drawing.BLACK, text);
  }

  private void reference(Drawing drawing, Bar line, double left, double bottom) {
    double x = left + WIDTH * along.share(line.length().value());
    drawing.path(List.of(x, TOP - 4, x, bottom), Drawing.ACCENT, 2, List.of(6.0, 4.0));
    String name = line.name() + " " + along.write(line.length());
    double half = Drawing.widthOf(name, Drawing.SMALL) / 2;
    double inside = Math.min(Math.max(x, 16 + half), drawing.width - 16 - half);
    drawing.text(inside, TOP - 10, Drawing.SMALL, Anchor.MIDDLE, Drawing.BLACK, name);
  }

  private String alternative() {
    List<String> words =
        bars.stream().map(bar -> bar.name() + " " + along.write(bar.length())).toList();
    String against =
        reference
            .map(line -> "; a line at %s %s".formatted(line.name(), along.write(line.length())))
            .orElse("");
    return "%s: %s. %s%s".formatted(title, along.name(), String.join("; ", words), against);
  }
}
