package poolinglab.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;

@DisplayName("Unpooling")
class UnpoolingTest {
  @ParameterizedTest
  @CsvSource({"4x4, 2, 2", "5x7, 2, 2", "5x7, 3, 1", "6x6, 3, 2"})
  @DisplayName("puts every maximum back where it was, and nothing else")
  void back(String size, int kernel, int stride) {
    Size from = Size.parse(size);
    FeatureMaps input = FeatureMaps.zeros(2, 3, from);
    Random random = new Random(1);
    for (int i = 0; i < input.values().length; i++) {
      input.values()[i] = random.nextFloat();
    }
    MaxPooling pooling =
        new MaxPooling(WindowSpec.ofKernel(kernel).withStride(Size.square(stride)));
    FeatureMaps pooled = pooling.forward(input);
    FeatureMaps back = Unpooling.of(pooled, pooling.argmax(input), from);
    // A cell keeps its value exactly if it won a window: if a gradient of ones reaches it.
    FeatureMaps ones = pooled.withSize(pooled.size());
    java.util.Arrays.fill(ones.values(), 1);
    float[] won = pooling.backward(input, ones).values();
    for (int i = 0; i < won.length; i++) {
      assertThat(back.values()[i]).isEqualTo(won[i] > 0 ? input.values()[i] : 0);
    }
    assertThat(pooling.forward(back).values()).containsExactly(pooled.values());
  }

  @Test
  @DisplayName("gives maps of the size that is named, because several have the same pooled size")
  void sizes() {
    FeatureMaps pooled = FeatureMaps.of(1, 1, Size.square(1), 7);
    assertThat(Unpooling.of(pooled, new int[] {3}, Size.square(2)).values())
        .containsExactly(0, 0, 0, 7);
    assertThat(Unpooling.of(pooled, new int[] {3}, new Size(2, 3)).values())
        .containsExactly(0, 0, 0, 7, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 4})
  @DisplayName("refuses an index outside the maps")
  void outside(int index) {
    FeatureMaps pooled = FeatureMaps.of(1, 1, Size.square(1), 7);
    assertThatThrownBy(() -> Unpooling.of(pooled, new int[] {index}, Size.square(2)))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("from 0 to 3; got " + index);
  }

  @Test
  @DisplayName("refuses another number of indices, and two different values for one cell")
  void conflicting() {
    FeatureMaps pooled = FeatureMaps.of(1, 1, new Size(1, 2), 7, 8);
    assertThatThrownBy(() -> Unpooling.of(pooled, new int[] {0}, Size.square(2)))
        .hasMessageContaining("got 1 for [1,1,1,2]");
    assertThatThrownBy(() -> Unpooling.of(pooled, new int[] {1, 1}, Size.square(2)))
        .hasMessageContaining("two different values go to cell 1 of one plane, 7.0 and 8.0");
  }
}
