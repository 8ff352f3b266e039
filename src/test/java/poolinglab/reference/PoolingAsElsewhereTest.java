package poolinglab.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;

@DisplayName("Pooling as other frameworks have it:")
class PoolingAsElsewhereTest {
  private static final WindowSpec TWO = WindowSpec.ofKernel(2);
  private static final float NAN = Float.NaN;

  private static FeatureMaps row(float... values) {
    return FeatureMaps.of(1, 1, new Size(1, values.length), values);
  }

  @Test
  @DisplayName("each says what it is")
  void names() {
    assertThat(new NanPropagatingMax(TWO)).hasToString("max pooling that propagates NaN, " + TWO);
    assertThat(new DividedSumPooling(TWO, 3))
        .hasToString("average pooling with the divisor 3.0, " + TWO);
    assertThat(new PNormPooling(TWO, 2, false)).hasToString("p-norm pooling, p 2.0, " + TWO);
    assertThat(new PNormPooling(TWO, 2, true))
        .hasToString("p-norm pooling, p 2.0, root of the mean, " + TWO);
  }

  @Nested
  @DisplayName("maxima that propagate NaN")
  class PropagatingNan {
    private static final WindowSpec THREE = WindowSpec.ofKernel(new Size(1, 3));
    private static final NanPropagatingMax MAX = new NanPropagatingMax(THREE);

    @Test
    @DisplayName("are NaN where a window holds one, and the last of several wins")
    void forward() {
      FeatureMaps input = row(1, NAN, 3, NAN, 5, NAN, 7, 9, 8);
      assertThat(MAX.forward(input).values()).containsExactly(NAN, NAN, 9);
      assertThat(MAX.argmax(input)).containsExactly(1, 5, 7);
      assertThat(new MaxPooling(THREE).forward(input).values()).containsExactly(3, 5, 9);
    }

    @Test
    @DisplayName("send the gradient to the NaN")
    void backward() {
      FeatureMaps input = row(1, NAN, 3);
      assertThat(MAX.backward(input, row(2)).values()).containsExactly(0, 2, 0);
    }

    @Test
    @DisplayName("are ordinary maxima where there is none")
    void ordinary() {
      Random random = new Random(3);
      FeatureMaps input = FeatureMaps.zeros(1, 2, Size.square(6));
      for (int i = 0; i < input.values().length; i++) {
        input.values()[i] = random.nextInt(4);
      }
      WindowSpec spec = WindowSpec.ofKernel(3).withPadding(new Padding(1, 0, 2, 1));
      assertThat(new NanPropagatingMax(spec).argmax(input))
          .containsExactly(new MaxPooling(spec).argmax(input));
      assertThat(new NanPropagatingMax(spec).forward(input).values())
          .containsExactly(new MaxPooling(spec).forward(input).values());
    }
  }

  @Nested
  @DisplayName("an average with a divisor of its own")
  class GivenDivisor {
    @Test
    @DisplayName("divides every window's sum by it, at the border too")
    void forward() {
      FeatureMaps input = FeatureMaps.of(1, 1, Size.square(2), 1, 2, 3, 4);
      WindowSpec padded = TWO.withStride(Size.square(1)).withPadding(Size.square(1));
      assertThat(new DividedSumPooling(padded, 2).forward(input).values())
          .containsExactly(0.5f, 1.5f, 1, 2, 5, 3, 1.5f, 3.5f, 2);
      assertThat(new DividedSumPooling(TWO, 4).forward(input).values())
          .containsExactly(new AveragePooling(TWO).forward(input).values());
    }

    @Test
    @DisplayName("gives every cell the same share of the gradient")
    void backward() {
      FeatureMaps input = FeatureMaps.of(1, 1, Size.square(2), 1, 2, 3, 4);
      assertThat(new DividedSumPooling(TWO, 8).backward(input, row(4)).values())
          .containsExactly(0.5f, 0.5f, 0.5f, 0.5f);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.NaN, Double.POSITIVE_INFINITY})
    @DisplayName("refuses a divisor that divides nothing")
    void refused(double divisor) {
      assertThatThrownBy(() -> new DividedSumPooling(TWO, divisor))
          .isInstanceOf(GeometryException.class)
          .hasMessageContaining("other than 0; got " + divisor);
    }
  }

  @Nested
  @DisplayName("a p-norm as the root of a mean")
  class RootOfMean {
    private static final FeatureMaps IMAGE = FeatureMaps.ofImage(new float[][] {{3, -4, 0, 5}});

    @Test
    @DisplayName("divides the powers by the cells inside the image")
    void forward() {
      WindowSpec pairs = WindowSpec.ofKernel(new Size(1, 2));
      float[] values = new PNormPooling(pairs, 2, true).forward(IMAGE).values();
      assertThat(values).containsExactly((float) Math.sqrt(12.5), (float) Math.sqrt(12.5));
      assertThat(new PNormPooling(pairs, 1, true).forward(IMAGE).values())
          .containsExactly(3.5f, 2.5f);
      WindowSpec padded = pairs.withPadding(new Size(0, 1));
      assertThat(new PNormPooling(padded, 2, true).forward(IMAGE).values())
          .startsWith(3)
          .endsWith(5);
    }

    @Test
    @DisplayName("sends back the slope of that mean")
    void backward() {
      Pooling norm = new PNormPooling(WindowSpec.ofKernel(new Size(1, 4)), 3, true);
      FeatureMaps one = FeatureMaps.of(1, 1, Size.square(1), 1);
      float[] gradient = norm.backward(IMAGE, one).values();
      double root = Math.cbrt((27 + 64 + 125) / 4.0);
      for (int i = 0; i < 4; i++) {
        float x = IMAGE.values()[i];
        double slope = Math.signum(x) * x * x / (4 * root * root);
        assertThat((double) gradient[i]).isCloseTo(slope, within(1e-6));
      }
    }
  }
}
