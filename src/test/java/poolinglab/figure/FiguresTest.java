package poolinglab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import poolinglab.figure.NumberGrid.Mark;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TerminalSvg;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;
import poolinglab.geometry.Cell;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Plane;

@DisplayName("Figures")
class FiguresTest {
  private static final Plane RAMP =
      FeatureMaps.ofImage(new float[][] {{0, 128, 255}, {255, 128, 0}, {-9, 300, 64}}).plane(0);

  @Test
  @DisplayName("without colour draw a pixel as two characters, denser when brighter")
  void plainPicture() {
    assertThat(TerminalPicture.of(RAMP, 0, 255, Ink.PLAIN).lines())
        .containsExactly("  ++@@", "@@++", "  @@::");
  }

  @Test
  @DisplayName("with colour draw two rows of pixels as one line of shaded half blocks")
  void colouredPicture() {
    TextBlock picture = TerminalPicture.of(RAMP, 0, 255, Ink.COLOUR);
    assertThat(picture.lines()).hasSize(2);
    assertThat(picture.width()).isEqualTo(3);
    assertThat(picture.lines().get(0)).startsWith("\u001B[38;5;232;48;5;255m▀\u001B[0m");
  }

  @Test
  @DisplayName("mark cells with signs, so that nothing depends on colour alone")
  void marks() {
    float[][] numbers = {{1, 22}, {-3, 0.5f}};
    Mark[][] marks = {{Mark.WINDOW, Mark.WINNER}, {Mark.NONE, Mark.WRONG}};
    TextBlock plain = NumberGrid.of(numbers, cell -> marks[cell.row()][cell.column()], Ink.PLAIN);
    assertThat(plain.lines()).containsExactly("(    1)[   22]", "    -3 !0.500!");
    TextBlock coloured =
        NumberGrid.of(numbers, cell -> marks[cell.row()][cell.column()], Ink.COLOUR);
    assertThat(coloured.toString().replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain.toString());
    assertThat(coloured.width()).isEqualTo(plain.width());
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, NaN",
    "-Infinity, -∞",
    "-0.0, -0",
    "1e-7, 1.00e-07",
    "3e38, 3.00e+38",
    "12345.678, 12345.678",
  })
  @DisplayName("write special numbers so that they can be distinguished")
  void numbers(float value, String expected) {
    assertThat(NumberGrid.of(new float[][] {{value}}).lines().get(0).strip()).isEqualTo(expected);
  }

  @Test
  @DisplayName("show a value that is not known yet as a dot")
  void unknown() {
    assertThat(NumberGrid.of(new Float[][] {{null, 1f}}, cell -> Mark.NONE, Ink.PLAIN).lines())
        .containsExactly(" ·  1");
  }

  @Test
  @DisplayName("line up side by side, whatever escapes they contain")
  void beside() {
    TextBlock left = TextBlock.of(Ink.COLOUR.bold("ab"), "c");
    TextBlock joined = left.beside(TextBlock.of("1", "2", "3"), 2).under("title").indented(1);
    assertThat(joined.toString().replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(" title\n ab  1\n c   2\n     3\n");
  }

  @Test
  @DisplayName("align a table's columns, names left and numbers right")
  void table() {
    TextTable table = new TextTable("name", "n", "as").left(2).row("a", "10", "x");
    table.rule().row("all", "1,000", "");
    assertThat(table.draw(Ink.PLAIN).lines())
        .containsExactly(
            "name      n  as",
            "────  ─────  ──",
            "a        10  x",
            "────  ─────  ──",
            "all   1,000");
    assertThatThrownBy(() -> table.row("too", "few"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3; got 2");
  }

  @Test
  @DisplayName("break headings at their line ends and move columns together to fit a terminal")
  void wideTable() {
    TextTable table = new TextTable("name", "receptive\nfield", "x".repeat(62)).row("a", "1", "2");
    assertThat(table.draw(Ink.PLAIN).lines())
        .startsWith("     receptive", "name     field " + "x".repeat(62))
        .allMatch(line -> line.length() <= 80);
    TextTable hopeless = new TextTable("name", "x".repeat(90)).row("a", "1");
    assertThat(hopeless.draw(Ink.PLAIN).lines()).contains("name " + "x".repeat(90));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0|0 B", "999|999 B", "1000|1.0 kB", "17620|17.6 kB", "2400000|2.4 MB"})
  @DisplayName("write bytes in powers of a thousand")
  void bytes(long bytes, String expected) {
    assertThat(Quantity.bytes(bytes)).isEqualTo(expected);
    assertThat(Quantity.count(36023)).isEqualTo("36,023");
    assertThat(Quantity.percent(1, 8)).isEqualTo("12.5 %");
  }

  @Test
  @DisplayName("become well-formed SVG with a title, text and shaded pixels")
  void svg() throws Exception {
    TextBlock block =
        TerminalPicture.of(RAMP, 0, 255, Ink.COLOUR)
            .beside(
                NumberGrid.of(
                    RAMP,
                    cell -> cell.equals(new Cell(0, 0)) ? Mark.WINNER : Mark.NONE,
                    Ink.COLOUR),
                2)
            .under(Ink.COLOUR.title("a < b & c"));
    String svg = TerminalSvg.of(block, "three & three");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new java.io.StringReader(svg)));
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("three & three");
    assertThat(document.getElementsByTagName("text").item(0).getTextContent())
        .isEqualTo("a < b & c".replace(' ', '\u00A0'));
    // A background, and two halves for each of two lines of three characters.
    assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(1 + 2 * 6);
    assertThat(svg).contains("#eeeeee").doesNotContain("\u001B");
  }
}
