package poolinglab.conformance.compare;

import java.util.Random;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.library.LibraryForm;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Pooling;

/**
 * A case drawn at random: the same seed and number give the same case, on every machine.
 *
 * @param border of its window; TRUNCATE for a global pooling
 */
public record RandomCase(
    long seed, int number, CaseKind kind, Border border, DataKind data, PoolingCase asked) {
  private static final Border[] BORDERS = {
    Border.TRUNCATE, Border.STRICT, Border.SAME, Border.SAME_LOWER
  };
  private static final int LARGEST_SIDE = 9;
  private static final int LARGEST_KERNEL = 4;
  private static final int LARGEST_DILATION = 3;
  private static final int MOST_PLANES = 3;

  /** One case of so many is a large average over one value. */
  private static final int LARGE = 500;

  private static final int LARGE_SIDE = 60;

  /** Draws case {@code number} of {@code seed}; what the library cannot pool is drawn again. */
  public static RandomCase draw(long seed, int number) {
    Random random = random(seed, number);
    while (true) {
      boolean large = number % LARGE == LARGE - 1;
      CaseKind kind =
          large
              ? CaseKind.GLOBAL_AVERAGE
              : CaseKind.values()[random.nextInt(CaseKind.values().length)];
      DataKind data =
          large ? DataKind.EQUAL : DataKind.values()[random.nextInt(DataKind.values().length)];
      Border border = kind.isGlobal() ? Border.TRUNCATE : BORDERS[random.nextInt(BORDERS.length)];
      try {
        Pooling pooling = kind.with(spec(border, random), random);
        Size size =
            large ? size(random, LARGE_SIDE, LARGE_SIDE + 9) : size(random, 1, LARGEST_SIDE);
        if (!LibraryForm.LAYER.canRun(pooling, size)) {
          continue;
        }
        WindowGeometry geometry = pooling.specFor(size).over(size);
        FeatureMaps input =
            FeatureMaps.zeros(
                1 + random.nextInt(MOST_PLANES), 1 + random.nextInt(MOST_PLANES), size);
        data.fill(input, random);
        FeatureMaps gradOutput = input.withSize(geometry.outputSize());
        (data == DataKind.TIED ? data : DataKind.REAL).fill(gradOutput, random);
        PoolingCase asked = new PoolingCase(pooling, input, gradOutput);
        return new RandomCase(seed, number, kind, border, data, asked);
      } catch (GeometryException cannotBe) {
        continue;
      }
    }
  }

  /** The numbers from which case {@code number} of {@code seed} is drawn. */
  static Random random(long seed, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    random.nextInt(); // the first number of neighbouring seeds is nearly the same
    return random;
  }

  private static WindowSpec spec(Border border, Random random) {
    Size kernel = size(random, 1, LARGEST_KERNEL);
    Padding padding = border.padsByItself() ? Padding.NONE : padding(kernel, random);
    Size dilation = random.nextInt(3) > 0 ? Size.square(1) : size(random, 1, LARGEST_DILATION);
    return new WindowSpec(kernel, size(random, 1, LARGEST_KERNEL), padding, dilation, border);
  }

  /**
   * Below the kernel, as a larger one makes the library write outside its plane; one in four
   * differs by side.
   */
  private static Padding padding(Size kernel, Random random) {
    int top = random.nextInt(kernel.height());
    int left = random.nextInt(kernel.width());
    return random.nextInt(4) > 0
        ? new Padding(top, left, top, left)
        : new Padding(top, left, random.nextInt(kernel.height()), random.nextInt(kernel.width()));
  }

  static Size size(Random random, int least, int most) {
    int range = most - least + 1;
    return new Size(least + random.nextInt(range), least + random.nextInt(range));
  }
}
