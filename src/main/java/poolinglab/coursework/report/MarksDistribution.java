package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many learners earned what percentage of the points, as a bar chart. Lengths are in units of
 * the SVG.
 *
 * @param floor where the bars begin
 */
record MarksDistribution(int width, int height, int floor, List<Bar> bars) {
  private static final int BAR = 36;
  private static final int GAP = 8;
  private static final int TALLEST = 120;
  private static final int TOP = 22;

  /**
   * Ten per cent of the points.
   *
   * @param middle where its number and its range are, seen from the left
   */
  record Bar(int left, int top, int width, int height, int middle, int count, String range) {
    int above() {
      return top - 6;
    }

    int below() {
      return top + height + 17;
    }
  }

  static MarksDistribution of(int[] counts) {
    int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    int floor = TOP + TALLEST;
    List<Bar> bars = new ArrayList<>();
    for (int bin = 0; bin < counts.length; bin++) {
      int height = Math.round((float) TALLEST * counts[bin] / most);
      int left = GAP + bin * (BAR + GAP);
      int end = bin == counts.length - 1 ? 100 : bin * 10 + 9;
      String range = "%d–%d".formatted(bin * 10, end);
      bars.add(new Bar(left, floor - height, BAR, height, left + BAR / 2, counts[bin], range));
    }
    return new MarksDistribution(counts.length * (BAR + GAP) + GAP, floor + 24, floor, bars);
  }

  /** The same in words. */
  String words() {
    return bars.stream()
        .map(bar -> "%s %%: %d".formatted(bar.range(), bar.count()))
        .collect(Collectors.joining(", "));
  }
}
