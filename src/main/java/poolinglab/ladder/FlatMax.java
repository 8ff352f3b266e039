package poolinglab.ladder;

import poolinglab.geometry.WindowGeometry;

/**
 * Rung 1: flat arrays, bounds hoisted. Any window.
 *
 * <p>The naive loop makes an iterator for every window and a cell for every step. Here the same
 * comparisons run over the flat array: where a window begins and ends is looked up, and no object
 * is made. What is left is the comparison itself, and on random data the processor guesses wrong at
 * about every second new maximum; measure it by pooling a sorted image.
 */
final class FlatMax implements ForwardKernel, ArgmaxKernel {
  private final int inputWidth;
  private final Reach rows;
  private final Reach columns;

  FlatMax(WindowGeometry geometry) {
    inputWidth = geometry.columns().input();
    rows = Reach.of(geometry.rows());
    columns = Reach.of(geometry.columns());
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    poolColumns(input, output, band, 0, columns.first().length);
  }

  /** Pools the output columns {@code from} to {@code to − 1} of the band. */
  void poolColumns(float[] input, float[] output, Band band, int from, int to) {
    int width = columns.first().length;
    for (int i = band.firstRow(); i < band.endRow(); i++) {
      int target = band.output() + i * width;
      for (int j = from; j < to; j++) {
        output[target + j] = largest(input, band.input(), i, j);
      }
    }
  }

  private float largest(float[] input, int plane, int i, int j) {
    float largest = Float.NEGATIVE_INFINITY;
    int endColumn = columns.end()[j];
    for (int row = rows.first()[i]; row < rows.end()[i]; row += rows.step()) {
      int start = plane + row * inputWidth;
      for (int column = columns.first()[j]; column < endColumn; column += columns.step()) {
        float value = input[start + column];
        if (value > largest) {
          largest = value;
        }
      }
    }
    return largest;
  }

  @Override
  public void pool(float[] input, float[] output, int[] argmax, Band band) {
    poolColumns(input, output, argmax, band, 0, columns.first().length);
  }

  /** Pools the output columns {@code from} to {@code to − 1} of the band, and notes the winners. */
  void poolColumns(float[] input, float[] output, int[] argmax, Band band, int from, int to) {
    int width = columns.first().length;
    for (int i = band.firstRow(); i < band.endRow(); i++) {
      int target = band.output() + i * width;
      for (int j = from; j < to; j++) {
        int winner = winner(input, band.input(), i, j);
        argmax[target + j] = winner;
        float value = input[band.input() + winner];
        // A window of nothing but NaN and −∞ has a winner, but −∞ is its maximum.
        output[target + j] = value > Float.NEGATIVE_INFINITY ? value : Float.NEGATIVE_INFINITY;
      }
    }
  }

  private int winner(float[] input, int plane, int i, int j) {
    int winner = rows.first()[i] * inputWidth + columns.first()[j];
    float largest = Float.NEGATIVE_INFINITY;
    for (int row = rows.first()[i]; row < rows.end()[i]; row += rows.step()) {
      int start = row * inputWidth;
      for (int column = columns.first()[j]; column < columns.end()[j]; column += columns.step()) {
        float value = input[plane + start + column];
        if (value > largest) {
          largest = value;
          winner = start + column;
        }
      }
    }
    return winner;
  }
}
