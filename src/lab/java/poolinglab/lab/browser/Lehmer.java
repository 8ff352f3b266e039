package poolinglab.lab.browser;

/**
 * Lehmer's generator with the multiplier 48271 (Park and Miller, "Random number generators: good
 * ones are hard to find", 1988, in its later form): unlike {@link java.util.Random}, a seed gives
 * the same numbers in a browser and on a JVM.
 */
final class Lehmer {
  private static final long MULTIPLIER = 48271;
  private static final long MODULUS = 2147483647;
  private static final int BURN_IN = 10;

  private long state;

  /**
   * @param seed from 1
   */
  Lehmer(int seed) {
    state = seed;
    for (int i = 0; i < BURN_IN; i++) {
      next();
    }
  }

  private long next() {
    state = state * MULTIPLIER % MODULUS;
    return state;
  }

  /** A whole number from 0 to {@code bound − 1}. */
  int below(int bound) {
    return (int) (next() % bound);
  }

  /** A number above 0 and below 1. */
  double fraction() {
    return next() / (double) MODULUS;
  }

  /** Puts numbers into another order, each as likely as any other (Fisher and Yates). */
  void shuffle(int[] numbers) {
    for (int last = numbers.length - 1; last > 0; last--) {
      int other = below(last + 1);
      int number = numbers[last];
      numbers[last] = numbers[other];
      numbers[other] = number;
    }
  }
}
