package poolinglab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Text for a terminal")
class PrintableTest {
  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'Ångström 数 😀 −∞', 'Ångström 数 😀 −∞'",
    "'a\nb\r\tc', a\\nb\\r\\tc",
    "'\u001b[31mred', \\u001b[31mred",
    "'\u0000\u0007\u007f\u009b', \\u0000\\u0007\\u007f\\u009b",
    "'👩‍🔬', '👩‍🔬'",
    "'a\u202egnp.b', a\\u202egnp.b",
    "'\u2028\ud800', \\u2028\\ud800",
  })
  @DisplayName("shows letters as they are, and whatever would act on the terminal as an escape")
  void escaped(String text, String shown) {
    assertThat(Printable.of(text)).isEqualTo(shown);
  }
}
