package poolinglab.coursework.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A formula in a table of mistakes")
class FormulaTest {
  @ParameterizedTest(name = "{0} is {1} where a = 7, b = 2, c = −3")
  @CsvSource(
      delimiter = '|',
      value = {
        "a | 7",
        "a − b − 1 | 4",
        "a + b · c | 1",
        "(a + b) · c | -27",
        "−a + b | -5",
        "a − −b | 9",
        "a / b · b | 6",
        "c / b | -1",
        "c % b | -1",
        "floor(c, b) | -2",
        "ceil(a, b) | 4",
        "ceil(c, b) | -1",
        "nearest(a, b) | 4",
        "mod(c, b) | 1",
        "min(a, c) + max(b, c) | -1",
        "abs(c) · sign(c) | -3",
        "(a − b)² | 25",
        "2 · b² | 8",
        "a > b and b > c | 1",
        "a < b or a = 7 and c ≠ −3 | 0",
        "a ≤ 7 | 1",
        "c ≥ −2 | 0",
        "if(a > b, a, c) | 7",
        "if(0, a, if(1, b, c)) | 2",
      })
  @DisplayName("is read as it is written")
  void values(String formula, int value) {
    assertThat(Formula.of(formula, "a b c").of(7, 2, -3)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a +", "(a", "a b", "x", "min(a)", "root(a, b)", "if(a, b)", "a - b"})
  @DisplayName("that cannot be read is refused")
  void unreadable(String formula) {
    assertThatThrownBy(() -> Formula.of(formula, "a b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot read “" + formula + "”");
  }

  @Test
  @DisplayName("divides by 0 as Java does")
  void zero() {
    assertThatThrownBy(() -> Formula.of("1 / a", "a").of(0))
        .isInstanceOf(ModelFault.class)
        .hasMessage("/ by zero")
        .extracting(fault -> ((ModelFault) fault).type())
        .isEqualTo("java.lang.ArithmeticException");
  }
}
