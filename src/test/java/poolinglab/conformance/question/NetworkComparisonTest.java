package poolinglab.conformance.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Dl4jWeights;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkText;
import poolinglab.network.RandomNetworks;
import poolinglab.network.Shape;
import poolinglab.reference.FeatureMaps;

@DisplayName("A whole network by hand and in Deeplearning4j")
class NetworkComparisonTest {

  private static FeatureMaps images(ConvolutionalNetwork network, long seed) {
    Random random = new Random(seed);
    Shape.Maps image = network.input();
    FeatureMaps images = FeatureMaps.zeros(2, image.channels(), image.size());
    for (int i = 0; i < images.values().length; i++) {
      images.values()[i] = random.nextFloat();
    }
    return images;
  }

  @Test
  @DisplayName("gives the same within 1e-5, layer by layer, in 200 random networks")
  void randomNetworks() {
    RandomNetworks.of(200, 2026)
        .forEach(
            network -> {
              NetworkComparison comparison = NetworkComparison.of(network, images(network, 3));
              assertThat(comparison.rows()).hasSameSizeAs(network.layers());
              assertThat(comparison.agrees()).as("%s: %s", network, comparison.rows()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9x8x2 conv3@3+1,0,2,1 dense2",
        "9x8x2 conv3@3/2:same-lower conv2@2/1:same-lower dense2",
        "9x8x2 conv3@3/2:ceil dense2",
        "9x8x2 conv3@3+2,1,0,2*2 conv2@2/1:strict dense2",
        "8x8x2 max3/2+1,1,0,0 dense2",
        "9x8x2 max3/2:same-lower dense2",
        "9x8x2 pnorm3/2+0,1,2,1 dense2",
        "9x8x2 avg3/2+0,1,2,1:count-pad dense2",
        "9x8x2 avg3/2+1:count-pad gpnorm^3 dense2",
        "9x8x2 pnorm2/1:same-lower dense2",
      })
  @DisplayName("gives the same where zeros are put in front of a layer")
  void otherPaddings(String text) {
    ConvolutionalNetwork network = NetworkText.parse(text);
    assertThat(NetworkComparison.of(network, images(network, 5)).rows())
        .allSatisfy(row -> assertThat(row.largestDifference()).isLessThan(1e-5));
  }

  @Test
  @DisplayName("names the value that differs most, and its layer")
  void findsTheDifference() {
    FeatureMaps right = FeatureMaps.of(1, 2, new Size(1, 2), 1, 2, 3, 4);
    FeatureMaps wrong = FeatureMaps.of(1, 2, new Size(1, 2), 1, 2.5f, 5, 4);
    assertThat(poolinglab.conformance.Comparison.largest(right, wrong))
        .hasToString("image 0, channel 1, cell (0, 0): expected 3.0, got 5.0");
    wrong.values()[3] = 6;
    assertThat(poolinglab.conformance.Comparison.largest(right, wrong).cell().column()).isZero();
    assertThat(new NetworkComparison.Row(1, "max2", new Shape.Vector(1), 2e-5, null).agrees())
        .isFalse();
  }

  @Test
  @DisplayName("reads and writes the library's weights without loss")
  void weightsGoRound() {
    ConvolutionalNetwork network = NetworkText.parse("7x6x2 conv3@3x2 max2 dense4 dense2");
    MultiLayerNetwork from = Dl4jNetwork.of(network).build();
    MultiLayerNetwork to = Dl4jNetwork.of(network.withSeed(7)).build();
    assertThat(to.params()).isNotEqualTo(from.params());
    Dl4jWeights.write(Dl4jWeights.of(from), to);
    assertThat(to.params()).isEqualTo(from.params());
    assertThat(to.output(Nd4j.ones(1, 2, 7, 6))).isEqualTo(from.output(Nd4j.ones(1, 2, 7, 6)));
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> Dl4jWeights.write(Dl4jWeights.of(from).subList(0, 2), to))
        .withMessageContaining("has 3 layers with weights; got 2");
    MultiLayerNetwork other =
        Dl4jNetwork.of(NetworkText.parse("7x6x2 conv3@3x2 max2 dense5 dense2")).build();
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> Dl4jWeights.write(Dl4jWeights.of(from), other))
        .withMessageContaining("layer 2 of those with weights has 60 of them; got 48");
  }

  @Test
  @DisplayName("refuses images that do not fit")
  void refuses() {
    ConvolutionalNetwork network = NetworkText.parse("4x4x1 dense2");
    FeatureMaps large = FeatureMaps.zeros(1, 1, Size.square(5));
    assertThatExceptionOfType(GeometryException.class)
        .isThrownBy(() -> NetworkComparison.of(network, large));
  }
}
