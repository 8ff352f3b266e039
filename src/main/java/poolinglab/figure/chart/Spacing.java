package poolinglab.figure.chart;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Places labels in their order, none on another, each as near as possible to where it belongs. */
final class Spacing {
  private Spacing() {}

  /**
   * @param wanted the best place of each
   * @param gap the least distance between two
   * @param most the largest place there is
   * @return the place of each
   */
  static double[] of(double[] wanted, double gap, double most) {
    int[] order = order(wanted);
    double[] places = wanted.clone();
    for (int i = 1; i < order.length; i++) {
      places[order[i]] = Math.max(places[order[i]], places[order[i - 1]] + gap);
    }
    double end = most;
    for (int i = order.length - 1; i >= 0; i--) {
      places[order[i]] = Math.min(places[order[i]], end);
      end = places[order[i]] - gap;
    }
    return places;
  }

  /** The indices of the values from the least to the largest. */
  static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
