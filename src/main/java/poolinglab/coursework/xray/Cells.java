package poolinglab.coursework.xray;

/** The values of one window, in reading order. */
final class Cells {
  private double[] values = new double[16];
  private int count;

  /** How many of them are pixels. */
  int pixels;

  /** How many of the window's cells are pixels or padding behind the image. */
  int notBefore;

  /** How many are pixels or padding before the image. */
  int notBehind;

  void clear() {
    count = 0;
    pixels = 0;
    notBefore = 0;
    notBehind = 0;
  }

  void add(double value) {
    if (count == values.length) {
      values = java.util.Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  int count() {
    return count;
  }

  double at(int index) {
    return values[index];
  }

  double[] sorted() {
    double[] sorted = java.util.Arrays.copyOf(values, count);
    java.util.Arrays.sort(sorted);
    return sorted;
  }
}
