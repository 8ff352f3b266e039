package poolinglab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import poolinglab.figure.chart.BarChart;
import poolinglab.figure.chart.ChartsTest;
import poolinglab.figure.chart.HeatMap;
import poolinglab.figure.chart.Roofline;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.drawing.Shade;
import poolinglab.figure.drawing.Shape.Anchor;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Plane;
import poolinglab.reference.SumPooling;

@DisplayName("Pictures")
class PicturesTest {
  private static final FeatureMaps IMAGE =
      FeatureMaps.ofImage(new float[][] {{1, 3, 2, 0}, {4, 2, 9, 9}, {0, -1, 5, 5}, {7, -3, 5, 5}});
  private static final Plane PLANE = IMAGE.plane(0);
  private static final WindowSpec BY_TWO = WindowSpec.ofKernel(2);
  private static final WindowSpec PADDED =
      new WindowSpec(
          Size.square(3), Size.square(1), Size.square(1), Size.square(1), Border.TRUNCATE);
  private static final FeatureMaps GRADIENT =
      FeatureMaps.ofImage(new float[][] {{10, 20}, {30, 40}});

  static Stream<Picture> all() {
    return Stream.concat(ChartsTest.all(), drawn());
  }

  private static Stream<Picture> drawn() {
    return Stream.of(
        new Roofline(
                "under the roof",
                "a byte",
                "10⁹ per second",
                BarChart.Bar.of("memory", 20),
                List.of(
                    new Roofline.Stack(
                        "2×2",
                        0.2,
                        List.of(
                            new Roofline.Mark("slow & old", "ours", 0.1),
                            new Roofline.Mark("fast", "theirs", 3.9)))))
            .picture(),
        HeatMap.of("a < b & c", new float[][] {{1, 2.5f}, {Float.NaN, -4}}).picture(),
        HeatMap.of("signed", PLANE.rows()).between(-4, 10).written("%.1f").picture(),
        BeforeAfter.of("before", PLANE, "after", GRADIENT.plane(0), 0, 40),
        CaptionedPicture.of("boot", PLANE, List.of("✓ boot", "✗ a < b & c"), 0, 40),
        CaptionedPicture.of("shirt", GRADIENT.plane(0), List.of(), 0, 40),
        window(BY_TWO, 0, 1),
        window(PADDED, 3, 3),
        GradientRouting.of(new MaxPooling(BY_TWO), IMAGE, GRADIENT),
        GradientRouting.of(
            new AveragePooling(BY_TWO, AveragePooling.Divisor.INSIDE), IMAGE, GRADIENT));
  }

  private static Picture window(WindowSpec spec, int row, int column) {
    WindowGeometry geometry = spec.over(PLANE.size());
    return WindowOverImage.of(PLANE, geometry, geometry.window(row, column));
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("are well-formed SVG that also describes in words what it shows")
  void svg(Picture picture) throws Exception {
    Element svg = parse(picture);
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-label")).isEqualTo(picture.alternative()).isNotBlank();
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(picture.alternative());
    assertThat(picture.svg()).doesNotContain("href", "NaN\"", "Infinity\"");
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("keep every shape on the sheet")
  void onTheSheet(Picture picture) throws Exception {
    Element svg = parse(picture);
    double width = Double.parseDouble(svg.getAttribute("width"));
    double height = Double.parseDouble(svg.getAttribute("height"));
    for (String[] names :
        List.of(
            new String[] {"rect", "x", "y"},
            new String[] {"text", "x", "y"},
            new String[] {"line", "x2", "y2"})) {
      NodeList shapes = svg.getElementsByTagName(names[0]);
      for (int i = 0; i < shapes.getLength(); i++) {
        Element shape = (Element) shapes.item(i);
        assertThat(Double.parseDouble(shape.getAttribute(names[1]))).isBetween(0.0, width);
        assertThat(Double.parseDouble(shape.getAttribute(names[2]))).isBetween(0.0, height);
      }
    }
  }

  @Test
  @DisplayName("show a pixel in the grey that its value has")
  void grey() throws Exception {
    Picture picture =
        BeforeAfter.of(
            "a",
            FeatureMaps.ofImage(new float[][] {{0, 51}, {102, 300}}).plane(0),
            "b",
            PLANE,
            0,
            255);
    NodeList boxes = parse(picture).getElementsByTagName("rect");
    assertThat(
            IntStream.rangeClosed(1, 4)
                .mapToObj(i -> ((Element) boxes.item(i)).getAttribute("fill")))
        .containsExactly("#000000", "#333333", "#666666", "#FFFFFF");
  }

  @Test
  @DisplayName("of a heat map write readable numbers on every shade, and get darker all the way")
  void contrast() {
    double before = 1.1;
    for (int i = 0; i <= 1000; i++) {
      int colour = Shade.between(0, 1000).of(i);
      assertThat(Shade.contrast(Shade.inkOn(colour), colour)).isGreaterThanOrEqualTo(4.5);
      assertThat(Shade.luminance(colour)).isLessThanOrEqualTo(before);
      before = Shade.luminance(colour);
      int negative = Shade.aroundZero(1000).of(-i);
      assertThat(Shade.contrast(Shade.inkOn(negative), negative)).isGreaterThanOrEqualTo(4.5);
    }
    assertThat(Shade.contrast(Drawing.BLACK, Drawing.WHITE)).isGreaterThan(15);
  }

  @Test
  @DisplayName("write numbers into cells in letters of 12 or more, with as many places as fit")
  void numbers() {
    FeatureMaps input = FeatureMaps.ofImage(new float[][] {{1, 2, 3}, {4, 9, 5}, {6, 7, 8}});
    FeatureMaps gradient = FeatureMaps.ofImage(new float[][] {{1, 10}, {100, 1000}});
    AveragePooling overlapping = new AveragePooling(BY_TWO.withStride(Size.square(1)));
    String svg = GradientRouting.of(overlapping, input, gradient).svg();
    assertThat(svg).contains(">277.75<", ">25.250<", ">0.250<");
    assertThat(Pattern.compile("font-size=\"([0-9.]+)\"").matcher(svg).results())
        .allSatisfy(size -> assertThat(Double.valueOf(size.group(1))).isGreaterThanOrEqualTo(12));
  }

  @Test
  @DisplayName("keep their letters legible in the dark, where pixels and shades stay as they are")
  void dark() {
    String svg = window(BY_TWO, 0, 1).svg();
    String rule = "\\[fill=\"#([0-9a-f]{6})\"\\]\\{fill:#([0-9a-f]{6})\\}";
    Map<String, String> dark = new HashMap<>();
    Pattern.compile(rule).matcher(svg).results().forEach(m -> dark.put(m.group(1), m.group(2)));
    int sheet = Integer.parseInt(dark.get("ffffff"), 16);
    for (String ink : List.of("1a1a1a", "5f6670")) {
      assertThat(Shade.contrast(Integer.parseInt(dark.get(ink), 16), sheet)).isGreaterThan(6);
    }
    Drawing shades = new Drawing(20, 20);
    shades.box(0, 0, 10, 10, Shade.between(0, 1).of(0));
    shades.text(5, 5, 12, Anchor.MIDDLE, Shade.inkOn(Shade.between(0, 1).of(1)), "1");
    assertThat(new Picture(shades, "").svg().split("fill=\"#FFFFFF\"", -1)).hasSize(3);
  }

  @Test
  @DisplayName("of a window say what it covers, what it keeps and from where")
  void windowInWords() {
    assertThat(window(BY_TWO, 0, 1).alternative())
        .contains("output cell (0, 1)", "4 of the 16", "keeps 9, from cell (1, 2)");
    assertThat(window(PADDED, 3, 3).alternative()).contains("4 of the 16", "keeps 5");
    assertThat(window(PADDED, 3, 3).svg().split("stroke-dasharray", -1)).hasSize(10);
  }

  @Test
  @DisplayName("of a gradient have an arrow for each cell that receives any")
  void routes() {
    Picture max = GradientRouting.of(new MaxPooling(BY_TWO), IMAGE, GRADIENT);
    assertThat(max.alternative()).contains("max pooling", "4 of 16", "4 arrows");
    assertThat(max.svg().split("<polygon", -1)).hasSize(5);
    Picture average =
        GradientRouting.of(
            new AveragePooling(BY_TWO, AveragePooling.Divisor.INSIDE), IMAGE, GRADIENT);
    assertThat(average.alternative()).contains("16 of 16", "16 arrows");
  }

  @Test
  @DisplayName("are refused in one line if there is nothing to draw, or it does not fit")
  void refused() {
    assertThatThrownBy(() -> HeatMap.of("x", new float[0][])).hasMessageContaining("at least one");
    assertThatThrownBy(() -> HeatMap.of("x", new float[][] {{1, 2}, {3}}))
        .hasMessageContaining("got 2 and 1");
    HeatMap map = HeatMap.of("x", new float[][] {{1}});
    assertThatThrownBy(
            () -> map.along(new HeatMap.Axis("", List.of()), new HeatMap.Axis("", List.of("a"))))
        .hasMessageContaining("got 0 labels for 1");
    assertThatThrownBy(() -> BeforeAfter.of(List.of(), 0, 1)).hasMessageContaining("got none");
    WindowGeometry other = BY_TWO.over(Size.square(6));
    assertThatThrownBy(() -> WindowOverImage.of(PLANE, other, other.window(0, 0)))
        .hasMessageContaining("6×6; got 4×4");
    assertThatThrownBy(() -> GradientRouting.of(new SumPooling(BY_TWO), IMAGE, GRADIENT))
        .hasMessageContaining("SumPooling");
  }

  private static Element parse(Picture picture) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }
}
