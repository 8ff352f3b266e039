package poolinglab.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;

@DisplayName("Max pooling")
class MaxPoolingTest {
  private static final float NAN = Float.NaN;
  private static final float INFINITY = Float.POSITIVE_INFINITY;

  private static final MaxPooling TWO_BY_TWO = new MaxPooling(WindowSpec.ofKernel(2));

  /** The value that a 2×2 window of these four keeps. */
  private static float kept(float... four) {
    return TWO_BY_TWO.forward(FeatureMaps.of(1, 1, Size.square(2), four)).values()[0];
  }

  private static int winner(float... four) {
    return TWO_BY_TWO.argmax(FeatureMaps.of(1, 1, Size.square(2), four))[0];
  }

  @Nested
  @DisplayName("of special values")
  class SpecialValues {
    @Test
    @DisplayName("ignores NaN wherever it is")
    void nan() {
      assertThat(kept(NAN, 1, 2, 0)).isEqualTo(2);
      assertThat(kept(1, NAN, NAN, 3)).isEqualTo(3);
      assertThat(winner(NAN, -5, NAN, NAN)).isEqualTo(1);
    }

    @Test
    @DisplayName("keeps −∞ if there is nothing else, and makes the first cell the winner")
    void nothing() {
      assertThat(kept(-INFINITY, -INFINITY, -INFINITY, -INFINITY)).isEqualTo(-INFINITY);
      assertThat(kept(NAN, NAN, NAN, NAN)).isEqualTo(-INFINITY);
      assertThat(winner(NAN, NAN, -INFINITY, NAN)).isZero();
    }

    @Test
    @DisplayName("keeps +∞ and subnormal numbers")
    void extremes() {
      assertThat(kept(INFINITY, 1, 2, 3)).isEqualTo(INFINITY);
      assertThat(kept(0, Float.MIN_VALUE, 0, -1)).isEqualTo(Float.MIN_VALUE);
    }

    @Test
    @DisplayName("keeps the sign of the zero that comes first")
    void zeros() {
      assertThat(Float.floatToRawIntBits(kept(-0f, 0f, 0f, 0f)))
          .isEqualTo(Float.floatToRawIntBits(-0f));
      assertThat(Float.floatToRawIntBits(kept(0f, -0f, -0f, -0f))).isZero();
    }

    @Test
    @DisplayName("does not start at 0: negative windows stay negative")
    void negative() {
      assertThat(kept(-4, -2, -3, -9)).isEqualTo(-2);
    }
  }

  @Nested
  @DisplayName("on the backward pass")
  class Backward {
    @Test
    @DisplayName("gives everything to the first of equal values")
    void ties() {
      FeatureMaps input = FeatureMaps.of(1, 1, Size.square(2), 1, 7, 7, 7);
      FeatureMaps gradient = TWO_BY_TWO.backward(input, FeatureMaps.of(1, 1, Size.square(1), 5));
      assertThat(gradient.values()).containsExactly(0, 5, 0, 0);
    }

    @Test
    @DisplayName("adds up where a cell wins several windows")
    void overlaps() {
      MaxPooling sliding = new MaxPooling(WindowSpec.ofKernel(2).withStride(Size.square(1)));
      FeatureMaps input = FeatureMaps.of(1, 1, Size.square(3), 0, 0, 0, 0, 9, 0, 0, 0, 0);
      FeatureMaps gradient =
          sliding.backward(input, FeatureMaps.of(1, 1, Size.square(2), 1, 2, 3, 4));
      assertThat(gradient.values()).containsExactly(0, 0, 0, 0, 10, 0, 0, 0, 0);
    }

    @Test
    @DisplayName("refuses a gradient whose shape differs from the output's")
    void wrongShape() {
      FeatureMaps input = FeatureMaps.zeros(1, 2, Size.square(4));
      assertThatThrownBy(() -> TWO_BY_TWO.backward(input, input))
          .isInstanceOf(GeometryException.class)
          .hasMessageContaining("[1,2,2,2] here; got [1,2,4,4]");
      for (FeatureMaps wrong :
          new FeatureMaps[] {
            FeatureMaps.zeros(2, 2, Size.square(2)), FeatureMaps.zeros(1, 1, Size.square(2))
          }) {
        assertThatThrownBy(() -> TWO_BY_TWO.backward(input, wrong))
            .isInstanceOf(GeometryException.class);
      }
    }
  }

  @Test
  @DisplayName("keeps channels and images separate")
  void planes() {
    FeatureMaps input =
        FeatureMaps.of(2, 2, Size.square(2), 1, 2, 3, 4, 8, 7, 6, 5, -1, -2, -3, -4, 9, 9, 9, 10);
    assertThat(TWO_BY_TWO.forward(input).values()).containsExactly(4, 8, -1, 10);
    assertThat(TWO_BY_TWO.argmax(input)).containsExactly(3, 0, 0, 3);
  }

  @Nested
  @DisplayName("as the lesson writes it")
  class ByHand {
    private final float[][] image = {
      {1, 9, 2, 0}, {3, 4, 8, 5}, {-1, -2, -5, -6}, {-3, -4, -8, -7}
    };

    @Test
    @DisplayName("keeps the largest of each of the four windows")
    void unrolled() {
      assertThat(MaxPoolByHand.unrolled(image)).isDeepEqualTo(new float[][] {{9, 8}, {-1, -5}});
    }

    @Test
    @DisplayName("gives the same result with the double loop as with the general pooling")
    void doubleLoop() {
      assertThat(MaxPoolByHand.doubleLoop(image)).isDeepEqualTo(MaxPoolByHand.unrolled(image));
      assertThat(MaxPoolByHand.doubleLoop(new float[][] {{1, 2}, {4, 3}}))
          .isDeepEqualTo(new float[][] {{4}});
      float[][] odd = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {3, 2, 1}, {0, 0, 0}};
      float[][] byHand = MaxPoolByHand.doubleLoop(odd);
      assertThat(byHand).isDeepEqualTo(new float[][] {{5}, {8}});
      assertThat(TWO_BY_TWO.forward(FeatureMaps.ofImage(odd)).plane(0).rows())
          .isDeepEqualTo(byHand);
    }

    @Test
    @DisplayName("refuses images that have no room for a window")
    void refusals() {
      assertThatThrownBy(() -> MaxPoolByHand.unrolled(new float[4][5]))
          .isInstanceOf(GeometryException.class)
          .hasMessageContaining("4×4 image; got 4×5");
      assertThatThrownBy(() -> MaxPoolByHand.unrolled(new float[5][4]))
          .isInstanceOf(GeometryException.class);
      assertThatThrownBy(() -> MaxPoolByHand.doubleLoop(new float[1][4]))
          .isInstanceOf(GeometryException.class)
          .hasMessageContaining("at least 2×2; got 1×4");
      assertThatThrownBy(() -> MaxPoolByHand.doubleLoop(new float[4][1]))
          .isInstanceOf(GeometryException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, 0, -2, Double.NaN, Double.POSITIVE_INFINITY})
  @DisplayName("is not available as a p-norm with an impossible p")
  void impossibleNorms(double p) {
    assertThatThrownBy(() -> new PNormPooling(WindowSpec.ofKernel(2), p))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("got " + p);
  }

  @Test
  @DisplayName("is what the p-norm approaches as p grows, without overflowing on the way")
  void largePowers() {
    PNormPooling norm = new PNormPooling(WindowSpec.ofKernel(2), 400);
    FeatureMaps large = FeatureMaps.of(1, 1, Size.square(2), 1e38f, -3e38f, 2e38f, 0);
    assertThat(norm.forward(large).values()[0]).isEqualTo(3e38f);
    FeatureMaps small = FeatureMaps.of(1, 1, Size.square(2), 0, 1e-40f, 0, 0);
    assertThat(norm.forward(small).values()[0]).isEqualTo(1e-40f);
    FeatureMaps infinite = FeatureMaps.of(1, 1, Size.square(2), 0, -INFINITY, 1, 0);
    assertThat(norm.forward(infinite).values()[0]).isEqualTo(INFINITY);
  }
}
