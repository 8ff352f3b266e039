package poolinglab.conformance.compare;

import java.util.Random;
import poolinglab.reference.FeatureMaps;

/** What the values of a random input are like. */
public enum DataKind {
  /** Any small numbers. */
  REAL(random -> (float) random.nextGaussian()),
  /** Whole numbers from −1 to 1, so that most windows have several largest values. */
  TIED(random -> random.nextInt(3) - 1),
  /** Nothing above 0: what starts at 0, or counts padding as 0, is found out. */
  NEGATIVE(random -> -1 - random.nextFloat() * 9),
  /** One value everywhere: a long sum of it shows how it is added up. */
  EQUAL(random -> 2.71828f),
  /** NaN, infinities, both zeros, the smallest and the largest numbers there are. */
  SPECIAL(DataKind::special);

  private static final float[] SPECIALS = {
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    0f,
    -0f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    1e-40f,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    1e20f,
    1f,
    -2.5f,
  };

  private interface Draw {
    float from(Random random);
  }

  private final Draw draw;

  DataKind(Draw draw) {
    this.draw = draw;
  }

  private static float special(Random random) {
    return SPECIALS[random.nextInt(SPECIALS.length)];
  }

  void fill(FeatureMaps maps, Random random) {
    for (int i = 0; i < maps.values().length; i++) {
      maps.values()[i] = draw.from(random);
    }
  }
}
