package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A number of 16 bits")
class HalfTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0000, 0",
    "8000, -0.0",
    "3C00, 1",
    "BC00, -1",
    "3555, 0.33325195",
    "7BFF, 65504",
    "0400, 6.1035156e-5",
    "0001, 5.9604645e-8",
    "03FF, 6.097555e-5",
    "7C00, Infinity",
    "FC00, -Infinity",
    "7E00, NaN"
  })
  @DisplayName("is what IEEE 754 says")
  void values(String bits, Float value) {
    assertThat(Half.toFloat(Integer.parseInt(bits, 16))).isEqualTo(value);
  }
}
