package poolinglab.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
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
        return over(size, 1 + random.nextInt(2), 1 + random.nextInt(3), pooling, random, seed);
      } catch (GeometryException doesNotFit) {
        continue;
      }
    }
  }

  /** A few rows of this width, so that rows end after every number of cells in a vector. */
  static List<KernelCase> ofWidth(int width) {
    Random random = new Random(width);
    List<KernelCase> cases = new ArrayList<>();
    WindowSpec two = WindowSpec.ofKernel(2).withBorder(Border.SAME);
    WindowSpec three = two.withKernelSize(Size.square(3));
    WindowSpec slow = three.withStride(Size.square(1));
    for (Pooling pooling :
        new Pooling[] {
          new MaxPooling(two.withBorder(Border.CEIL)),
          new MaxPooling(two),
          new MaxPooling(three),
          new MaxPooling(slow),
          new AveragePooling(two)
        }) {
      cases.add(over(new Size(5, width), 1, 1, pooling, random, width));
    }
    return cases;
  }

  private static KernelCase over(
      Size size, int batch, int channels, Pooling pooling, Random random, long seed) {
    WindowGeometry geometry = pooling.specFor(size).over(size);
    FeatureMaps input = FeatureMaps.zeros(batch, channels, size);
    FeatureMaps gradOutput = input.withSize(geometry.outputSize());
    fill(input.values(), random);
    fill(gradOutput.values(), random);
    return new KernelCase(pooling, input, gradOutput, seed);
  }

  private static Pooling pooling(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new GlobalPooling(MaxPooling::new);
      case 1 -> new AveragePooling(spec(random), Divisor.INSIDE);
      case 2 -> new AveragePooling(spec(random), Divisor.WITH_PADDING);
      default -> new MaxPooling(spec(random));
    };
  }

  /**
   * Half of them are the windows that have rungs of their own; of the others, a quarter is large.
   */
  private static WindowSpec spec(Random random) {
    Border border = Border.values()[random.nextInt(Border.values().length)];
    int kind = random.nextInt(6);
    if (kind < 2) {
      return WindowSpec.ofKernel(2).withBorder(border);
    }
    if (kind == 2) {
      Padding padding = padding(border, random, 2);
      return new WindowSpec(Size.square(3), Size.square(2), padding, Size.square(1), border);
    }
    boolean large = random.nextInt(4) == 0;
    Padding padding = padding(border, random, large ? 9 : 2);
    Size dilation = random.nextInt(3) > 0 ? Size.square(1) : size(random, 1, 3);
    Size kernel = large ? size(random, 8, 20) : size(random, 1, 5);
    return new WindowSpec(kernel, size(random, 1, 4), padding, dilation, border);
  }

  private static Padding padding(Border border, Random random, int most) {
    if (border.padsByItself()) {
      return Padding.NONE;
    }
    Size topLeft = size(random, 0, most);
    Size bottomRight = random.nextBoolean() ? topLeft : size(random, 0, most);
    return new Padding(
        topLeft.height(), topLeft.width(), bottomRight.height(), bottomRight.width());
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

  WindowGeometry geometry() {
    return local().specFor(input.size()).over(input.size());
  }

  /** A global pooling is the pooling under its one window. */
  Pooling local() {
    return pooling.on(input.size());
  }

  @Override
  public String toString() {
    return local() + " over " + input.shape() + ", seed " + seed;
  }
}
