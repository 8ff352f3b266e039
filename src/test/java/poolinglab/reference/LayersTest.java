package poolinglab.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.RandomPoolings;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;

@DisplayName("By hand")
class LayersTest {

  @Nested
  @DisplayName("a convolution")
  class Convolving {
    private static final WindowSpec TWO_BY_TWO = WindowSpec.ofKernel(2).withStride(Size.square(1));

    @Test
    @DisplayName("weighs what lies under the window, and adds the bias")
    void weighs() {
      FeatureMaps image = FeatureMaps.ofImage(new float[][] {{1, 2, 3}, {4, 5, 6}});
      FeatureMaps kernel = FeatureMaps.ofImage(new float[][] {{1, 10}, {100, 1000}});
      FeatureMaps output = new Conv2D(TWO_BY_TWO, kernel, new float[] {0.5f}).forward(image);
      assertThat(output.shape()).isEqualTo("[1,1,1,2]");
      assertThat(output.values()).containsExactly(5421.5f, 6532.5f);
    }

    @Test
    @DisplayName("takes padding as zeros, and skips between the cells of a dilated window")
    void padding() {
      FeatureMaps image = FeatureMaps.ofImage(new float[][] {{1, 2}, {3, 4}});
      FeatureMaps kernel = FeatureMaps.ofImage(new float[][] {{1, 10}, {100, 1000}});
      WindowSpec window = TWO_BY_TWO.withDilation(Size.square(2)).withPadding(Size.square(1));
      float[] output = new Conv2D(window, kernel, new float[] {0}).forward(image).values();
      assertThat(output).containsExactly(4000f, 300f, 20f, 1f);
    }

    static Stream<RandomPoolings.Case> cases() {
      return RandomPoolings.cases(200, 71);
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("is what the taps of each window give, added up over channels")
    void bruteForce(RandomPoolings.Case example) {
      Random random = new Random(example.seed());
      int filters = 1 + random.nextInt(3);
      FeatureMaps input = BruteForce.randomInput(example);
      FeatureMaps kernels =
          FeatureMaps.zeros(filters, input.channels(), example.spec().kernelSize());
      for (int i = 0; i < kernels.values().length; i++) {
        kernels.values()[i] = random.nextFloat() - 0.5f;
      }
      float[] biases = {0.25f, -1f, 3f};
      FeatureMaps output =
          new Conv2D(example.spec(), kernels, java.util.Arrays.copyOf(biases, filters))
              .forward(input);
      BruteForce windows = BruteForce.of(example, input);
      int cells = (int) output.size().cells();
      for (int flat = 0; flat < output.values().length; flat++) {
        int image = flat / cells / filters;
        int filter = flat / cells % filters;
        double expected = biases[filter];
        for (int channel = 0; channel < input.channels(); channel++) {
          int plane = image * input.channels() + channel;
          expected +=
              windows.weighted(
                  plane * cells + flat % cells,
                  kernels.plane(filter * input.channels() + channel).rows());
        }
        assertThat((double) output.values()[flat]).isCloseTo(expected, within(1e-5));
      }
    }

    @Test
    @DisplayName("refuses weights and inputs that do not fit")
    void refuses() {
      FeatureMaps kernel = FeatureMaps.zeros(3, 2, Size.square(2));
      assertThatThrownBy(() -> new Conv2D(TWO_BY_TWO, kernel, new float[2]))
          .isInstanceOf(GeometryException.class)
          .hasMessageContaining("got [3,2,2,2], a window of 2×2 and 2 biases");
      assertThatThrownBy(() -> new Conv2D(WindowSpec.ofKernel(3), kernel, new float[3]))
          .hasMessageContaining("a window of 3×3");
      Conv2D convolution = new Conv2D(TWO_BY_TWO, kernel, new float[3]);
      assertThatThrownBy(() -> convolution.forward(FeatureMaps.zeros(1, 3, Size.square(4))))
          .hasMessageContaining("look through 2 channels; got an input [1,3,4,4]");
    }
  }

  @Test
  @DisplayName("a dense layer weighs every value of an image, channel by channel")
  void fullyConnected() {
    FeatureMaps images = FeatureMaps.of(2, 2, new Size(1, 2), 1, 2, 3, 4, 5, 6, 7, 8);
    float[] weights = {1, 10, 100, 1000, 1, 1, 1, 1};
    FeatureMaps output = new FullyConnected(weights, new float[] {0.5f, -1}).forward(images);
    assertThat(output.shape()).isEqualTo("[2,2,1,1]");
    assertThat(output.values()).containsExactly(4321.5f, 9, 8765.5f, 25);
    assertThatThrownBy(() -> new FullyConnected(weights, new float[3]).forward(images))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining(
            "a dense layer of 3 units has 12 weights for an input [2,2,1,2]; got 8");
  }

  @Test
  @DisplayName("ReLU cuts off what is negative, and keeps NaN")
  void relu() {
    FeatureMaps input = FeatureMaps.ofImage(new float[][] {{-1, 0, 2, Float.NaN, -0f}});
    assertThat(Relu.forward(input).values()).containsExactly(0, 0, 2, Float.NaN, 0);
    assertThat(input.values()).startsWith(-1);
  }

  @Test
  @DisplayName("softmax makes probabilities of each image, however large its values")
  void softmax() {
    FeatureMaps input =
        FeatureMaps.of(3, 2, Size.square(1), 0, (float) Math.log(3), 1000, 1000, -1e30f, 5);
    float[] output = Softmax.forward(input).values();
    assertThat(output[0]).isCloseTo(0.25f, within(1e-7f));
    assertThat(output[1]).isCloseTo(0.75f, within(1e-7f));
    assertThat(output).endsWith(0.5f, 0.5f, 0f, 1f);
  }

  @Test
  @DisplayName("the exponential is the platform's, but for the last bits")
  void exponential() {
    for (double x = 0; x > -745; x -= 0.37) {
      assertThat(Exponential.of(x)).isCloseTo(Math.exp(x), within(1e-14 * Math.exp(x) + 1e-323));
    }
    assertThat(Exponential.of(0)).isEqualTo(1);
    assertThat(Exponential.of(-744)).isPositive();
    assertThat(Exponential.of(-747)).isZero();
    assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Exponential.of(Double.NaN)).isNaN();
  }

  @Test
  @DisplayName("the logarithm is the platform's, but for the last bits")
  void logarithm() {
    for (double x = 1; x < 1e6; x *= 1.0137) {
      assertThat(Exponential.ln(x)).isCloseTo(Math.log(x), within(4e-16 * (1 + Math.log(x))));
    }
    assertThat(Exponential.ln(1)).isZero();
    assertThat(Exponential.ln(2)).isEqualTo(Math.log(2));
    assertThat(Exponential.ln(Double.NaN)).isNaN();
  }
}
