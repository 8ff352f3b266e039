package poolinglab.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;
import poolinglab.reference.SumPooling;

@DisplayName("Fast pooling")
class FastPoolingTest {
  private static final WindowSpec TWO = WindowSpec.ofKernel(2);

  @ParameterizedTest(name = "kernel {0}, stride {1}, width {2}: {3}")
  @CsvSource({
    " 2, 2, 112, TWO_BY_TWO_VECTOR",
    " 2, 2,   4, ROWS_THEN_PAIRS",
    " 3, 2, 112, THREE_BY_THREE_VECTOR",
    " 3, 1, 112, SEPARABLE_VECTOR",
    " 3, 3,   9, FLAT",
    "31, 1, 112, VAN_HERK_VECTOR",
  })
  @DisplayName("picks the rung by window and width")
  void picks(int kernel, int stride, int width, Rung rung) {
    WindowSpec spec = WindowSpec.ofKernel(kernel).withStride(Size.square(stride));
    Choice choice = new FastPooling(new MaxPooling(spec)).choice(Size.square(width));
    assertThat(choice.rung()).isEqualTo(rung);
    assertThat(choice.reason()).endsWith(".");
  }

  @Test
  @DisplayName("leaves to the reference whatever has no faster rung")
  void naive() {
    Pooling sum = new SumPooling(TWO);
    FeatureMaps input = random(1, 2, new Size(6, 8));
    FastPooling pooling = new FastPooling(sum);
    assertThat(pooling.choice(input.size()).rung()).isEqualTo(Rung.NAIVE);
    assertThat(pooling.forward(input).values()).isEqualTo(sum.forward(input).values());
    FeatureMaps gradient = random(1, 2, new Size(3, 4));
    assertThat(pooling.backward(input, gradient).values())
        .isEqualTo(sum.backward(input, gradient).values());
  }

  @ParameterizedTest(name = "[{0},{1},{2},{3}]")
  @CsvSource({"1, 1, 301, 270", "3, 5, 80, 90", "40, 2, 31, 33"})
  @DisplayName("gives the reference's result with threads, whether there are many planes or few")
  void threads(int batch, int channels, int height, int width) {
    FeatureMaps input = random(batch, channels, new Size(height, width));
    assertThat(Workers.pieces(input.values().length) > 1)
        .isEqualTo(Runtime.getRuntime().availableProcessors() > 1);
    WindowSpec three = WindowSpec.ofKernel(3).withStride(Size.square(1));
    for (Pooling pooling :
        new Pooling[] {new MaxPooling(TWO), new MaxPooling(three), new AveragePooling(three)}) {
      FeatureMaps output = pooling.forward(input);
      FastPooling fast = new FastPooling(pooling).on(Rung.FLAT);
      assertThat(Exactness.difference(output, fast.forward(input))).isEmpty();
      FeatureMaps gradient = random(batch, channels, output.size());
      assertThat(
              Exactness.difference(
                  pooling.backward(input, gradient), fast.backward(input, gradient)))
          .isEmpty();
    }
  }

  @Test
  @DisplayName("accepts inputs of different sizes in turn")
  void remembersTheLastSizeOnly() {
    MaxPooling pooling = new MaxPooling(TWO);
    FastPooling fast = new FastPooling(pooling);
    for (int side : new int[] {4, 40, 4, 7}) {
      FeatureMaps input = random(1, 1, Size.square(side));
      assertThat(Exactness.difference(pooling.forward(input), fast.forward(input))).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} channels")
  @CsvSource({"1", "3", "8", "21"})
  @DisplayName("pools images whose channels vary fastest")
  void channelsLast(int channels) {
    WindowSpec spec = WindowSpec.ofKernel(3).withStride(new Size(2, 1)).withPadding(new Size(1, 1));
    MaxPooling pooling = new MaxPooling(spec);
    FeatureMaps input = random(2, channels, new Size(9, 11));
    FeatureMaps expected = pooling.forward(input);
    float[] output =
        new ChannelsLastPooling(pooling).forward(2, input.size(), channels, channelsLast(input));
    assertThat(output).isEqualTo(channelsLast(expected));
  }

  @Test
  @DisplayName("says what a rung cannot do, and which shape is wrong")
  void refuses() {
    MaxPooling three = new MaxPooling(WindowSpec.ofKernel(3));
    FeatureMaps input = random(1, 1, new Size(9, 9));
    assertThatThrownBy(() -> new FastPooling(three).on(Rung.TWO_BY_TWO).forward(input))
        .isInstanceOf(GeometryException.class)
        .hasMessage(
            "the rung TWO_BY_TWO is for something else (written for 2×2 windows); got kernel 3×3,"
                + " stride 3×3, border truncate over 9×9. Use FLAT, or let the rung be chosen.");
    assertThatThrownBy(() -> new FastPooling(three).forward(input, random(1, 1, new Size(4, 3))))
        .isInstanceOf(GeometryException.class)
        .hasMessageStartingWith("the output has as many images and channels as the input [1,1,9,9]")
        .hasMessageContaining("got [1,1,4,3]");
    assertThatThrownBy(() -> new FastPooling(new AveragePooling(TWO)).forwardWithArgmax(input))
        .isInstanceOf(GeometryException.class)
        .hasMessageStartingWith("only max pooling has an argmax");
    assertThatThrownBy(
            () -> new ChannelsLastPooling(three).forward(1, new Size(9, 9), 2, new float[81]))
        .isInstanceOf(GeometryException.class)
        .hasMessage(
            "an input [N,H,W,C] of this shape holds 162 values; got 81. Give one value per cell.");
  }

  private static FeatureMaps random(int batch, int channels, Size size) {
    FeatureMaps maps = FeatureMaps.zeros(batch, channels, size);
    Random random = new Random(7);
    for (int i = 0; i < maps.values().length; i++) {
      maps.values()[i] = random.nextInt(99) - 50;
    }
    return maps;
  }

  private static float[] channelsLast(FeatureMaps maps) {
    float[] values = new float[maps.values().length];
    int cells = (int) maps.size().cells();
    for (int i = 0; i < values.length; i++) {
      int plane = i / cells;
      int pixel = plane / maps.channels() * cells + i % cells;
      values[pixel * maps.channels() + plane % maps.channels()] = maps.values()[i];
    }
    return values;
  }
}
