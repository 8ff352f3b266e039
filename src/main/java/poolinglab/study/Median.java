package poolinglab.study;

import java.util.List;

/** The middle of some numbers. */
final class Median {
  private Median() {}

  /** The number in the middle, or the mean of the two there. */
  static double of(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
