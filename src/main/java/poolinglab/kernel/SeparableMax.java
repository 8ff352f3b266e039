package poolinglab.kernel;

import poolinglab.geometry.Axis;
import poolinglab.geometry.PoolingGeometry;

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
  private final int width;
  private final RowMax row;

  SeparableMax(PoolingGeometry geometry, RowMax row) {
    this.row = row;
    columns = geometry.columns();
    inputWidth = columns.input();
    width = columns.output();
    rows = Reach.of(geometry.rows());
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    Phases phases = new Phases(columns, Float.NEGATIVE_INFINITY);
    float[] between = new float[0];
    for (int first = band.firstRow(); first < band.endRow(); first += BLOCK) {
      int end = Math.min(band.endRow() - first, BLOCK) + first;
      int firstInput = firstInput(first, end);
      int cells = (rows.end()[end - 1] - firstInput) * width;
      between = cells > between.length ? new float[cells] : between;
      alongRows(input, band.input(), phases, between, first, end);
      for (int i = first; i < end; i++) {
        downColumns(between, firstInput, i, output, band.output() + i * width);
      }
    }
  }

  /** With dilation, the window that is cut off at the top may begin below the next one. */
  private int firstInput(int first, int end) {
    int least = rows.first()[first];
    for (int i = first; i < end; i++) {
      least = Math.min(least, rows.first()[i]);
    }
    return least;
  }

  private void alongRows(
      float[] input, int plane, Phases phases, float[] between, int first, int end) {
    int firstInput = firstInput(first, end);
    boolean[] done = new boolean[rows.end()[end - 1] - firstInput];
    for (int i = first; i < end; i++) {
      for (int r = rows.first()[i]; r < rows.end()[i]; r += rows.step()) {
        if (!done[r - firstInput]) {
          done[r - firstInput] = true;
          phases.dealForMax(row, input, plane + r * inputWidth);
          alongRow(phases, between, (r - firstInput) * width);
        }
      }
    }
  }

  private void alongRow(Phases phases, float[] between, int target) {
    if (columns.kernel() == 1) {
      System.arraycopy(phases.pile(0), phases.from(0), between, target, width);
      return;
    }
    row.larger(
        phases.pile(0), phases.from(0), phases.pile(1), phases.from(1), between, target, width);
    for (int t = 2; t < columns.kernel(); t++) {
      row.larger(between, target, phases.pile(t), phases.from(t), between, target, width);
    }
  }

  private void downColumns(float[] between, int firstInput, int i, float[] output, int target) {
    int r = rows.first()[i];
    int from = (r - firstInput) * width;
    int down = rows.step() * width;
    if (r + rows.step() >= rows.end()[i]) {
      System.arraycopy(between, from, output, target, width);
      return;
    }
    row.larger(between, from, between, from + down, output, target, width);
    for (r += 2 * rows.step(); r < rows.end()[i]; r += rows.step()) {
      row.larger(output, target, between, (r - firstInput) * width, output, target, width);
    }
  }
}
