package poolinglab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.network.Weights;

@DisplayName("Rounding to 16 bits")
class Float16Test {
  @ParameterizedTest(name = "{0} → {1}, {2}")
  @CsvSource({
    "0, 0, 0000",
    "-0.0, -0.0, 8000",
    "1, 1, 3C00",
    "-2.5, -2.5, C100",
    "0.33333334, 0.33325195, 3555",
    "1.00048828125, 1, 3C00",
    "1.00146484375, 1.001953125, 3C02",
    "65504, 65504, 7BFF",
    "65520, Infinity, 7C00",
    "5.9604645e-8, 5.9604645e-8, 0001",
    "2.9802322e-8, 0, 0000",
    "6.1035156e-5, 6.1035156e-5, 0400",
    "NaN, NaN, 7E00"
  })
  @DisplayName("takes the nearest number, the even one of two that are equally near")
  void rounding(float value, Float rounded, String bits) {
    assertThat(Float16.round(value)).isEqualTo(rounded);
    assertThat(Float16.bits(Float16.round(value))).isEqualTo(Integer.parseInt(bits, 16));
  }

  @Test
  @DisplayName("writes weights before biases, the lower byte first")
  void order() {
    assertThat(Float16.bytes(List.of(new Weights(new float[] {1}, new float[] {-1}))))
        .containsExactly(0x00, 0x3C, 0x00, 0xBC);
  }
}
