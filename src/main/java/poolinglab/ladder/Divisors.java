package poolinglab.ladder;

import poolinglab.geometry.Axis;
import poolinglab.geometry.Span;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.AveragePooling.Divisor;

/**
 * What the sum of window (i, j) is divided by: {@code rows[i] · columns[j]}, worked out once for
 * each axis.
 */
record Divisors(int[] rows, int[] columns) {

  static Divisors of(WindowGeometry geometry, Divisor divisor) {
    return new Divisors(counts(geometry.rows(), divisor), counts(geometry.columns(), divisor));
  }

  private static int[] counts(Axis axis, Divisor divisor) {
    int[] counts = new int[axis.output()];
    for (int i = 0; i < counts.length; i++) {
      Span span = axis.span(i);
      counts[i] = divisor == Divisor.INSIDE ? span.count() : span.countWithPadding();
    }
    return counts;
  }
}
