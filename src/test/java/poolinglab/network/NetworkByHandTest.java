package poolinglab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

@DisplayName("A network run by hand")
class NetworkByHandTest {
  private static final ConvolutionalNetwork NETWORK =
      NetworkText.parse("3x3x1 conv1@2 max2 dense2 dense2");
  private static final List<Weights> WEIGHTS =
      List.of(
          weights(5, 1, -1, 1, -1),
          weights(new float[] {1, -1}, new float[] {-8, 0}),
          weights(new float[] {1, 0, 0, 1}, new float[] {0, 0}));

  private static Weights weights(float bias, float... values) {
    return new Weights(values, new float[] {bias});
  }

  private static Weights weights(float[] values, float[] biases) {
    return new Weights(values, biases);
  }

  @Test
  @DisplayName("shows what each layer makes of the images")
  void layerByLayer() {
    FeatureMaps image = FeatureMaps.ofImage(new float[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 0}});
    List<FeatureMaps> activations = new NetworkByHand(NETWORK, WEIGHTS).activations(image);
    assertThat(activations).hasSize(5);
    assertThat(activations.get(0)).isSameAs(image);
    assertThat(activations.get(1).values()).containsExactly(3, 3, 3, 12);
    assertThat(activations.get(2).values()).containsExactly(12);
    assertThat(activations.get(3).values()).containsExactly(4, 0);
    float winner = (float) (1 / (1 + Math.exp(-4)));
    assertThat(activations.get(4).values()[0]).isEqualTo(winner);
    assertThat(activations.get(4).shape()).isEqualTo("[1,2,1,1]");
    assertThat(new NetworkByHand(NETWORK, WEIGHTS).forward(image).values())
        .containsExactly(activations.get(4).values());
  }

  @Test
  @DisplayName("pools globally, and by every kind")
  void pools() {
    ConvolutionalNetwork network =
        NetworkText.parse("4x4x1 avg2 sum2/1+0,0,1,1 pnorm2/1:same gsum dense2");
    Weights dense = weights(new float[] {0.001f, 0}, new float[] {0, 0});
    FeatureMaps ones = FeatureMaps.zeros(1, 1, Size.square(4));
    java.util.Arrays.fill(ones.values(), 1);
    List<FeatureMaps> activations = new NetworkByHand(network, List.of(dense)).activations(ones);
    assertThat(activations.get(2).values()).containsExactly(4, 2, 2, 1);
    assertThat(activations.get(3).values())
        .containsExactly(5, (float) Math.sqrt(5), (float) Math.sqrt(5), 1);
    assertThat(activations.get(4).values()[0]).isEqualTo(6 + 2 * (float) Math.sqrt(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3x3x1 conv1@2 max2 dense2        | has 2 layers with weights; got 3",
        "3x3x1 conv2@2 max2 dense2 dense2 | layer 1 'conv2@2' has 10 weights and biases; got 5",
        "3x3x1 conv1@2 max2 dense3 dense2 | layer 3 'dense3' has 6 weights and biases; got 4",
        "3x3x1 conv1@2 dense1 dense1 dense1 dense2 | layer 2 'dense1' has 5 weights and biases; got"
            + " 4",
      })
  @DisplayName("refuses the weights of another network:")
  void otherWeights(String text, String message) {
    ConvolutionalNetwork other = NetworkText.parse(text);
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> new NetworkByHand(other, WEIGHTS))
        .withMessageContaining(message);
  }

  @Test
  @DisplayName("refuses too few weights")
  void missingWeights() {
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> new NetworkByHand(NETWORK, WEIGHTS.subList(0, 2)))
        .withMessageContaining("layer 4 'dense2' has 6 weights and biases; got 0");
  }

  @Test
  @DisplayName("without layers leaves the images as they are")
  void withoutLayers() {
    FeatureMaps image = FeatureMaps.zeros(1, 1, Size.square(3));
    ConvolutionalNetwork none = ConvolutionalNetwork.on(3, 3, 1);
    assertThat(new NetworkByHand(none, List.of()).activations(image)).containsExactly(image);
  }

  @Test
  @DisplayName("refuses images of another size")
  void otherImages() {
    NetworkByHand network = new NetworkByHand(NETWORK, WEIGHTS);
    assertThatExceptionOfType(GeometryException.class)
        .isThrownBy(() -> network.forward(FeatureMaps.zeros(1, 1, Size.square(4))))
        .withMessageContaining("images of 1 × 3×3; got [1,1,4,4]");
  }
}
