package poolinglab.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;

@DisplayName("An activation function by hand")
class ActivationTest {
  private static final Map<Activation, DoubleUnaryOperator> AS_THE_PLATFORM =
      Map.of(
          Activation.RELU, x -> Math.max(0, x),
          Activation.LINEAR, x -> x,
          Activation.TANH, Math::tanh,
          Activation.SIGMOID, x -> 1 / (1 + Math.exp(-x)),
          Activation.ELU, x -> x > 0 ? x : Math.expm1(x),
          Activation.SELU,
              x -> 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x)),
          Activation.SOFTPLUS, x -> x > 30 ? x : Math.log1p(Math.exp(x)),
          Activation.SOFTSIGN, x -> x / (1 + Math.abs(x)),
          Activation.SILU, x -> x / (1 + Math.exp(-x)));

  private static float of(Activation activation, float x) {
    return ActivationByHand.forward(activation, FeatureMaps.of(1, 1, Size.square(1), x))
        .values()[0];
  }

  static Stream<Activation> known() {
    return AS_THE_PLATFORM.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("known")
  @DisplayName("is what the platform's functions give, to the last bit or the next:")
  void asThePlatform(Activation activation) {
    for (double each = -40; each <= 40; each += 0.0371) {
      float x = (float) each;
      float expected = (float) AS_THE_PLATFORM.get(activation).applyAsDouble(x);
      assertThat(of(activation, x))
          .as("%s", x)
          .isCloseTo(expected, within(Math.ulp(expected) + 1e-15f));
    }
  }

  /** The normal distribution from its tables. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0.8413447",
    "-1, -0.1586553",
    "0.5, 0.3457312",
    "2, 1.9544997",
    "-3, -0.0040497",
    "5, 4.9999986",
    "-8.5, 0",
    "100, 100",
    "-100, 0",
  })
  @DisplayName("of a Gaussian error unit is x·Φ(x)")
  void gelu(float x, float expected) {
    assertThat(of(Activation.GELU, x)).isCloseTo(expected, within(2e-7f));
  }

  @Test
  @DisplayName("has limits, and keeps NaN")
  void limits() {
    for (Activation activation : Activation.values()) {
      assertThat(of(activation, Float.NaN)).as("%s", activation).isNaN();
    }
    assertThat(
            Stream.of("tanh", "sigmoid", "elu", "softplus", "softsign", "gelu", "silu")
                .map(name -> of(Activation.named(name).orElseThrow(), Float.NEGATIVE_INFINITY)))
        .containsExactly(-1f, 0f, -1f, 0f, -1f, 0f, 0f);
    assertThat(of(Activation.TANH, 1e-20f)).isEqualTo(1e-20f);
    assertThat(of(Activation.SOFTPLUS, Float.MAX_VALUE)).isEqualTo(Float.MAX_VALUE);
  }

  @Test
  @DisplayName("is found by its name, and by that of Keras or Deeplearning4j")
  void names() {
    for (Activation activation : Activation.values()) {
      assertThat(Activation.named(activation.word())).contains(activation);
    }
    assertThat(Activation.named("swish")).contains(Activation.SILU);
    assertThat(Activation.named("identity")).contains(Activation.LINEAR);
    assertThat(Activation.named("Relu")).isEmpty();
  }

  @Test
  @DisplayName("batch normalisation shifts and scales each channel")
  void normalizes() {
    FeatureMaps input = FeatureMaps.of(2, 2, new Size(1, 2), 1, 3, 10, 20, 5, 7, 30, 40);
    float[] statistics = {2, 1, 3, 20, 0.75f, 24.75f};
    FeatureMaps output = new BatchNorm(statistics, new float[] {1, -1}, 0.25).forward(input);
    assertThat(output.values()).containsExactly(-3, 1, -3, -1, 5, 9, 1, 3);
    assertThatThrownBy(() -> new BatchNorm(statistics, new float[] {1}, 0).forward(input))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("batch normalisation of 2 channels");
  }
}
