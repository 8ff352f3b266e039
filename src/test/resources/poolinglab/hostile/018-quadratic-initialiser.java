// hostile: computes in a static initialiser what takes days
// stopped by: process
// says: did not return within
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return SUMS;
  }

  static final float[][] SUMS = new float[2][2];

  static {
    for (long i = 0; i < 1L << 50; i++) {
      SUMS[(int) (i & 1)][0] += i;
    }
  }
}
