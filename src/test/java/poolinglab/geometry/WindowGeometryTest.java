package poolinglab.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.RandomPoolings;

@DisplayName("A pooling laid over an input")
class WindowGeometryTest {

  static Stream<RandomPoolings.Case> randomCases() {
    return RandomPoolings.cases(400, 20250101);
  }

  @ParameterizedTest
  @CsvSource({
    // input, kernel, stride, padding, border, output
    "28, 2, 2, 0, TRUNCATE, 14",
    "5, 2, 2, 0, TRUNCATE, 2",
    "5, 2, 2, 0, CEIL, 3",
    "5, 2, 2, 0, SAME, 3",
    "4, 2, 1, 0, TRUNCATE, 3",
    "4, 2, 1, 0, SAME, 4",
    "4, 2, 3, 0, SAME, 2",
    "6, 3, 3, 0, STRICT, 2",
    "7, 3, 4, 0, STRICT, 2",
    "112, 3, 2, 1, TRUNCATE, 56",
    "2, 3, 1, 1, TRUNCATE, 2",
    "1, 2, 3, 0, CEIL, 1",
    "3, 1, 3, 0, CEIL, 1",
  })
  @DisplayName("has the output size of its border rule")
  void outputSize(int input, int kernel, int stride, int padding, Border border, int output) {
    WindowSpec spec =
        WindowSpec.ofKernel(kernel)
            .withStride(Size.square(stride))
            .withPadding(Size.square(padding))
            .withBorder(border);
    assertThat(spec.over(Size.square(input)).outputSize()).isEqualTo(Size.square(output));
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("has as many windows as slide over the input one by one")
  void windowsCountedOneByOne(RandomPoolings.Case example) {
    WindowGeometry geometry = example.spec().over(example.input());
    assertThat(geometry.rows().output()).isEqualTo(BruteForceAxis.rowsOf(example).windows());
    assertThat(geometry.columns().output()).isEqualTo(BruteForceAxis.columnsOf(example).windows());
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("covers exactly the cells that the definition names, in order")
  void coveredCells(RandomPoolings.Case example) {
    WindowGeometry geometry = example.spec().over(example.input());
    BruteForceAxis rows = BruteForceAxis.rowsOf(example);
    BruteForceAxis columns = BruteForceAxis.columnsOf(example);
    List<Cell> targets = new ArrayList<>();
    for (Window window : geometry.windows()) {
      targets.add(window.target());
      List<Cell> expected = new ArrayList<>();
      for (int row = 0; row < example.input().height(); row++) {
        for (int column = 0; column < example.input().width(); column++) {
          boolean covered =
              rows.covers(window.target().row(), row)
                  && columns.covers(window.target().column(), column);
          assertThat(window.covers(new Cell(row, column))).isEqualTo(covered);
          if (covered) {
            expected.add(new Cell(row, column));
          }
        }
      }
      assertThat(window).containsExactlyElementsOf(expected).hasSize(window.size());
      assertThat(window.sizeWithPadding())
          .isEqualTo(
              rows.coveredWithPadding(window.target().row())
                  * columns.coveredWithPadding(window.target().column()));
      assertThat(geometry.window(window.target().row(), window.target().column()))
          .isEqualTo(window);
    }
    assertThat(targets)
        .isSortedAccordingTo(java.util.Comparator.comparing(Cell::row).thenComparing(Cell::column))
        .doesNotHaveDuplicates()
        .hasSize((int) geometry.outputSize().cells());
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("loses the cells that no window covers")
  void lostCells(RandomPoolings.Case example) {
    WindowGeometry geometry = example.spec().over(example.input());
    Set<Cell> seen = new HashSet<>();
    geometry.windows().forEach(window -> window.forEach(seen::add));
    assertThat(geometry.lostCells()).isEqualTo(example.input().cells() - seen.size());
    for (int row : geometry.rows().lost()) {
      assertThat(seen).noneMatch(cell -> cell.row() == row);
    }
  }

  @Test
  @DisplayName("loses the last row and column of a 5×5 image under a 2×2 window: 9 cells")
  void oddSizes() {
    WindowGeometry geometry = WindowSpec.ofKernel(2).over(Size.square(5));
    assertThat(geometry.lostCells()).isEqualTo(9);
    assertThat(geometry.rows().lost()).containsExactly(4);
    assertThat(geometry.inputSize()).isEqualTo(Size.square(5));
  }

  @Test
  @DisplayName("puts the odd cell of SAME padding at the bottom and right")
  void samePadding() {
    Axis axis =
        WindowSpec.ofKernel(2)
            .withStride(Size.square(1))
            .withBorder(Border.SAME)
            .over(Size.square(4))
            .rows();
    assertThat(axis.paddingBefore()).isZero();
    assertThat(axis.paddingAfter()).isEqualTo(1);
    assertThat(axis.start(3)).isEqualTo(3);
  }

  @Test
  @DisplayName("puts the odd cell of SAME_LOWER padding at the top and left")
  void sameLowerPadding() {
    Axis axis =
        WindowSpec.ofKernel(2)
            .withStride(Size.square(1))
            .withBorder(Border.SAME_LOWER)
            .over(Size.square(4))
            .columns();
    assertThat(axis.paddingBefore()).isEqualTo(1);
    assertThat(axis.paddingAfter()).isZero();
  }

  @Test
  @DisplayName("pads each side by its own number")
  void fourSides() {
    WindowGeometry geometry =
        WindowSpec.ofKernel(3).withPadding(new Padding(1, 0, 2, 1)).over(new Size(6, 5));
    assertThat(geometry.outputSize()).isEqualTo(new Size(3, 2));
    assertThat(geometry.window(0, 0).size()).isEqualTo(2 * 3);
    assertThat(geometry.window(2, 1).size()).isEqualTo(1 * 2);
  }

  @Test
  @DisplayName("splits SAME padding evenly where it can")
  void evenSamePadding() {
    Axis axis =
        WindowSpec.ofKernel(3)
            .withStride(Size.square(1))
            .withBorder(Border.SAME)
            .over(Size.square(4))
            .columns();
    assertThat(axis.paddingBefore()).isEqualTo(1);
    assertThat(axis.paddingAfter()).isEqualTo(1);
  }

  @Test
  @DisplayName("counts padding when it checks whether STRICT fits")
  void strictWithPadding() {
    WindowSpec spec = WindowSpec.ofKernel(3).withPadding(Size.square(1)).withBorder(Border.STRICT);
    assertThat(spec.over(Size.square(4)).outputSize()).isEqualTo(Size.square(2));
  }

  @Test
  @DisplayName("reaches the largest possible position, and no further")
  void largestPositions() {
    int most = Integer.MAX_VALUE;
    WindowGeometry whole = WindowSpec.ofKernel(most).over(Size.square(most));
    assertThat(whole.outputSize()).isEqualTo(Size.square(1));
    assertThat(ReceptiveField.ofPixel().through(whole).size()).isEqualTo(Size.square(most));
    WindowSpec padded =
        WindowSpec.ofKernel(3).withStride(Size.square(1 << 30)).withPadding(Size.square(2));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> padded.over(new Size(most - 2, 9)))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("span 2147483649 cells");
  }

  @Test
  @DisplayName("describes itself in words")
  void words() {
    assertThat(WindowSpec.ofKernel(new Size(3, 2)))
        .hasToString("kernel 3×2, stride 3×2, border truncate");
    assertThat(
            WindowSpec.ofKernel(3)
                .withPadding(new Size(0, 1))
                .withDilation(new Size(2, 1))
                .withBorder(Border.CEIL))
        .hasToString("kernel 3×3, stride 3×3, padding 0×1, dilation 2×1, border ceil");
    assertThat(WindowSpec.ofKernel(3).withPadding(new Padding(1, 0, 2, 1)))
        .hasToString("kernel 3×3, stride 3×3, padding 1,0,2,1, border truncate");
    assertThat(WindowSpec.ofKernel(3).withBorder(Border.SAME_LOWER))
        .hasToString("kernel 3×3, stride 3×3, border same-lower");
  }

  @Test
  @DisplayName("uses SAME padding of 0 where the stride leaves gaps, as TensorFlow does")
  void samePaddingIsNeverNegative() {
    WindowGeometry geometry =
        WindowSpec.ofKernel(1)
            .withStride(Size.square(4))
            .withBorder(Border.SAME)
            .over(Size.square(4));
    assertThat(geometry.window(0, 0)).containsExactly(new Cell(0, 0));
  }

  @Test
  @DisplayName("stops sliding after the last window")
  void iteratorEnds() {
    var windows = WindowSpec.ofKernel(1).over(Size.square(1)).windows().iterator();
    var cells = windows.next().iterator();
    cells.next();
    assertThat(windows.hasNext()).isFalse();
    assertThat(cells.hasNext()).isFalse();
    org.assertj.core.api.Assertions.assertThatThrownBy(windows::next)
        .isInstanceOf(java.util.NoSuchElementException.class);
    org.assertj.core.api.Assertions.assertThatThrownBy(cells::next)
        .isInstanceOf(java.util.NoSuchElementException.class);
  }
}
