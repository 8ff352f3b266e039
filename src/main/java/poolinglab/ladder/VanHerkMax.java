package poolinglab.ladder;

import java.util.Arrays;
import poolinglab.geometry.Axis;
import poolinglab.geometry.WindowGeometry;

/**
 * Rung 7: large windows that overlap, in constant work per pixel (van Herk, "A fast algorithm for
 * local minimum and maximum filters", 1992; Gil and Werman, "Computing 2-D min, median, and max
 * filters", 1993).
 *
 * <p>A row is cut into blocks as long as the kernel. Within each, every cell learns the largest
 * value from the block's beginning up to itself, and from itself up to the block's end. A window
 * touches two blocks at most: it is the end of one and the beginning of the next. Three comparisons
 * a cell and pass, however large the kernel; then the same down the columns. Measure it by growing
 * the kernel: {@link SeparableMax} grows with it, this does not.
 */
final class VanHerkMax implements ForwardKernel {
  private final Axis rows;
  private final Axis columns;
  private final int width;
  private final RowMax row;

  /** Needs a dilation of 1. */
  VanHerkMax(WindowGeometry geometry, RowMax row) {
    this.row = row;
    rows = geometry.rows();
    columns = geometry.columns();
    width = columns.output();
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    int kernel = rows.kernel();
    int start = rows.start(band.firstRow());
    int count = (band.endRow() - 1 - band.firstRow()) * rows.stride() + kernel;
    float[] fromStart = new float[count * width];
    alongRows(input, band.input(), start, count, fromStart);
    float[] toEnd = fromStart.clone();
    for (int r = 1; r < count; r++) {
      if (r % kernel != 0) {
        merge(fromStart, r - 1, fromStart, r, fromStart, r * width);
      }
    }
    for (int r = count - 2; r >= 0; r--) {
      if (r % kernel != kernel - 1) {
        merge(toEnd, r, toEnd, r + 1, toEnd, r * width);
      }
    }
    for (int i = band.firstRow(); i < band.endRow(); i++) {
      int r = rows.start(i) - start;
      merge(toEnd, r, fromStart, r + kernel - 1, output, band.output() + i * width);
    }
  }

  private void merge(float[] upper, int u, float[] lower, int l, float[] to, int target) {
    row.larger(upper, u * width, lower, l * width, to, target, width);
  }

  /** The largest along each of {@code count} rows from {@code start}; −∞ in rows of the padding. */
  private void alongRows(float[] input, int plane, int start, int count, float[] largest) {
    float[] line = new float[(width - 1) * columns.stride() + columns.kernel()];
    Arrays.fill(line, Float.NEGATIVE_INFINITY);
    int inside = Math.min(columns.input(), line.length - columns.paddingBefore());
    float[] fromStart = new float[line.length];
    float[] toEnd = new float[line.length];
    for (int r = 0; r < count; r++) {
      if (start + r < 0 || start + r >= rows.input()) {
        Arrays.fill(largest, r * width, (r + 1) * width, Float.NEGATIVE_INFINITY);
      } else {
        int from = plane + (start + r) * columns.input();
        row.copy(input, from, line, columns.paddingBefore(), inside);
        scan(line, fromStart, toEnd);
        alongRow(fromStart, toEnd, largest, r * width);
      }
    }
  }

  /** A new largest value is rare within a block: these comparisons are guessed well. */
  private void scan(float[] line, float[] fromStart, float[] toEnd) {
    int kernel = columns.kernel();
    int cells = line.length;
    for (int block = 0; block < cells; block += kernel) {
      int last = Math.min(block + kernel, cells) - 1;
      fromStart[block] = line[block];
      for (int x = block + 1; x <= last; x++) {
        fromStart[x] = TwoByTwoMax.later(fromStart[x - 1], line[x]);
      }
      toEnd[last] = line[last];
      for (int x = last - 1; x >= block; x--) {
        toEnd[x] = TwoByTwoMax.later(line[x], toEnd[x + 1]);
      }
    }
  }

  private void alongRow(float[] fromStart, float[] toEnd, float[] largest, int target) {
    int reach = columns.kernel() - 1;
    if (columns.stride() == 1) {
      row.larger(toEnd, 0, fromStart, reach, largest, target, width);
      return;
    }
    for (int j = 0; j < width; j++) {
      int x = j * columns.stride();
      largest[target + j] = TwoByTwoMax.later(toEnd[x], fromStart[x + reach]);
    }
  }
}
