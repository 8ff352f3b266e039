package poolinglab.kernel;

import java.util.Random;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.PoolingGeometry;
import poolinglab.geometry.PoolingSpec;
import poolinglab.geometry.Size;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/** A pooling, what it pools and a gradient to carry back: everything that a seed decides. */
record KernelCase(Pooling pooling, FeatureMaps input, FeatureMaps gradOutput, long seed) {
  private static final float[] SPECIAL = {
    Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, -0f, 0f, -Float.MAX_VALUE, 1e-45f
  };

  /** The same case for the same seed, at every run. */
  static KernelCase of(long seed) {
    Random random = new Random(seed);
    while (true) {
      try {
        Size size = new Size(1 + random.nextInt(24), 1 + random.nextInt(90));
        Pooling pooling = pooling(random);
        PoolingGeometry geometry = pooling.specFor(size).over(size);
        FeatureMaps input = FeatureMaps.zeros(1 + random.nextInt(2), 1 + random.nextInt(3), size);
        FeatureMaps gradOutput = input.withSize(geometry.outputSize());
        fill(input.values(), random);
        fill(gradOutput.values(), random);
        return new KernelCase(pooling, input, gradOutput, seed);
      } catch (GeometryException doesNotFit) {
        continue;
      }
    }
  }

  private static Pooling pooling(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new GlobalPooling(MaxPooling::new);
      case 1 -> new AveragePooling(spec(random), Divisor.INSIDE);
      case 2 -> new AveragePooling(spec(random), Divisor.WITH_PADDING);
      default -> new MaxPooling(spec(random));
    };
  }

  /** Every third is the 2×2 window that has rungs of its own, every sixth a large one. */
  private static PoolingSpec spec(Random random) {
    if (random.nextInt(3) == 0) {
      Border border = Border.values()[random.nextInt(Border.values().length)];
      return PoolingSpec.ofKernel(2).withBorder(border);
    }
    boolean large = random.nextInt(4) == 0;
    Border border = Border.values()[random.nextInt(Border.values().length)];
    Size padding = border == Border.SAME ? Size.square(0) : size(random, 0, large ? 9 : 2);
    Size dilation = random.nextInt(3) > 0 ? Size.square(1) : size(random, 1, 3);
    Size kernel = large ? size(random, 8, 20) : size(random, 1, 5);
    return new PoolingSpec(kernel, size(random, 1, 4), padding, dilation, border);
  }

  private static Size size(Random random, int least, int most) {
    int range = most - least + 1;
    return new Size(least + random.nextInt(range), least + random.nextInt(range));
  }

  /** Few different numbers make ties; special ones are rare, frequent, or all there is. */
  private static void fill(float[] values, Random random) {
    int different = 1 << random.nextInt(12);
    double special = new double[] {0, 0.01, 0.3, 1}[random.nextInt(4)];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          random.nextDouble() < special
              ? SPECIAL[random.nextInt(SPECIAL.length)]
              : (random.nextInt(different) - different / 2) / 8f;
    }
  }

  PoolingGeometry geometry() {
    return local().specFor(input.size()).over(input.size());
  }

  /** A global pooling is the pooling under its one window. */
  Pooling local() {
    return pooling instanceof GlobalPooling global ? global.over(input.size()) : pooling;
  }

  @Override
  public String toString() {
    return local() + " over " + input.shape() + ", seed " + seed;
  }
}
