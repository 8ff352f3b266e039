package poolinglab.conformance.compare;

import java.util.Random;
import poolinglab.reference.FeatureMaps;

/** What the values of a random input are like. */
public enum DataKind {
  /** Any small numbers. */
  REAL {
    @Override
    float draw(Random random) {
      return (float) random.nextGaussian();
    }
  },
  /** Whole numbers from −1 to 1, so that most windows have several largest values. */
  TIED {
    @Override
    float draw(Random random) {
      return random.nextInt(3) - 1;
    }
  },
  /** Nothing above 0: what starts at 0, or counts padding as 0, is found out. */
  NEGATIVE {
    @Override
    float draw(Random random) {
      return -1 - random.nextFloat() * 9;
    }
  },
  /** One value everywhere: a long sum of it shows how it is added up. */
  EQUAL {
    @Override
    float draw(Random random) {
      return 2.71828f;
    }
  },
  /** NaN, infinities, both zeros, the smallest and the largest numbers there are. */
  SPECIAL {
    @Override
    float draw(Random random) {
      return SPECIALS[random.nextInt(SPECIALS.length)];
    }
  };

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

  abstract float draw(Random random);

  void fill(FeatureMaps maps, Random random) {
    for (int i = 0; i < maps.values().length; i++) {
      maps.values()[i] = draw(random);
    }
  }
}
