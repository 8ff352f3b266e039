package poolinglab.kernel;

import java.util.Arrays;
import poolinglab.geometry.Axis;

/**
 * One row of the input, padded and dealt out like cards: with stride {@code s}, cell {@code x} goes
 * to pile {@code x mod s}. What the same tap of neighbouring windows looks at lies {@code s} cells
 * apart in the row, and side by side in a pile, where vectors can take it.
 */
final class Phases {
  /** Room past the end, so that the last vector may look further than the last window does. */
  private static final int SLACK = 16;

  private final Axis columns;
  private final float[] line;
  private final float[][] piles;
  private final int inside;

  /**
   * @param filler what the padding holds: what changes nothing, −∞ for a maximum and 0 for a sum
   */
  Phases(Axis columns, float filler) {
    this.columns = columns;
    int stride = columns.stride();
    int pile = columns.output() + (columns.effectiveKernel() - 1) / stride + 1 + SLACK;
    line = new float[pile * stride];
    Arrays.fill(line, filler);
    piles = new float[stride][];
    for (int phase = 0; phase < stride; phase++) {
      piles[phase] = stride == 1 ? line : new float[pile];
    }
    inside = Math.min(columns.input(), line.length - columns.paddingBefore());
  }

  /** Deals out the row that begins at {@code start}, with −∞ for NaN, which could never win. */
  void dealForMax(RowMax rows, float[] input, int start) {
    rows.copy(input, start, line, columns.paddingBefore(), inside);
    if (piles.length == 2) {
      rows.halve(line, piles[0], piles[1], piles[0].length);
    } else {
      deal();
    }
  }

  /** Deals out the row that begins at {@code start}, as it is. */
  void deal(float[] input, int start) {
    System.arraycopy(input, start, line, columns.paddingBefore(), inside);
    deal();
  }

  private void deal() {
    int stride = piles.length;
    for (int phase = 0; stride > 1 && phase < stride; phase++) {
      float[] pile = piles[phase];
      for (int j = 0; j < pile.length; j++) {
        pile[j] = line[j * stride + phase];
      }
    }
  }

  /** The padded row, not dealt out. */
  float[] line() {
    return line;
  }

  /** Where tap {@code t} of the windows lies: that of window {@code j} at {@code from(t) + j}. */
  float[] pile(int t) {
    return piles[t * columns.dilation() % piles.length];
  }

  int from(int t) {
    return t * columns.dilation() / piles.length;
  }
}
