package poolinglab.figure.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import poolinglab.UserException;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.drawing.Shape.Anchor;
import poolinglab.figure.text.Quantity;

/**
 * A roofline: how much work is done per second, against how much work there is for each byte that
 * must be moved. No point can lie above the roof, {@code work/s = bytes/s · work/byte}; how far
 * below it is shows what a faster program could still gain.
 *
 * @param across the name of work per byte
 * @param up the name of work per second, in 10⁹
 * @param roof its name, and how many bytes the memory moves per second, in 10⁹
 */
public record Roofline(
    String title, String across, String up, BarChart.Bar roof, List<Stack> stacks) {
  private static final double RIGHT = 90;
  private static final double LEGEND = 22;
  private static final double ROOM_LEFT = 1.25;
  private static final double ROOM_RIGHT = 1.6;
  private static final double ROOM_BELOW = 3;
  private static final double LEAD = 16;
  private static final double LINE = 14;
  private static final double MARK = 13;
  private static final int OUT_OF_REACH = Drawing.THEMED | 0xeceef1;

  /**
   * Programs that do the same work, one above the other.
   *
   * @param name of the work
   * @param across work per byte
   */
  public record Stack(String name, double across, List<Mark> marks) {
    public Stack {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A program.
   *
   * @param group what it shares its mark with
   * @param up work per second, in 10⁹
   */
  public record Mark(String name, String group, double up) {}

  /**
   * @throws UserException when there is nothing to be drawn
   */
  public Roofline {
    stacks = List.copyOf(stacks);
    UserException.require(
        !stacks.isEmpty() && stacks.stream().noneMatch(stack -> stack.marks().isEmpty()),
        "a roofline shows at least one point per stack; got none. Give one.");
  }

  /** Draws. */
  public Picture picture() {
    return new Picture(drawing(), alternative());
  }

  private List<String> groups() {
    return stacks.stream()
        .flatMap(stack -> stack.marks().stream())
        .map(Mark::group)
        .distinct()
        .toList();
  }

  private double allowed(double work) {
    return roof.length().value() * work;
  }

  private String roofName() {
    return "%s %s GB/s".formatted(roof.name(), Quantity.measured(roof.length().value()));
  }

  private Drawing drawing() {
    double least = stacks.stream().mapToDouble(Stack::across).min().orElseThrow();
    double most = stacks.stream().mapToDouble(Stack::across).max().orElseThrow();
    // Names stand to the right of their stack and lean downwards: there is more room there.
    double end = most * ROOM_RIGHT;
    Scale acrossScale = Scale.of(across).logarithmically().between(least / ROOM_LEFT, end);
    double slowest =
        stacks.stream()
            .flatMap(stack -> stack.marks().stream())
            .mapToDouble(Mark::up)
            .min()
            .orElseThrow();
    Scale upScale =
        Scale.of(up).logarithmically().fitted(DoubleStream.of(slowest / ROOM_BELOW, allowed(end)));
    double below = Plot.ABOVE + LEGEND;
    Drawing drawing =
        new Drawing(
            Room.WIDE.left + Math.max(Room.WIDE.width + RIGHT, Room.widthOf(title)),
            below + Plot.HEIGHT + Plot.BELOW);
    Plot plot = new Plot(drawing, acrossScale, upScale, Room.WIDE, below);
    drawRoof(plot);
    Scatter.legend(drawing, groups(), groups(), Plot.ABOVE - 16);
    stacks.forEach(stack -> drawStack(plot, stack));
    return drawing;
  }

  private void drawRoof(Plot plot) {
    Drawing drawing = plot.drawing();
    double left = plot.x(plot.across().low());
    double right = plot.x(plot.across().high());
    double start = plot.y(allowed(plot.across().low()));
    double end = plot.y(allowed(plot.across().high()));
    drawing.polygon(
        List.of(left, start, right, end, right, plot.top(), left, plot.top()), OUT_OF_REACH);
    plot.frame(List.of(title));
    drawing.path(List.of(left, start, right, end), Drawing.BLACK, 2.5, List.of());
    drawing.boldText(
        left + 8, plot.top() + 18, Drawing.SMALL, Anchor.START, Drawing.BLACK, roofName());
  }

  private void drawStack(Plot plot, Stack stack) {
    Drawing drawing = plot.drawing();
    double x = plot.x(stack.across());
    double bottom = plot.top() + Plot.HEIGHT;
    double[] wanted = stack.marks().stream().mapToDouble(mark -> plot.y(mark.up())).toArray();
    double[] places = Spacing.of(wanted, LINE, bottom - LINE / 2);
    double top = plot.y(allowed(stack.across()));
    drawing.path(List.of(x, top, x, bottom), Drawing.GREY, 1, List.of(2.0, 3.0));
    // Where the name ends, the roof has risen.
    double half = Drawing.widthOf(stack.name(), Drawing.SMALL) / 2;
    double clear = top - half * slope(plot) - 8;
    drawing.boldText(x, clear, Drawing.SMALL, Anchor.MIDDLE, Drawing.BLACK, stack.name());
    double[] shifts = shifts(wanted);
    double labels = x + LEAD + Arrays.stream(shifts).max().orElse(0);
    for (int i = 0; i < places.length; i++) {
      drawing.line(x + shifts[i], wanted[i], labels - 3, places[i], Drawing.GREY, 0.75);
    }
    for (int i = 0; i < places.length; i++) {
      Mark mark = stack.marks().get(i);
      drawing.text(labels, places[i] + 4, Drawing.SMALL, Anchor.START, Drawing.BLACK, mark.name());
      SeriesStyle.of(groups().indexOf(mark.group())).mark(drawing, x + shifts[i], wanted[i]);
    }
  }

  /** How far each mark is moved to the right, so that none covers another. */
  private static double[] shifts(double[] heights) {
    double[] shifts = new double[heights.length];
    for (int i = 0; i < heights.length; i++) {
      while (isCovered(i, heights, shifts)) {
        shifts[i] += MARK;
      }
    }
    return shifts;
  }

  private static boolean isCovered(int mark, double[] heights, double[] shifts) {
    return IntStream.range(0, mark)
        .anyMatch(
            other ->
                Math.abs(heights[mark] - heights[other]) < MARK && shifts[mark] == shifts[other]);
  }

  /** How far the roof rises on the sheet, for each unit to the right. */
  private double slope(Plot plot) {
    double low = plot.across().low();
    double high = plot.across().high();
    return (plot.y(allowed(low)) - plot.y(allowed(high))) / (plot.x(high) - plot.x(low));
  }

  private String alternative() {
    return stacks.stream()
        .map(
            stack ->
                stack.marks().stream()
                    .map(mark -> mark.name() + " " + Quantity.measured(mark.up()))
                    .collect(
                        Collectors.joining(
                            ", ",
                            "%s, at most %s: "
                                .formatted(
                                    stack.name(), Quantity.measured(allowed(stack.across()))),
                            "")))
        .collect(
            Collectors.joining(
                "; ",
                "%s: %s against %s under a %s. ".formatted(title, up, across, roofName()),
                ""));
  }
}
