package poolinglab.lab.browser;

/**
 * Another order of the pixels inside every window of 2×2. The numbers come from a generator of its
 * own, Lehmer's with the multiplier 48271 (Park and Miller, "Random number generators: good ones
 * are hard to find", 1988, in its later form), so that a seed gives the same picture everywhere.
 */
final class Shuffle {
  private static final long MULTIPLIER = 48271;
  private static final long MODULUS = 2147483647;
  private static final int BURN_IN = 10;

  private Shuffle() {}

  static float[] windows(float[] values, int height, int width, int seed) {
    float[] shuffled = values.clone();
    long state = seed;
    for (int i = 0; i < BURN_IN; i++) {
      state = state * MULTIPLIER % MODULUS;
    }
    for (int row = 0; row + 1 < height; row += 2) {
      for (int column = 0; column + 1 < width; column += 2) {
        int corner = row * width + column;
        int[] cells = {corner, corner + 1, corner + width, corner + width + 1};
        for (int last = 3; last > 0; last--) {
          state = state * MULTIPLIER % MODULUS;
          int other = (int) (state % (last + 1));
          float value = shuffled[cells[last]];
          shuffled[cells[last]] = shuffled[cells[other]];
          shuffled[cells[other]] = value;
        }
      }
    }
    return shuffled;
  }
}
