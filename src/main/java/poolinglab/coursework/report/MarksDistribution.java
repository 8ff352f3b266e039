package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many learners earned what percentage of the points, as a bar chart. Lengths are in units of
 * the SVG.
 *
 * @param floor where the bars begin
 * @param ticks percentages, each where the bars below it end and the others begin
 */
record MarksDistribution(int width, int height, int floor, List<Bar> bars, List<Tick> ticks) {
  private static final int BAR = 36;
  private static final int GAP = 8;
  private static final int EDGE = 22;
  private static final int TALLEST = 120;
  private static final int TOP = 22;

  /**
   * Ten per cent of the points.
   *
   * @param middle where its number is, from the left
   */
  record Bar(int left, int top, int width, int height, int middle, int count, String range) {
    int above() {
      return top - 6;
    }
  }

  /** A percentage and where it is, from the left. */
  record Tick(int percent, int middle) {}

  static MarksDistribution of(int[] counts) {
    int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    int floor = TOP + TALLEST;
    List<Bar> bars = new ArrayList<>();
    for (int bin = 0; bin < counts.length; bin++) {
      int height = Math.round((float) TALLEST * counts[bin] / most);
      int left = EDGE + bin * (BAR + GAP);
      int end = bin == counts.length - 1 ? 100 : bin * 10 + 9;
      String range = "%d–%d".formatted(bin * 10, end);
      bars.add(new Bar(left, floor - height, BAR, height, left + BAR / 2, counts[bin], range));
    }
    List<Tick> ticks =
        IntStream.rangeClosed(0, counts.length)
            .mapToObj(bin -> new Tick(10 * bin, EDGE + bin * (BAR + GAP) - GAP / 2))
            .toList();
    int width = EDGE + counts.length * (BAR + GAP) - GAP + EDGE;
    return new MarksDistribution(width, floor + 26, floor, bars, ticks);
  }

  /** The same in words. */
  String words() {
    return bars.stream()
        .map(bar -> "%s %%: %d".formatted(bar.range(), bar.count()))
        .collect(Collectors.joining(", "));
  }
}
