package poolinglab.conformance;

import java.util.Optional;
import poolinglab.geometry.Cell;
import poolinglab.reference.FeatureMaps;

/**
 * Two answers to the same question, compared cell by cell.
 *
 * @param cells how many were compared
 * @param mismatches how many differ by more than the tolerance
 * @param largestDifference over all cells, {@code |expected − actual|}; infinite where only one of
 *     the two is finite, or a NaN faces a number
 * @param first the first mismatch in row-major order, if there is one
 */
public record Comparison(
    int cells, int mismatches, double largestDifference, Optional<Mismatch> first) {

  /**
   * Compares.
   *
   * @throws ConformanceException when the two have different shapes
   */
  public static Comparison of(FeatureMaps expected, FeatureMaps actual, Tolerance tolerance) {
    if (!expected.shape().equals(actual.shape())) {
      throw new ConformanceException(
          "two answers can be compared when they have the same shape; expected %s, got %s. Look at"
              + " the output size first.",
          expected.shape(), actual.shape());
    }
    int mismatches = 0;
    double largestDifference = 0;
    Mismatch first = null;
    for (int i = 0; i < expected.values().length; i++) {
      float expectedValue = expected.values()[i];
      float actualValue = actual.values()[i];
      largestDifference = Math.max(largestDifference, difference(expectedValue, actualValue));
      if (!tolerance.accepts(expectedValue, actualValue)) {
        mismatches++;
        first = first == null ? mismatchAt(expected, i, actualValue) : first;
      }
    }
    return new Comparison(
        expected.values().length, mismatches, largestDifference, Optional.ofNullable(first));
  }

  /**
   * The cell in which two answers of the same shape differ most; the first of equals, so the first
   * cell where they do not differ.
   */
  public static Mismatch largest(FeatureMaps expected, FeatureMaps actual) {
    int largest = 0;
    for (int i = 1; i < expected.values().length; i++) {
      if (differenceAt(i, expected, actual) > differenceAt(largest, expected, actual)) {
        largest = i;
      }
    }
    return mismatchAt(expected, largest, actual.values()[largest]);
  }

  private static double differenceAt(int index, FeatureMaps expected, FeatureMaps actual) {
    return difference(expected.values()[index], actual.values()[index]);
  }

  private static double difference(float expected, float actual) {
    if (Float.compare(expected, actual) == 0) {
      return 0;
    }
    boolean bothFinite = Float.isFinite(expected) && Float.isFinite(actual);
    return bothFinite ? Math.abs((double) expected - actual) : Double.POSITIVE_INFINITY;
  }

  private static Mismatch mismatchAt(FeatureMaps expected, int index, float actual) {
    int planeCells = (int) expected.size().cells();
    int plane = index / planeCells;
    int inPlane = index % planeCells;
    Cell cell = new Cell(inPlane / expected.size().width(), inPlane % expected.size().width());
    return new Mismatch(
        plane / expected.channels(),
        plane % expected.channels(),
        cell,
        expected.values()[index],
        actual);
  }

  public boolean agrees() {
    return mismatches == 0;
  }
}
