package poolinglab.ladder;

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
  private final RowMax rows;
  private final float[][] piles;
  private final int inside;

  /**
   * @param filler what the padding holds: what changes nothing, −∞ for a maximum and 0 for a sum
   */
  Phases(Axis columns, float filler, RowMax rows) {
    this.columns = columns;
    this.rows = rows;
    int stride = columns.stride();
    int pile = columns.output() + (columns.effectiveKernel() - 1) / stride + 1 + SLACK;
    piles = new float[stride][pile];
    for (float[] one : piles) {
      Arrays.fill(one, filler);
    }
    inside = (int) Math.min(columns.input(), (long) pile * stride - columns.paddingBefore());
  }

  /** Deals out the row that begins at {@code start}. */
  void deal(float[] input, int start) {
    int padding = columns.paddingBefore();
    switch (piles.length) {
      case 1 -> System.arraycopy(input, start, piles[0], padding, inside);
      case 2 -> {
        float[] firsts = piles[padding % 2];
        float[] seconds = piles[(padding + 1) % 2];
        rows.halve(input, start, firsts, padding / 2, seconds, (padding + 1) / 2, inside / 2);
        if (inside % 2 == 1) {
          firsts[padding / 2 + inside / 2] = input[start + inside - 1];
        }
      }
      default -> dealOneByOne(input, start, padding);
    }
  }

  private void dealOneByOne(float[] input, int start, int padding) {
    int stride = piles.length;
    for (int phase = 0; phase < stride; phase++) {
      float[] pile = piles[(padding + phase) % stride];
      int to = (padding + phase) / stride;
      for (int column = phase; column < inside; column += stride) {
        pile[to++] = input[start + column];
      }
    }
  }

  /** Where tap {@code t} of the windows lies: that of window {@code j} at {@code from(t) + j}. */
  float[] pile(int t) {
    return piles[t * columns.dilation() % piles.length];
  }

  int from(int t) {
    return t * columns.dilation() / piles.length;
  }
}
