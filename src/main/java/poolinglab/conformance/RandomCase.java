package poolinglab.conformance;

import java.util.Random;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
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
    long seed, int number, PoolingKind kind, Border border, DataKind data, PoolingCase asked) {
  private static final Border[] BORDERS = {Border.TRUNCATE, Border.STRICT, Border.SAME};
  private static final int LARGEST_SIDE = 9;
  private static final int LARGEST_KERNEL = 4;
  private static final int LARGEST_DILATION = 3;
  private static final int MOST_PLANES = 3;

  /** Draws case {@code number} of {@code seed}; what cannot be asked of the library is redrawn. */
  public static RandomCase draw(long seed, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    random.nextInt(); // the first number of neighbouring seeds is nearly the same
    while (true) {
      PoolingKind kind = PoolingKind.values()[random.nextInt(PoolingKind.values().length)];
      DataKind data = DataKind.values()[random.nextInt(DataKind.values().length)];
      Border border = kind.isGlobal() ? Border.TRUNCATE : BORDERS[random.nextInt(BORDERS.length)];
      try {
        Pooling pooling = kind.with(spec(border, random), random);
        Size size = size(random, 1, LARGEST_SIDE);
        WindowGeometry geometry = pooling.specFor(size).over(size);
        FeatureMaps input =
            FeatureMaps.zeros(
                1 + random.nextInt(MOST_PLANES), 1 + random.nextInt(MOST_PLANES), size);
        fill(input, data, random);
        FeatureMaps gradOutput = input.withSize(geometry.outputSize());
        fill(gradOutput, data == DataKind.TIED ? DataKind.TIED : DataKind.REAL, random);
        PoolingCase asked = new PoolingCase(pooling, input, gradOutput);
        return new RandomCase(seed, number, kind, border, data, asked);
      } catch (GeometryException cannotBe) {
        continue;
      }
    }
  }

  private static WindowSpec spec(Border border, Random random) {
    Size kernel = size(random, 1, LARGEST_KERNEL);
    // Padding as large as the kernel makes the library write outside its plane: never ask for it.
    Size padding =
        border == Border.SAME
            ? Size.square(0)
            : new Size(random.nextInt(kernel.height()), random.nextInt(kernel.width()));
    Size dilation = random.nextInt(3) > 0 ? Size.square(1) : size(random, 1, LARGEST_DILATION);
    return new WindowSpec(kernel, size(random, 1, LARGEST_KERNEL), padding, dilation, border);
  }

  private static Size size(Random random, int least, int most) {
    int range = most - least + 1;
    return new Size(least + random.nextInt(range), least + random.nextInt(range));
  }

  private static void fill(FeatureMaps maps, DataKind data, Random random) {
    for (int i = 0; i < maps.values().length; i++) {
      maps.values()[i] = data.draw(random);
    }
  }
}
