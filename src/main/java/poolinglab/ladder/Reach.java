package poolinglab.ladder;

import poolinglab.geometry.Axis;
import poolinglab.geometry.Span;

/**
 * What every window covers along one axis, as plain arrays: worked out once, so that no loop over
 * pixels has to ask whether it is still inside the image.
 *
 * @param first window {@code i} begins at {@code first[i]}
 * @param end and ends before {@code end[i]}
 * @param step the distance between two of its cells
 */
record Reach(int[] first, int[] end, int step) {

  static Reach of(Axis axis) {
    int[] first = new int[axis.output()];
    int[] end = new int[axis.output()];
    for (int i = 0; i < first.length; i++) {
      Span span = axis.span(i);
      first[i] = span.first();
      end[i] = span.last() + 1;
    }
    return new Reach(first, end, axis.dilation());
  }

  /**
   * The first cell that windows {@code from} to {@code to − 1} cover. With dilation it need not be
   * the first window's: what is cut off at the border is a whole step.
   */
  int first(int from, int to) {
    int least = first[from];
    for (int i = from; i < to; i++) {
      least = Math.min(least, first[i]);
    }
    return least;
  }

  /** The cell after the last that windows {@code from} to {@code to − 1} cover. */
  int end(int from, int to) {
    int greatest = end[from];
    for (int i = from; i < to; i++) {
      greatest = Math.max(greatest, end[i]);
    }
    return greatest;
  }
}
