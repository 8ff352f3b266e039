package poolinglab.conformance;

import poolinglab.reference.FeatureMaps;

/**
 * How far two answers lie apart that agree within a tolerance.
 *
 * @param relative the largest difference as a share of the expected value; cells of which one is 0
 *     do not count
 * @param ulps the largest number of float32 values from one to the other, of the same sign
 */
public record Difference(double relative, long ulps) {

  public static Difference between(FeatureMaps expected, FeatureMaps actual) {
    double relative = 0;
    long ulps = 0;
    for (int i = 0; i < expected.values().length; i++) {
      float right = expected.values()[i];
      float given = actual.values()[i];
      boolean comparable = Float.isFinite(right) && right * given > 0;
      if (comparable) {
        relative = Math.max(relative, Math.abs(((double) right - given) / right));
        long steps = (long) Float.floatToIntBits(right) - Float.floatToIntBits(given);
        ulps = Math.max(ulps, Math.abs(steps));
      }
    }
    return new Difference(relative, ulps);
  }

  public Difference orLarger(Difference other) {
    return new Difference(Math.max(relative, other.relative), Math.max(ulps, other.ulps));
  }
}
