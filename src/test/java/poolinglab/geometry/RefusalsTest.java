package poolinglab.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.RandomPoolings;

@DisplayName("Geometry refuses")
class RefusalsTest {

  @ParameterizedTest(name = "kernel {0}, stride {1}, padding {2}, dilation {3}, {4} over {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0x2 | 1   | 0   | 1   | TRUNCATE | 4   | kernel size must be at least 1×1; got 0×2
          2   | 0   | 0   | 1   | TRUNCATE | 4   | stride must be at least 1×1; got 0×0
          2   | 1x-1| 0   | 1   | TRUNCATE | 4   | stride must be at least 1×1; got 1×-1
          2   | 2   | 0   | 0   | TRUNCATE | 4   | dilation must be at least 1×1; got 0×0
          2   | 2   | -1  | 1   | TRUNCATE | 4   | padding must not be negative; got -1×-1
          2   | 2   | 2   | 1   | TRUNCATE | 4   | padding 2×2 must be smaller than the kernel 2×2
          2   | 2   | 2   | 1   | TRUNCATE | 4   | Use at most 1×1
          2x3 | 2   | 0x3 | 1   | TRUNCATE | 4   | padding 0×3 must be smaller than the kernel 2×3
          2   | 2   | 3   | 2   | TRUNCATE | 4   | smaller than the kernel 3×3 (holes included)
          2   | 2   | 1   | 1   | SAME     | 4   | border same works out its own padding
          2   | 2   | 0,0,0,1 | 1 | SAME_LOWER | 4 | border same-lower works out its own padding
          2   | 2   | 0,0,2,0 | 1 | TRUNCATE | 4 | padding 0,0,2,0 must be smaller than the kernel 2×2
          2   | 2   | 0,0,0,2 | 1 | TRUNCATE | 4 | padding 0,0,0,2 must be smaller
          2   | 2   | 0,0,0,-1 | 1 | TRUNCATE | 4 | padding must not be negative; got 0,0,0,-1
          5   | 1   | 0   | 1   | TRUNCATE | 4   | along the height the kernel spans 5 and there are 4 cells
          4x5 | 1   | 0   | 1   | TRUNCATE | 4   | along the width the kernel spans 5 and there are 4 cells
          3   | 1   | 0   | 2   | TRUNCATE | 4   | the kernel spans 5 and there are 4 cells
          7   | 1   | 1   | 1   | STRICT   | 4   | the kernel spans 7 and there are 6 cells with padding
          9   | 2   | 0   | 1   | CEIL     | 4   | the kernel spans 9 and there are 4 cells
          2   | 2   | 0   | 1   | STRICT   | 4x5 | along the width, 5 cells less the kernel's 2 must be divisible by the stride 2, and 3 is not
          2   | 1   | 0   | 3   | SAME     | 2   | window 0 along the height starts at -1 and steps by 3 over the 2 cells
          2   | 1   | 2   | 4   | TRUNCATE | 1   | every window must hold at least one pixel
          1   | 1   | 0   | 1   | TRUNCATE | 0x3 | an input has at least 1×1 cells; got 0×3
          2   | 1   | 0   | 2147483647 | SAME | 3 | must fit into 31 bits
          2147483647 | 1 | 2147483646 | 1 | TRUNCATE | 5 | must fit into 31 bits
          2147483647 | 2147483647 | 0 | 2147483647 | TRUNCATE | 5 | the kernel spans 4611686011984936963
          """)
  @DisplayName("the impossible, in one line with the rule, the values and the remedy")
  void oneClearLine(
      String kernel,
      String stride,
      String padding,
      String dilation,
      Border border,
      String input,
      String expected) {
    assertThatThrownBy(
            () ->
                new WindowSpec(
                        Size.parse(kernel),
                        Size.parse(stride),
                        Padding.parse(padding),
                        Size.parse(dilation),
                        border)
                    .over(Size.parse(input)))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining(expected)
        .message()
        .doesNotContain("\n")
        .endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "2x", "x2", "2x2x2", "two", "2.5", "99999999999", "2×", "- 1"})
  @DisplayName("text that is not a size")
  void unreadableSizes(String text) {
    assertThatThrownBy(() -> Size.parse(text))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("height first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,2", "1,2,3", "1,2,3,4,5", "1,2,3,x", "1,2,3,", "one", "1x2,0,1,1"})
  @DisplayName("text that is not a padding")
  void unreadablePaddings(String text) {
    assertThatThrownBy(() -> Padding.parse(text))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("top, left, bottom, right");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1, 1, 1×1",
    "1x2, 1, 2, 1, 2, 1×2",
    "'1,0,2,1', 1, 0, 2, 1, '1,0,2,1'",
    "'1,2,1,2', 1, 2, 1, 2, 1×2"
  })
  @DisplayName("no padding of one, two or four numbers")
  void paddings(String text, int top, int left, int bottom, int right, String shown) {
    assertThat(Padding.parse(text))
        .isEqualTo(new Padding(top, left, bottom, right))
        .hasToString(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "valid, TRUNCATE",
    "Truncate, TRUNCATE",
    "same, SAME",
    "SAME_UPPER, SAME",
    "same-lower, SAME_LOWER",
    "ceil, CEIL",
    "STRICT, STRICT"
  })
  @DisplayName("no border that a framework has a word for")
  void borders(String word, Border border) {
    assertThat(Border.parse(word)).isEqualTo(border);
    assertThat(Border.parse(border.word())).isEqualTo(border);
  }

  @Test
  @DisplayName("an unknown border")
  void unknownBorder() {
    assertThatThrownBy(() -> Border.parse("reflect"))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("'reflect'");
  }

  @Test
  @DisplayName("with its own exception only, whatever the numbers")
  void neverAnotherException() {
    Random random = new Random(7);
    int[] numbers = {-1, 0, 1, 2, 3, 7, 1 << 15, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE};
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      Size[] sizes = new Size[4];
      for (int s = 0; s < 4; s++) {
        sizes[s] =
            new Size(
                numbers[random.nextInt(numbers.length)], numbers[random.nextInt(numbers.length)]);
      }
      Size input = new Size(random.nextInt(9), random.nextInt(9));
      try {
        new WindowSpec(sizes[0], sizes[1], sizes[2], sizes[3], Border.values()[random.nextInt(5)])
            .over(input)
            .windows()
            .forEach(window -> assertThat(window.size()).isPositive());
      } catch (GeometryException expected) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1, 19_999);
  }

  @Test
  @DisplayName("no window that the definition says holds a pixel")
  void refusesOnlyWhatIsEmpty() {
    Random random = new Random(11);
    int empty = 0;
    for (int i = 0; i < 5_000; i++) {
      RandomPoolings.Case example = RandomPoolings.draw(random);
      try {
        example.spec().over(example.input());
      } catch (GeometryException refused) {
        if (refused.getMessage().startsWith("every window")) {
          empty++;
          assertThat(
                  BruteForceAxis.rowsOf(example).hasEmptyWindow()
                      || BruteForceAxis.columnsOf(example).hasEmptyWindow())
              .as("%s", example)
              .isTrue();
        }
      }
    }
    assertThat(empty).isPositive();
  }
}
