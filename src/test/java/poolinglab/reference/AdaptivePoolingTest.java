package poolinglab.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;

@DisplayName("Adaptive pooling")
class AdaptivePoolingTest {
  private static FeatureMaps random(int channels, Size size) {
    Random random = new Random(size.cells());
    FeatureMaps maps = FeatureMaps.zeros(2, channels, size);
    for (int i = 0; i < maps.values().length; i++) {
      maps.values()[i] = random.nextFloat() - 0.5f;
    }
    return maps;
  }

  @Test
  @DisplayName("takes the windows ⌊i·m/n⌋ to ⌈(i+1)·m/n⌉ − 1, which overlap where they must")
  void windows() {
    FeatureMaps row = FeatureMaps.of(1, 1, new Size(1, 7), 1, 2, 3, 4, 5, 6, 7);
    AdaptivePooling average = new AdaptivePooling(AveragePooling::new, new Size(1, 3));
    assertThat(average.forward(row).values()).containsExactly(2, 4, 6); // 1–3, 3–5, 5–7
    AdaptivePooling max = new AdaptivePooling(MaxPooling::new, new Size(1, 5));
    assertThat(max.forward(row).values()).containsExactly(2, 3, 5, 6, 7); // 1–2, 2–3, 3–5, 5–6, 6–7
  }

  @Test
  @DisplayName("repeats cells where the output is larger than the input")
  void larger() {
    FeatureMaps row = FeatureMaps.of(1, 1, new Size(1, 2), 1, 2);
    AdaptivePooling average = new AdaptivePooling(AveragePooling::new, new Size(1, 3));
    assertThat(average.forward(row).values()).containsExactly(1, 1.5f, 2); // 1, 1–2, 2
    FeatureMaps gradient = FeatureMaps.of(1, 1, new Size(1, 3), 10, 20, 30);
    assertThat(average.backward(row, gradient).values()).containsExactly(20, 40);
  }

  @ParameterizedTest
  @CsvSource({"6x8, 3x2", "6x8, 6x8", "5x7, 1x1", "4x9, 2x3"})
  @DisplayName("is the ordinary pooling where the sizes divide, forward and backward")
  void dividing(String input, String output) {
    Size from = Size.parse(input);
    Size to = Size.parse(output);
    Size kernel = new Size(from.height() / to.height(), from.width() / to.width());
    MaxPooling ordinary = new MaxPooling(WindowSpec.ofKernel(kernel));
    AdaptivePooling adaptive = new AdaptivePooling(MaxPooling::new, to);
    FeatureMaps maps = random(3, from);
    FeatureMaps gradient = random(3, to);
    assertThat(adaptive.forward(maps).values()).containsExactly(ordinary.forward(maps).values());
    assertThat(adaptive.backward(maps, gradient).values())
        .containsExactly(ordinary.backward(maps, gradient).values());
  }

  @Test
  @DisplayName("carries back what finite differences find")
  void gradient() {
    Size from = new Size(5, 7);
    AdaptivePooling average = new AdaptivePooling(AveragePooling::new, new Size(3, 4));
    FeatureMaps input = random(1, from);
    FeatureMaps gradOutput = random(1, new Size(3, 4));
    float[] gradInput = average.backward(input, gradOutput).values();
    for (int i = 0; i < gradInput.length; i++) {
      float kept = input.values()[i];
      input.values()[i] = kept + 0.5f;
      double above = dot(average.forward(input).values(), gradOutput.values());
      input.values()[i] = kept - 0.5f;
      double below = dot(average.forward(input).values(), gradOutput.values());
      input.values()[i] = kept;
      assertThat((double) gradInput[i]).isCloseTo(above - below, within(1e-5));
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  @Test
  @DisplayName("refuses an output without cells, and a gradient of another shape")
  void refused() {
    assertThatThrownBy(() -> new AdaptivePooling(MaxPooling::new, new Size(0, 1)))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("at least 1×1 cells; got 0×1");
    AdaptivePooling pooling = new AdaptivePooling(MaxPooling::new, Size.square(3));
    FeatureMaps input = random(1, Size.square(6));
    assertThatThrownBy(() -> pooling.backward(input, random(1, Size.square(2))))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("2 images of 1 channels of 3×3 here; got [2,1,2,2]");
  }
}
