package poolinglab;

import java.util.Random;
import java.util.stream.Stream;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;

/** Seeded random poolings over small inputs: the same ones at every run. */
public final class RandomPoolings {
  private RandomPoolings() {}

  /** A specification and an input that it can be laid over. */
  public record Case(WindowSpec spec, Size input, long seed) {
    @Override
    public String toString() {
      return spec + " over " + input;
    }
  }

  /** {@code count} cases that fit; those that are refused are drawn again. */
  public static Stream<Case> cases(int count, long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> draw(random)).filter(RandomPoolings::fits).limit(count);
  }

  /** Any specification that can exist, over any small input, whether they fit or not. */
  public static Case draw(Random random) {
    while (true) {
      Border border = Border.values()[random.nextInt(Border.values().length)];
      boolean unpadded = border.padsByItself() || random.nextBoolean();
      Padding padding = unpadded ? Padding.NONE : padding(random);
      Size dilation = random.nextInt(3) > 0 ? Size.square(1) : size(random, 1, 3);
      try {
        WindowSpec spec =
            new WindowSpec(size(random, 1, 4), size(random, 1, 4), padding, dilation, border);
        return new Case(spec, size(random, 1, 9), random.nextLong());
      } catch (GeometryException cannotExist) {
        continue;
      }
    }
  }

  /** Half of them the same at both ends of each axis. */
  private static Padding padding(Random random) {
    Size topLeft = size(random, 0, 2);
    Size bottomRight = random.nextBoolean() ? topLeft : size(random, 0, 2);
    return new Padding(
        topLeft.height(), topLeft.width(), bottomRight.height(), bottomRight.width());
  }

  private static boolean fits(Case candidate) {
    try {
      candidate.spec().over(candidate.input());
      return true;
    } catch (GeometryException doesNotFit) {
      return false;
    }
  }

  private static Size size(Random random, int least, int most) {
    int range = most - least + 1;
    return new Size(least + random.nextInt(range), least + random.nextInt(range));
  }
}
