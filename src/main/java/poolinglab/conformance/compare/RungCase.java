package poolinglab.conformance.compare;

import java.util.Random;
import poolinglab.conformance.PoolingCase;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/**
 * Draws cases for the ladder, at random: wider than {@link RandomCase}, so that rows fill vectors
 * and leave every rest, with every border, often 2×2/2 or 3×3/2, and now and then large enough for
 * threads.
 */
final class RungCase {
  private static final Size TWO = Size.square(2);
  private static final Size ONE = Size.square(1);
  private static final Size NONE = Size.square(0);
  private static final int LARGEST_SIDE = 40;
  private static final int LARGEST_KERNEL = 6;
  private static final int LARGEST_STRIDE = 4;
  private static final int LARGE_SIDE = 100;
  private static final int LARGE_PLANES = 8;

  /** Every so many cases one is large. */
  private static final int LARGE = 40;

  private RungCase() {}

  /** Case {@code number} of {@code seed}: always the same one. */
  static PoolingCase draw(long seed, int number) {
    Random random = RandomCase.random(seed, number);
    boolean large = number % LARGE == LARGE - 1;
    while (true) {
      DataKind data = any(DataKind.values(), random);
      try {
        Pooling pooling = pooling(spec(random), random);
        Size size =
            RandomCase.size(random, large ? LARGE_SIDE : 1, large ? LARGE_SIDE + 9 : LARGEST_SIDE);
        WindowGeometry geometry = pooling.specFor(size).over(size);
        FeatureMaps input =
            FeatureMaps.zeros(1 + random.nextInt(2), large ? LARGE_PLANES : 2, size);
        FeatureMaps gradOutput = input.withSize(geometry.outputSize());
        data.fill(input, random);
        DataKind.REAL.fill(gradOutput, random);
        return new PoolingCase(pooling, input, gradOutput);
      } catch (GeometryException cannotBe) {
        continue;
      }
    }
  }

  /** Half of them maxima. */
  private static Pooling pooling(WindowSpec spec, Random random) {
    return random.nextBoolean()
        ? new MaxPooling(spec)
        : any(CaseKind.values(), random).with(spec, random);
  }

  /** Half of them the two usual windows, for which there are rungs of their own. */
  private static WindowSpec spec(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new WindowSpec(TWO, TWO, NONE, ONE, Border.TRUNCATE);
      case 1 ->
          new WindowSpec(Size.square(3), TWO, Size.square(random.nextInt(2)), ONE, Border.TRUNCATE);
      default -> anySpec(random);
    };
  }

  static WindowSpec anySpec(Random random) {
    Border border = any(Border.values(), random);
    Size kernel = RandomCase.size(random, 1, LARGEST_KERNEL);
    Padding padding = border.padsByItself() ? Padding.NONE : padding(kernel, random);
    Size dilation = random.nextInt(3) > 0 ? ONE : RandomCase.size(random, 1, 3);
    return new WindowSpec(
        kernel, RandomCase.size(random, 1, LARGEST_STRIDE), padding, dilation, border);
  }

  /** Below the kernel; half of them the same at both ends of each axis. */
  private static Padding padding(Size kernel, Random random) {
    int top = random.nextInt(kernel.height());
    int left = random.nextInt(kernel.width());
    return random.nextBoolean()
        ? new Padding(top, left, top, left)
        : new Padding(top, left, random.nextInt(kernel.height()), random.nextInt(kernel.width()));
  }

  private static <T> T any(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
