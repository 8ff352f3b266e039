package poolinglab.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.UserException;
import poolinglab.figure.chart.BarChart.Bar;
import poolinglab.figure.chart.Curves.Line;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.drawing.Shade;
import poolinglab.figure.drawing.Shape;

@DisplayName("Charts")
public class ChartsTest {
  private static final Scale EPOCH = Scale.of("epoch");
  private static final Scale ACCURACY = Scale.of("test accuracy").percent();
  private static final Scale PARAMETERS = Scale.of("parameters").logarithmically();
  private static final Scale SPEED = Scale.of("images/s");

  static Curves curves() {
    return new Curves(
        "Test accuracy while training",
        EPOCH,
        ACCURACY,
        List.of(
            spread("no pooling", 0.71, 0.78, 0.82, 0.845, 0.855, 0.86),
            spread("max 2×2", 0.66, 0.77, 0.825, 0.85, 0.862, 0.871),
            spread("average 2×2", 0.62, 0.74, 0.80, 0.83, 0.85, 0.858),
            Line.of("global max", 0.40, 0.55, 0.63, 0.68, 0.71, 0.73)));
  }

  private static Line spread(String name, double... means) {
    List<Curves.Point> points = new ArrayList<>();
    for (int i = 0; i < means.length; i++) {
      points.add(new Curves.Point(i + 1, new Spread(means[i], means[i] - 0.02, means[i] + 0.015)));
    }
    return new Line(name, points);
  }

  static Scatter scatter() {
    return new Scatter(
        "Accuracy against parameters",
        PARAMETERS,
        ACCURACY,
        List.of(
            point("none, same", "no pooling", 36_023, 0.86),
            point("none, valid", "no pooling", 26_663, 0.862),
            point("max, same", "max", 2_948, 0.871),
            point("max, valid", "max", 1_868, 0.866),
            point("max 3, valid", "max", 1_900, 0.864),
            point("avg, same", "average", 2_948, 0.858),
            point("avg, valid", "average", 1_868, 0.85),
            point("global max", "global", 743, 0.73)));
  }

  private static Scatter.Point point(String label, String group, double x, double y) {
    return new Scatter.Point(label, group, x, new Spread(y, y - 0.012, y + 0.01));
  }

  static BarChart bars() {
    return BarChart.of(
            "Pooling 256 feature maps",
            SPEED,
            List.of(
                Bar.of("by hand", 1234),
                new Bar("rows at once", new Spread(3456, 3100, 3700)),
                new Bar("vector instructions", new Spread(9876, 9500, 10_020)),
                Bar.of("nothing", 0)))
        .against(Bar.of("the library", 5120));
  }

  public static Stream<Picture> all() {
    return Stream.of(
        curves().picture(),
        scatter().picture(),
        bars().picture(),
        BarChart.of("one", SPEED, List.of(Bar.of("a & b", 0))).picture(),
        new Curves("one point", EPOCH, SPEED, List.of(Line.of("flat", 3))).picture(),
        new Scatter("one point", EPOCH, SPEED, List.of(Scatter.Point.of("a", -2, Spread.of(1e-4))))
            .picture());
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName(
      "are small, the same every time, and contain no id that could clash with another chart's")
  void small(Picture picture) {
    assertThat(picture.svg())
        .hasSizeLessThan(20_000)
        .isEqualTo(picture.svg())
        .doesNotContain(" id=\"")
        .doesNotContain("NaN", "Infinity");
  }

  @Test
  @DisplayName("of curves say where each line begins and ends, and how far it spreads")
  void curvesInWords() {
    assertThat(curves().picture().alternative())
        .startsWith("Test accuracy while training: test accuracy by epoch. ")
        .contains(
            "max 2×2 goes from 66.0 % (64.0 % to 67.5 %) at 1 to 87.1 % (85.1 % to 88.6 %) at 6")
        .contains("global max goes from 40.0 % at 1 to 73.0 % at 6");
  }

  @Test
  @DisplayName("of curves give each line its own dashes and its name")
  void toldApart() {
    String svg = curves().picture().svg();
    List<String> dashes =
        Arrays.stream(SeriesStyle.values())
            .map(style -> style.dashes.toString())
            .distinct()
            .toList();
    assertThat(dashes).hasSameSizeAs(SeriesStyle.values());
    assertThat(svg.split("<polyline", -1)).hasSize(5);
    assertThat(svg.split("stroke-dasharray", -1)).hasSize(4);
    curves().lines().forEach(line -> assertThat(svg).contains(">" + line.name() + "</text>"));
    for (SeriesStyle style : SeriesStyle.values()) {
      assertThat(Shade.contrast(style.colour, Drawing.WHITE)).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  @DisplayName("of points and bars say every number")
  void numbersInWords() {
    assertThat(scatter().picture().alternative())
        .contains("max, valid 86.6 % (85.4 % to 87.6 %) at 1,868", "none, same");
    assertThat(bars().picture().alternative())
        .isEqualTo(
            "Pooling 256 feature maps: images/s. by hand 1,234; rows at once 3,456 (3,100 to"
                + " 3,700); vector instructions 9,876 (9,500 to 10,020); nothing 0; a line at the"
                + " library 5,120");
  }

  @Test
  @DisplayName("of many points tell the highest and the lowest")
  void manyPoints() {
    List<Scatter.Point> points = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      points.add(Scatter.Point.of("p" + i, i, Spread.of(i % 69)));
    }
    Picture picture = new Scatter("many", EPOCH, SPEED, points).picture();
    assertThat(picture.alternative())
        .isEqualTo(
            "many: images/s against epoch. 70 points, the highest p68 68 at 68, the lowest p0 0 at"
                + " 0");
  }

  @Test
  @DisplayName("write a name next to each of many close points, with no overlap")
  void labelsApart() {
    List<Labels.Box> boxes = new ArrayList<>();
    Labels labels = new Labels(new Labels.Box(0, 0, 500, 300));
    Drawing drawing = new Drawing(500, 300);
    for (int i = 0; i < 9; i++) {
      labels.avoid(240 + 4 * i, 150, 150);
    }
    for (int i = 0; i < 9; i++) {
      labels.place(drawing, 240 + 4 * i, 150, "network " + i);
    }
    for (Shape shape : drawing.shapes()) {
      if (shape instanceof Shape.Label label) {
        boxes.add(box(label));
      }
    }
    assertThat(boxes).hasSize(9);
    for (Labels.Box one : boxes) {
      assertThat(boxes.stream().filter(one::meets)).hasSize(1);
      assertThat(one.left()).isGreaterThanOrEqualTo(0);
    }
  }

  private static Labels.Box box(Shape.Label label) {
    double wide = Drawing.widthOf(label.text(), label.size());
    double left =
        Map.of(Shape.Anchor.START, 0.0, Shape.Anchor.MIDDLE, 0.5, Shape.Anchor.END, 1.0)
                .get(label.anchor())
            * -wide;
    double x = label.x() + left;
    return new Labels.Box(x, label.y() - 9, x + wide, label.y() + 1);
  }

  static Stream<Picture> onAPhone() {
    return Stream.of(
        curves().picture(),
        scatter().picture(),
        HeatMap.of("no pooling, images dark on light: answers that stay, %", new float[9][9])
            .picture());
  }

  @ParameterizedTest
  @MethodSource
  @DisplayName("fit a phone of 390 pixels, every word inside, none on another and none too small")
  void onAPhone(Picture picture) {
    Drawing narrow = picture.narrow().orElseThrow();
    assertThat(narrow.width).isLessThanOrEqualTo(340);
    List<Labels.Box> boxes = new ArrayList<>();
    for (Shape shape : narrow.shapes()) {
      if (shape instanceof Shape.Label label && !label.text().isEmpty()) {
        assertThat(label.size()).isGreaterThanOrEqualTo(12);
        boxes.add(box(label));
      }
    }
    assertThat(boxes).hasSizeGreaterThan(10);
    for (Labels.Box one : boxes) {
      assertThat(boxes.stream().filter(one::meets)).hasSize(1);
      assertThat(one.left()).isNotNegative();
      assertThat(one.right()).isLessThanOrEqualTo(narrow.width);
    }
  }

  @Test
  @DisplayName("draw no line from a point to a name that it does not have")
  void nameless() {
    List<Scatter.Point> points =
        IntStream.range(0, 9).mapToObj(i -> Scatter.Point.of("", 1, Spread.of(1 + i))).toList();
    assertThat(new Scatter("close", EPOCH, SPEED, points).picture().drawing().shapes())
        .filteredOn(shape -> shape instanceof Shape.Label label && label.text().isEmpty())
        .isEmpty();
  }

  @Test
  @DisplayName("draw no line to a name through another point")
  void leadersApart() {
    Labels labels = new Labels(new Labels.Box(0, 0, 130, 300));
    Drawing drawing = new Drawing(200, 300);
    for (double y = 100; y <= 200; y += 20) {
      labels.avoid(60, y, y);
    }
    labels.place(drawing, 60, 200, "too wide for either side");
    assertThat(drawing.shapes().stream().filter(shape -> shape instanceof Shape.Stroke)).isEmpty();
    labels.place(drawing, 60, 100, "too wide for either side");
    assertThat(drawing.shapes().stream().filter(shape -> shape instanceof Shape.Stroke)).isEmpty();
    labels.place(drawing, 60, 140, "too wide for either side");
    for (Shape shape : drawing.shapes()) {
      if (shape instanceof Shape.Stroke line) {
        assertThat(Math.abs(line.x2() - line.x1())).isGreaterThan(8);
      }
    }
  }

  @Test
  @DisplayName("move names apart in order, and not beyond the sheet")
  void apart() {
    assertThat(Spacing.of(new double[] {50, 10, 48}, 10, 100)).containsExactly(58, 10, 48);
    assertThat(Spacing.of(new double[] {99, 98}, 10, 100)).containsExactly(100, 90);
  }

  @ParameterizedTest(name = "{0} to {1}, logarithmic {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0    | 10000  | false | 0 2,000 4,000 6,000 8,000 10,000",
        "0.4  | 0.871  | false | 0.4 0.5 0.6 0.7 0.8 0.9",
        "1    | 6      | false | 1 2 3 4 5 6",
        "-3   | 4      | false | -4 -2 0 2 4",
        "7    | 7      | false | 6 7 8",
        "1    | 3      | false | 1 2 3",
        "89.7 | 95.2   | false | 88 90 92 94 96",
        "1.5  | 3      | false | 1.5 2.0 2.5 3.0",
        "743  | 36023  | true  | 500 1,000 2,000 5,000 10,000 20,000 50,000",
        "1868 | 365000 | true  | 1,000 10,000 100,000",
        "0.02 | 0.03   | true  | 0.02 0.05",
        "3e-7 | 0.02   | true  | 10⁻⁶ 10⁻⁵ 0.0001 0.001 0.01",
      })
  @DisplayName("have round numbers along their scales")
  void ticks(double low, double high, boolean logarithmic, String expected) {
    Scale scale = logarithmic ? PARAMETERS : SPEED;
    Scale fitted = scale.fitted(DoubleStream.of(low, high));
    assertThat(String.join(" ", fitted.ticks().stream().map(fitted::tick).toList()))
        .isEqualTo(expected);
    assertThat(fitted.share(low)).isBetween(0.0, 1.0);
    assertThat(fitted.share(high)).isBetween(0.0, 1.0);
  }

  @Test
  @DisplayName("lay a logarithmic scale out by ratios, and a share by what it is of the whole")
  void shares() {
    assertThat(PARAMETERS.between(10, 1000).share(100)).isEqualTo(0.5);
    assertThat(ACCURACY.between(0.5, 1).share(0.75)).isEqualTo(0.5);
    assertThat(ACCURACY.between(0.5, 1).tick(0.75)).isEqualTo("75 %");
    assertThat(ACCURACY.fitted(DoubleStream.of(0.93, 0.999)).high()).isEqualTo(1);
    assertThat(PARAMETERS.write(3.84e-7)).isEqualTo("3.8·10⁻⁷");
    assertThat(PARAMETERS.write(-2e-10)).isEqualTo("-2·10⁻¹⁰");
    assertThat(PARAMETERS.write(1e-4)).isEqualTo("0.000100");
    assertThat(PARAMETERS.write(0)).isEqualTo("0");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("finite", () -> Spread.of(Double.NaN)),
        refusal("got 2.0 between 3.0 and 4.0", () -> new Spread(2, 3, 4)),
        refusal("at least one repetition", Spread::over),
        refusal("at least one point; got none for 'x'", () -> Line.of("x")),
        refusal(
            "to the right; got 1.0 after 2.0",
            () ->
                new Line(
                    "x",
                    List.of(new Curves.Point(2, Spread.of(0)), new Curves.Point(1, Spread.of(0))))),
        refusal("at least one line", () -> new Curves("", EPOCH, SPEED, List.of())),
        refusal(
            "at most 8",
            () -> new Curves("", EPOCH, SPEED, Collections.nCopies(9, Line.of("x", 1)))),
        refusal(
            "above 0; got 0.0 for 'parameters'",
            () -> new Curves("", EPOCH, PARAMETERS, List.of(Line.of("x", 0)))),
        refusal("above 0; got -1.0", () -> scatterAt(PARAMETERS.between(-1, 2), 1)),
        refusal("finite; got Infinity", () -> scatterAt(SPEED, Double.POSITIVE_INFINITY)),
        refusal("Widen the scale", () -> scatterAt(SPEED.between(0, 1), 2)),
        refusal("to a larger one; got 1.0 to 1.0", () -> SPEED.between(1, 1)),
        refusal("at least one point", () -> new Scatter("", EPOCH, SPEED, List.of())),
        refusal("at least one bar", () -> BarChart.of("", SPEED, List.of())),
        refusal("0 or longer; got -1.0", () -> BarChart.of("", SPEED, List.of(Bar.of("x", -1)))),
        refusal("begin at 0", () -> BarChart.of("", PARAMETERS, List.of(Bar.of("x", 1)))));
  }

  private static Arguments refusal(String message, ThrowingCallable drawing) {
    return Arguments.of(message, drawing);
  }

  private static Scatter scatterAt(Scale across, double x) {
    return new Scatter("", across, SPEED, List.of(Scatter.Point.of("x", x, Spread.of(1))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  @DisplayName("are refused in one line if a value cannot be drawn")
  void refused(String message, ThrowingCallable drawing) {
    assertThatThrownBy(drawing)
        .isInstanceOf(UserException.class)
        .hasMessageContaining(message)
        .message()
        .doesNotContain("\n");
  }

  @Test
  @DisplayName("give the mean of repetitions and their spread")
  void spread() {
    assertThat(Spread.over(1, 2, 6)).isEqualTo(new Spread(3, 1, 6));
    assertThat(Spread.over(0.1, 0.1, 0.1)).isEqualTo(Spread.of(0.1));
  }
}
