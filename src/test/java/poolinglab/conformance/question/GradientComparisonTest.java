package poolinglab.conformance.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Dense;
import poolinglab.network.GlobalPool;
import poolinglab.network.NetworkLayer;
import poolinglab.network.NetworkText;
import poolinglab.network.Pool;
import poolinglab.network.RandomNetworks;
import poolinglab.network.Shape;
import poolinglab.network.Weights;

@DisplayName("The gradients of a whole network by hand and in Deeplearning4j")
class GradientComparisonTest {
  /** More with {@code -Dpoolinglab.gradients.networks=200}: those agree, too. */
  private static final int NETWORKS = Integer.getInteger("poolinglab.gradients.networks", 60);

  static Stream<ConvolutionalNetwork> networks() {
    return RandomNetworks.of(NETWORKS, 2027).map(GradientComparisonTest::trainableByHand);
  }

  /** With ReLU, biases, and none of the layers that have no backward pass by hand. */
  private static ConvolutionalNetwork trainableByHand(ConvolutionalNetwork network) {
    Shape.Maps image = network.input();
    ConvolutionalNetwork usual =
        ConvolutionalNetwork.on(image.size().height(), image.size().width(), image.channels());
    for (NetworkLayer layer : network.layers()) {
      if (layer instanceof Convolution convolution) {
        usual = usual.then(new Convolution(convolution.filters(), convolution.window()));
      } else if (layer instanceof Dense dense) {
        usual = usual.then(new Dense(dense.units()));
      } else if (layer instanceof Pool || layer instanceof GlobalPool) {
        usual = usual.then(layer);
      }
    }
    return usual;
  }

  @ParameterizedTest
  @MethodSource("networks")
  @DisplayName("agree within 1e-6:")
  void randomNetworks(ConvolutionalNetwork network) {
    GradientComparison comparison = GradientComparison.of(network);
    assertThat(comparison.agrees()).as("%s", comparison).isTrue();
    assertThat(comparison.rows()).isNotEmpty();
  }

  @Test
  @DisplayName("are compared in every layer with weights")
  void everyLayer() {
    GradientComparison comparison =
        GradientComparison.of(NetworkText.parse("8x8x2 conv3@3 max2 dense4 dense2"));
    assertThat(comparison.rows())
        .extracting(GradientComparison.Row::layer)
        .containsExactly("conv3@3", "dense4", "dense2");
    assertThat(comparison.parameters()).isEqualTo(3 * 19 + 4 * 28 + 2 * 5);
  }

  @Test
  @DisplayName("differ where one derivative does, however few they are")
  void findsADifference() {
    Weights right = new Weights(new float[] {1, -2}, new float[] {0});
    Weights wrong = new Weights(new float[] {1, -2}, new float[] {1e-4f});
    GradientComparison.Row row = GradientComparison.row("dense2", wrong, right, 0);
    assertThat(row.largestDifference()).isEqualTo(1e-4f / 2.0);
    assertThat(GradientComparison.row("dense2", wrong, right, 4).largestDifference())
        .isEqualTo(1e-4f / 4.0);
    assertThat(new GradientComparison(null, 0, List.of(row)).agrees()).isFalse();
    assertThat(new GradientComparison(null, 1e-5, List.of()).agrees()).isFalse();
    assertThat(GradientComparison.row("dense2", right, right, 0).largestDifference()).isZero();
  }
}
