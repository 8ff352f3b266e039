package poolinglab.dl4j.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.dl4j.fast.Unrolling.Sides;

@DisplayName("Unrolling")
class UnrollingTest {
  private static final int CASES = 200;

  static Stream<Unrolling> cases() {
    var random = new Random(11);
    return IntStream.range(0, CASES).mapToObj(i -> draw(random));
  }

  private static Unrolling draw(Random random) {
    Sides kernel = sides(random, 1, 5);
    Sides dilation = sides(random, 1, 3);
    Sides stride = sides(random, 1, 4);
    Sides padding = new Sides(random.nextInt(kernel.down()), random.nextInt(kernel.along()));
    int downReach = (kernel.down() - 1) * dilation.down() + 1;
    int alongReach = (kernel.along() - 1) * dilation.along() + 1;
    Sides input = new Sides(downReach + random.nextInt(7), alongReach + random.nextInt(7));
    Sides output =
        new Sides(
            (input.down() + 2 * padding.down() - downReach) / stride.down() + 1,
            (input.along() + 2 * padding.along() - alongReach) / stride.along() + 1);
    return new Unrolling(
        random.nextInt(1, 4),
        random.nextInt(1, 4),
        input,
        output,
        kernel,
        stride,
        padding,
        dilation);
  }

  private static Sides sides(Random random, int from, int to) {
    return new Sides(random.nextInt(from, to), random.nextInt(from, to));
  }

  /** What a kernel cell sees in a window, straight from the definition. */
  private static float seen(Unrolling windows, float[] input, int cell, int window) {
    Sides in = windows.input();
    Sides out = windows.output();
    int image = window / out.product();
    int y = window % out.product() / out.along();
    int x = window % out.along();
    int channel = cell / windows.kernel().product();
    int ky = cell % windows.kernel().product() / windows.kernel().along();
    int kx = cell % windows.kernel().along();
    int row =
        y * windows.stride().down() + ky * windows.dilation().down() - windows.padding().down();
    int column =
        x * windows.stride().along() + kx * windows.dilation().along() - windows.padding().along();
    boolean outside = row < 0 || row >= in.down() || column < 0 || column >= in.along();
    return outside
        ? 0
        : input[((image * windows.channels() + channel) * in.down() + row) * in.along() + column];
  }

  private static float[] numbers(int length, long seed) {
    var random = new Random(seed);
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = random.nextFloat() + 0.5f;
    }
    return numbers;
  }

  @ParameterizedTest
  @MethodSource("cases")
  @DisplayName("gives each kernel cell a row with the values it sees in every window")
  void unrolls(Unrolling windows) {
    float[] input = numbers(windows.inputLength(), 1);
    float[] row = numbers(windows.windows(), 2);
    for (int cell = 0; cell < windows.cells(); cell++) {
      windows.unroll(input, cell, row);
      for (int window = 0; window < windows.windows(); window++) {
        assertThat(row[window])
            .as("cell %d, window %d", cell, window)
            .isEqualTo(seen(windows, input, cell, window));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  @DisplayName("goes back as its transpose: ⟨unrolled x, r⟩ = ⟨x, r added back⟩")
  void goesBack(Unrolling windows) {
    float[] input = numbers(windows.inputLength(), 1);
    float[] back = new float[windows.inputLength()];
    float[] row = new float[windows.windows()];
    double unrolled = 0;
    for (int cell = 0; cell < windows.cells(); cell++) {
      float[] weights = numbers(windows.windows(), cell);
      windows.unroll(input, cell, row);
      unrolled += product(row, weights);
      windows.addBack(weights, cell, back);
    }
    assertThat(product(input, back)).isCloseTo(unrolled, within(1e-5 * unrolled));
  }

  private static double product(float[] some, float[] others) {
    double sum = 0;
    for (int i = 0; i < some.length; i++) {
      sum += (double) some[i] * others[i];
    }
    return sum;
  }
}
