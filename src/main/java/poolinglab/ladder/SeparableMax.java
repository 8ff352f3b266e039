package poolinglab.ladder;

import java.util.Arrays;
import poolinglab.geometry.Axis;
import poolinglab.geometry.WindowGeometry;

/**
 * Rung 5: any kernel, stride, padding and dilation, in two passes: the largest along every row of
 * the input first, then the largest of such results down the columns.
 *
 * <p>A window of k×k takes 2k comparisons instead of k², and a row's results serve all windows that
 * overlap in it. Both passes do the same to whole rows, side by side in memory, so that {@link
 * RowMax} can take a vector at a time; padding is −∞ written around the row, and no window at the
 * border is a special case. Along the rows first, because then the cells are still compared in the
 * window's order, and the first of equals, −0 or +0, stays first. Measure it by growing the kernel:
 * the time grows with k and not with k².
 */
final class SeparableMax implements ForwardKernel {
  /** Output rows at a time: what lies between the passes must stay in the cache. */
  private static final int BLOCK = 32;

  private final Axis columns;
  private final int inputWidth;
  private final Reach rows;
  private final int rowTaps;
  private final int width;
  private final RowMax row;

  SeparableMax(WindowGeometry geometry, RowMax row) {
    this.row = row;
    columns = geometry.columns();
    inputWidth = columns.input();
    width = columns.output();
    rows = Reach.of(geometry.rows());
    rowTaps = geometry.rows().kernel();
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    float[][] between = new float[rowTaps][];
    int[] at = new int[rowTaps];
    for (int first = band.firstRow(); first < band.endRow(); first += BLOCK) {
      int end = Math.min(band.endRow() - first, BLOCK) + first;
      int firstInput = rows.first(first, end);
      Arrays.fill(between, alongRows(input, band.input(), first, end));
      for (int i = first; i < end; i++) {
        int taps = 0;
        for (int r = rows.first()[i]; r < rows.end()[i]; r += rows.step()) {
          at[taps++] = (r - firstInput) * width;
        }
        row.largest(between, at, taps, output, band.output() + i * width, width);
      }
    }
  }

  /** The largest along each row that windows {@code first} to {@code end − 1} look at. */
  private float[] alongRows(float[] input, int plane, int first, int end) {
    int firstInput = rows.first(first, end);
    int count = rows.end(first, end) - firstInput;
    float[] largest = new float[count * width];
    Phases phases = new Phases(columns, Float.NEGATIVE_INFINITY, row);
    float[][] piles = new float[columns.kernel()][];
    int[] at = new int[piles.length];
    for (int t = 0; t < at.length; t++) {
      piles[t] = phases.pile(t);
      at[t] = phases.from(t);
    }
    boolean[] done = new boolean[count];
    for (int i = first; i < end; i++) {
      for (int r = rows.first()[i]; r < rows.end()[i]; r += rows.step()) {
        int index = r - firstInput;
        if (!done[index]) {
          done[index] = true;
          phases.deal(input, plane + r * inputWidth);
          row.largest(piles, at, at.length, largest, index * width, width);
        }
      }
    }
    return largest;
  }
}
