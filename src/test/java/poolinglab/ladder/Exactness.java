package poolinglab.ladder;

import java.util.Arrays;
import java.util.Optional;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

/** Equal to the last bit, −0 told from +0. Only one NaN is as good as another. */
final class Exactness {
  private Exactness() {}

  /** The first difference in words, if there is one. */
  static Optional<String> difference(FeatureMaps expected, FeatureMaps actual) {
    if (!expected.shape().equals(actual.shape())) {
      return Optional.of("shape " + actual.shape() + " and not " + expected.shape());
    }
    return difference(expected.values(), actual.values(), expected.size());
  }

  /** The same for bare arrays whose planes are of this size. */
  static Optional<String> difference(float[] expected, float[] actual, Size size) {
    int[] expectedBits = bits(expected);
    int[] actualBits = bits(actual);
    int index = Arrays.mismatch(expectedBits, actualBits);
    if (index < 0) {
      return Optional.empty();
    }
    int cell = index % (int) size.cells();
    return Optional.of(
        "%s and not %s in plane %d, row %d, column %d"
            .formatted(
                actual[index],
                expected[index],
                index / size.cells(),
                cell / size.width(),
                cell % size.width()));
  }

  static Optional<String> difference(int[] expected, int[] actual) {
    int index = Arrays.mismatch(expected, actual);
    return index < 0
        ? Optional.empty()
        : Optional.of(
            "argmax " + actual[index] + " and not " + expected[index] + " in cell " + index);
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToIntBits(values[i]);
    }
    return bits;
  }
}
