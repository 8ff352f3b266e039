package poolinglab.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.RandomPoolings;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;

/**
 * The figures of PyTorch were computed by version 1.13 in double precision, from {@link Draws}; its
 * Adam with an ε of {@code 10⁻⁸ / √(1 − β2^t)} at each step, which puts it where it is here.
 */
@DisplayName("Carried back by hand")
class BackwardTest {
  private static final Offset<Float> ROUNDED = within(2e-7f);

  /**
   * The slope of {@code Σ output · gradOutput} in one value that goes into a layer. These layers
   * are linear in each of their values, so that any step gives it, and a whole one best.
   */
  private static double slope(
      float[] values, int index, Supplier<FeatureMaps> forward, FeatureMaps gradOutput) {
    float before = values[index];
    values[index] = before + 1;
    double above = weighed(forward.get(), gradOutput);
    values[index] = before;
    return above - weighed(forward.get(), gradOutput);
  }

  private static double weighed(FeatureMaps output, FeatureMaps gradOutput) {
    double sum = 0;
    for (int i = 0; i < output.values().length; i++) {
      sum += (double) output.values()[i] * gradOutput.values()[i];
    }
    return sum;
  }

  private static void assertSlopes(
      float[] gradient, float[] values, Supplier<FeatureMaps> forward, FeatureMaps gradOutput) {
    assertThat(gradient).hasSameSizeAs(values);
    for (int i = 0; i < values.length; i++) {
      double slope = slope(values, i, forward, gradOutput);
      assertThat((double) gradient[i]).as("derivative %s", i).isCloseTo(slope, within(1e-4));
    }
  }

  @Nested
  @DisplayName("a convolution's gradients")
  class OfAConvolution {
    static Stream<RandomPoolings.Case> cases() {
      return RandomPoolings.cases(120, 72);
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("are the slopes of its output, for every window")
    void finiteDifferences(RandomPoolings.Case example) {
      var draws = new Draws(example.seed() & 0xffff);
      WindowSpec spec = example.spec();
      FeatureMaps input = draws.maps(2, 2, example.input());
      Conv2D convolution = new Conv2D(spec, draws.maps(3, 2, spec.kernelSize()), draws.take(3));
      FeatureMaps gradOutput = draws.like(convolution.forward(input));
      LayerGradients gradients = convolution.backward(input, gradOutput);
      Supplier<FeatureMaps> forward = () -> convolution.forward(input);
      assertThat(gradients.input().shape()).isEqualTo(input.shape());
      assertSlopes(gradients.input().values(), input.values(), forward, gradOutput);
      float[] kernels = convolution.kernels().values();
      assertSlopes(gradients.weights(), kernels, forward, gradOutput);
      assertSlopes(gradients.biases(), convolution.biases(), forward, gradOutput);
    }

    @Test
    @DisplayName("are PyTorch's")
    void asPyTorch() {
      var draws = new Draws(1);
      WindowSpec window =
          WindowSpec.ofKernel(new Size(3, 2))
              .withStride(new Size(2, 1))
              .withPadding(new Padding(1, 1, 1, 1))
              .withDilation(new Size(1, 2));
      FeatureMaps input = draws.maps(2, 2, new Size(5, 4));
      Conv2D convolution = new Conv2D(window, draws.maps(2, 2, new Size(3, 2)), draws.take(2));
      FeatureMaps gradOutput = draws.like(convolution.forward(input));
      LayerGradients gradients = convolution.backward(input, gradOutput);
      assertThat(gradients.weights())
          .containsExactly(
              new float[] {
                0.53051093f,
                0.031849715f,
                0.21966886f,
                -0.18894157f,
                -0.16863219f,
                -0.055408114f,
                -0.053205748f,
                -0.16609271f,
                0.057176856f,
                0.31393735f,
                -0.016623438f,
                -0.41816566f,
                0.1751492f,
                -0.076164354f,
                -0.30780874f,
                -0.11245781f,
                0.42624185f,
                0.12629731f,
                -0.39953196f,
                -0.081970278f,
                -0.010411423f,
                -0.46257663f,
                -0.031519125f,
                0.28376536f
              },
              ROUNDED);
      assertThat(gradients.biases())
          .containsExactly(new float[] {0.9117986f, 0.35205531f}, ROUNDED);
      assertThat(gradients.input().values())
          .containsExactly(
              new float[] {
                0.19410925f,
                0.19866314f,
                0.30005874f,
                -0.13062409f,
                0.21515427f,
                -0.16113711f,
                0.3483173f,
                0.09508276f,
                -0.048213829f,
                -0.23243664f,
                0.0095353084f,
                -0.040822617f,
                -0.028707349f,
                -0.018884618f,
                0.066016372f,
                0.080770477f,
                0.046191908f,
                0.011412932f,
                -0.0045630637f,
                -0.1895097f,
                -0.19418736f,
                0.031070949f,
                -0.10374862f,
                -0.0076825158f,
                -0.13444743f,
                -0.15577096f,
                0.26280525f,
                0.091369905f,
                0.047030631f,
                0.11941636f,
                -0.10436018f,
                0.088371136f,
                0.044725513f,
                0.13816961f,
                0.14013802f,
                -0.36394333f,
                -0.046060623f,
                0.11836083f,
                0.054043708f,
                0.030923763f,
                0.075307137f,
                -0.22001427f,
                0.21278625f,
                -0.18140249f,
                0.058169891f,
                0.09668133f,
                0.38437975f,
                -0.071519666f,
                -0.19065595f,
                0.07394863f,
                -0.29208626f,
                0.099817763f,
                -0.017812378f,
                0.024763229f,
                -0.063455589f,
                0.0042008154f,
                0.022139845f,
                -0.19438876f,
                0.19006339f,
                -0.25500695f,
                -0.072842174f,
                0.10860289f,
                -0.047875595f,
                0.090850891f,
                0.026147768f,
                0.3658631f,
                -0.27450521f,
                -0.11820437f,
                0.18895534f,
                -0.018740507f,
                0.035164565f,
                -0.073087955f,
                0.36016273f,
                -0.17866847f,
                -0.058434174f,
                -0.11000956f,
                -0.024509742f,
                0.18916122f,
                -0.25137049f,
                0.064314265f
              },
              ROUNDED);
    }

    @Test
    @DisplayName("are each rounded once, however many cells they add up")
    void roundedOnce() {
      FeatureMaps input = FeatureMaps.zeros(1, 1, Size.square(300));
      java.util.Arrays.fill(input.values(), 0.1f);
      Conv2D convolution =
          new Conv2D(
              WindowSpec.ofKernel(1), FeatureMaps.ofImage(new float[][] {{0.1f}}), new float[1]);
      LayerGradients gradients = convolution.backward(input, input);
      assertThat(gradients.weights()).containsExactly((float) (90_000 * ((double) 0.1f * 0.1f)));
      assertThat(gradients.biases()).containsExactly((float) (90_000 * (double) 0.1f));
    }

    @Test
    @DisplayName("need a gradient and an input that fit")
    void refuses() {
      Conv2D convolution =
          new Conv2D(WindowSpec.ofKernel(2), FeatureMaps.zeros(3, 2, Size.square(2)), new float[3]);
      FeatureMaps input = FeatureMaps.zeros(1, 2, Size.square(4));
      assertThatExceptionOfType(GeometryException.class)
          .isThrownBy(() -> convolution.backward(input, FeatureMaps.zeros(1, 2, Size.square(2))))
          .withMessageContaining("the shape of the output, [1,3,2,2] here; got [1,2,2,2]");
      assertThatExceptionOfType(GeometryException.class)
          .isThrownBy(
              () ->
                  convolution.backward(
                      FeatureMaps.zeros(1, 1, Size.square(4)),
                      FeatureMaps.zeros(1, 3, Size.square(2))))
          .withMessageContaining("look through 2 channels; got an input [1,1,4,4]");
    }
  }

  @Nested
  @DisplayName("a dense layer's gradients")
  class OfADenseLayer {
    @Test
    @DisplayName("are the slopes of its output")
    void finiteDifferences() {
      for (int seed = 0; seed < 20; seed++) {
        var draws = new Draws(seed);
        FeatureMaps input = draws.maps(1 + seed % 4, 1 + seed % 3, new Size(1 + seed % 2, 3));
        int units = 1 + seed % 5;
        int values = input.values().length / input.batch();
        var dense = new FullyConnected(draws.take(units * values), draws.take(units));
        FeatureMaps gradOutput = draws.like(dense.forward(input));
        LayerGradients gradients = dense.backward(input, gradOutput);
        Supplier<FeatureMaps> forward = () -> dense.forward(input);
        assertThat(gradients.input().shape()).isEqualTo(input.shape());
        assertSlopes(gradients.input().values(), input.values(), forward, gradOutput);
        assertSlopes(gradients.weights(), dense.weights(), forward, gradOutput);
        assertSlopes(gradients.biases(), dense.biases(), forward, gradOutput);
      }
    }

    @Test
    @DisplayName("are PyTorch's")
    void asPyTorch() {
      var draws = new Draws(2);
      FeatureMaps input = draws.maps(3, 4, Size.square(1));
      var dense = new FullyConnected(draws.take(8), draws.take(2));
      LayerGradients gradients = dense.backward(input, draws.maps(3, 2, Size.square(1)));
      assertThat(gradients.weights())
          .containsExactly(
              new float[] {
                0.050840107f,
                0.12564085f,
                0.10767718f,
                0.11277598f,
                -0.24209773f,
                -0.11725036f,
                -0.19445893f,
                -0.22610352f
              },
              ROUNDED);
      assertThat(gradients.biases())
          .containsExactly(new float[] {0.35541213f, 0.012380004f}, ROUNDED);
      assertThat(gradients.input().values())
          .containsExactly(
              new float[] {
                0.012424592f,
                -0.0060521685f,
                -0.18593296f,
                -0.20797266f,
                -0.025108458f,
                -0.013256093f,
                -0.040171108f,
                -0.04947602f,
                -0.028810967f,
                -0.002704547f,
                0.15799511f,
                0.17373937f
              },
              ROUNDED);
    }

    @Test
    @DisplayName("need a gradient that fits")
    void refuses() {
      var dense = new FullyConnected(new float[8], new float[2]);
      FeatureMaps input = FeatureMaps.zeros(3, 4, Size.square(1));
      assertThatExceptionOfType(GeometryException.class)
          .isThrownBy(() -> dense.backward(input, FeatureMaps.zeros(2, 2, Size.square(1))))
          .withMessageContaining("the shape of the output, [3,2,1,1] here; got [2,2,1,1]");
    }
  }

  @Test
  @DisplayName("a gradient passes ReLU where the input was positive, seen from either side")
  void relu() {
    FeatureMaps input = FeatureMaps.ofImage(new float[][] {{-1, 0, 2, Float.NaN, -0f, 1e-30f}});
    FeatureMaps gradient = FeatureMaps.ofImage(new float[][] {{1, 2, -3, 4, 5, 6}});
    assertThat(Relu.backward(input, gradient).values()).containsExactly(0, 0, -3, 0, 0, 6);
    assertThat(Relu.backward(Relu.forward(input), gradient).values())
        .containsExactly(0, 0, -3, 0, 0, 6);
    assertThatExceptionOfType(GeometryException.class)
        .isThrownBy(() -> Relu.backward(input, FeatureMaps.zeros(1, 1, Size.square(2))))
        .withMessageContaining("[1,1,1,6] here; got [1,1,2,2]");
  }

  @Nested
  @DisplayName("softmax with cross-entropy")
  class Loss {
    private final FeatureMaps input = scores();
    private final SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy(new int[] {0, 3, 1});

    private static FeatureMaps scores() {
      FeatureMaps input = new Draws(3).maps(3, 4, Size.square(1));
      for (int i = 0; i < input.values().length; i++) {
        input.values()[i] *= 8;
      }
      return input;
    }

    @Test
    @DisplayName("is PyTorch's, with its gradient")
    void asPyTorch() {
      assertThat(loss.forward(input)).isCloseTo(0.809143081359, within(1e-11));
      assertThat(loss.backward(input).values())
          .containsExactly(
              new float[] {
                -0.08445165f,
                0.018532279f,
                0.041050149f,
                0.024869222f,
                0.20637068f,
                0.063521587f,
                0.0037202346f,
                -0.2736125f,
                0.086661819f,
                -0.11339631f,
                0.012596041f,
                0.014138454f
              },
              ROUNDED);
    }

    @Test
    @DisplayName("has the slopes that its gradient states")
    void finiteDifferences() {
      float step = 1 / 1024f;
      for (int i = 0; i < input.values().length; i++) {
        float before = input.values()[i];
        input.values()[i] = before + step;
        double above = loss.forward(input);
        input.values()[i] = before - step;
        double below = loss.forward(input);
        input.values()[i] = before;
        assertThat((double) loss.backward(input).values()[i])
            .isCloseTo((above - below) / (2 * step), within(1e-6));
      }
    }

    @Test
    @DisplayName("is the mean over the batch, and stays a number for any scores")
    void mean() {
      FeatureMaps sure = FeatureMaps.of(2, 2, Size.square(1), 1e30f, 0, 0, 2000);
      assertThat(new SoftmaxCrossEntropy(new int[] {0, 1}).forward(sure)).isZero();
      assertThat(new SoftmaxCrossEntropy(new int[] {0, 0}).forward(sure)).isEqualTo(1000);
      assertThat(new SoftmaxCrossEntropy(new int[] {0, 0}).backward(sure).values())
          .containsExactly(0, 0, -0.5f, 0.5f);
    }

    @Test
    @DisplayName("needs one label for each image, each a class")
    void refuses() {
      assertThatExceptionOfType(GeometryException.class)
          .isThrownBy(() -> new SoftmaxCrossEntropy(new int[2]).forward(input))
          .withMessageContaining("every image has one label; got 2 for [3,4,1,1]");
      for (int label : new int[] {-1, 4}) {
        assertThatExceptionOfType(GeometryException.class)
            .isThrownBy(() -> new SoftmaxCrossEntropy(new int[] {0, label, 0}).backward(input))
            .withMessageContaining("a class, from 0 to 3; got " + label);
      }
    }
  }

  @Nested
  @DisplayName("Adam")
  class Optimiser {
    @Test
    @DisplayName("goes where PyTorch's goes")
    void asPyTorch() {
      var draws = new Draws(4);
      float[] parameters = draws.take(4);
      var adam = new Adam(4);
      for (int step = 0; step < 5; step++) {
        adam.step(parameters, draws.take(4), 0.1);
      }
      assertThat(parameters)
          .containsExactly(
              new float[] {-0.46387262f, 0.38516218f, 0.22864452f, -0.055705778f}, ROUNDED);
    }

    @Test
    @DisplayName("adds ε to the root before its correction, as Deeplearning4j and Keras do")
    void smallGradients() {
      float[] parameters = {0, 0};
      new Adam(2).step(parameters, new float[] {1e-7f, -1}, 1);
      double root = Math.sqrt(0.001) * 1e-7;
      assertThat((double) parameters[0]).isCloseTo(-root / (root + 1e-8), within(1e-6));
      assertThat(parameters[1]).isCloseTo(1, within(1e-5f));
    }

    @Test
    @DisplayName("stays where it is without gradients, and takes the rate of each step")
    void rate() {
      float[] parameters = {2};
      var adam = new Adam(1);
      adam.step(parameters, new float[] {0}, 1);
      assertThat(parameters).containsExactly(2);
      adam.step(parameters, new float[] {5}, 0);
      assertThat(parameters).containsExactly(2);
    }
  }
}
