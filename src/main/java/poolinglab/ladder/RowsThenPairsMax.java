package poolinglab.ladder;

import poolinglab.geometry.WindowGeometry;

/**
 * Rung 3: first the larger of two rows, cell by cell, then the larger of each pair.
 *
 * <p>The first loop walks over two rows at unit stride and has no branch: the compiler turns {@code
 * Math.max} into vector instructions by itself. Half of the comparisons are done many at a time,
 * and the other half guess nothing. Measure it with {@code -XX:-UseSuperWord}, which takes the
 * vectors away.
 *
 * <p>{@code Math.max} has other rules than we: NaN wins, +0 beats −0 wherever it stands. Both show
 * in the result, as NaN or as a zero; such a window is pooled again in the window's own order.
 */
final class RowsThenPairsMax implements ForwardKernel {
  private final int inputWidth;
  private final int width;

  RowsThenPairsMax(WindowGeometry geometry) {
    inputWidth = geometry.columns().input();
    width = geometry.columns().output();
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    float[] larger = new float[2 * width];
    for (int i = band.firstRow(); i < band.endRow(); i++) {
      int top = band.input() + 2 * i * inputWidth;
      int bottom = top + inputWidth;
      largerOfTwoRows(input, top, bottom, larger);
      int target = band.output() + i * width;
      for (int j = 0; j < width; j++) {
        float largest = Math.max(larger[2 * j], larger[2 * j + 1]);
        boolean plain = largest < 0 || largest > 0;
        output[target + j] =
            plain ? largest : TwoByTwoMax.largest(input, top + 2 * j, bottom + 2 * j);
      }
    }
  }

  private static void largerOfTwoRows(float[] input, int top, int bottom, float[] larger) {
    for (int column = 0; column < larger.length; column++) {
      larger[column] = Math.max(input[top + column], input[bottom + column]);
    }
  }
}
