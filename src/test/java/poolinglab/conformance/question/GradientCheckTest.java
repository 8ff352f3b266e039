package poolinglab.conformance.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.conformance.compare.CaseKind;
import poolinglab.conformance.compare.PlantedPooling;
import poolinglab.geometry.Border;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkText;

@DisplayName("Finite differences")
class GradientCheckTest {

  static Stream<Arguments> all() {
    return Stream.of(CaseKind.values())
        .flatMap(
            kind ->
                Stream.of(Border.values())
                    .filter(border -> !kind.isGlobal() || border == Border.TRUNCATE)
                    .map(border -> Arguments.of(kind, border)));
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("agree with every backward pass")
  void poolings(CaseKind kind, Border border) {
    GradientCheck check = GradientCheck.of(kind, border, 11);
    assertThat(check.largestDifference()).isLessThan(GradientCheck.BOUND);
    assertThat(check.passes()).isTrue();
    assertThat(check.cells()).isGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource(
      value = PlantedPooling.class,
      names = {
        "SETS_INSTEAD_OF_ADDING",
        "SPREADS_THE_GRADIENT_OF_A_MAXIMUM",
        "SENDS_THE_GRADIENT_TO_THE_FIRST_CELL",
        "GIVES_EACH_CELL_THE_WHOLE_GRADIENT"
      })
  @DisplayName("reject a wrong backward pass")
  void planted(PlantedPooling wrong) {
    assertThat(GradientCheck.of(wrong.kind(), Border.TRUNCATE, 11, wrong).passes()).isFalse();
  }

  @Test
  @DisplayName("agree with the gradient through our own activations, and without biases")
  void ownActivations() {
    ConvolutionalNetwork network =
        NetworkText.parse(
            "7x7x1 conv2@2:gelu max2/1 conv2@2:linear gelu dense4:silu:no-bias tanh dense2");
    assertThat(NetworkGradientCheck.of(network, 5).largestDifference())
        .isLessThan(NetworkGradientCheck.BOUND);
  }

  @Test
  @DisplayName("agree with the library's gradient of every parameter of a pooled network")
  void network() {
    ConvolutionalNetwork small =
        ConvolutionalNetwork.on(12, 12, 1)
            .convolution(3, 3)
            .maxPool(2)
            .convolution(4, 3)
            .maxPool(2)
            .dense(3);
    NetworkGradientCheck check = NetworkGradientCheck.of(small, 3);
    assertThat(check.parameters()).isEqualTo(3 * 10 + 4 * 28 + 15);
    assertThat(check.largestDifference()).isLessThan(NetworkGradientCheck.BOUND);
    assertThat(check.passes()).isTrue();
    assertThat(new NetworkGradientCheck(1, 1e-4).passes()).isFalse();
  }
}
