package poolinglab.dl4j.fast;

import java.util.Arrays;

/**
 * Where the windows of a convolution find their cells in its input. Unrolled, every kernel cell of
 * every channel has a row and every window of every image a column; a convolution is then one
 * product of matrices. The way back adds each value to the cell that it was taken from.
 *
 * <p>Everything goes by lines: what one kernel cell sees along a line of the output is a line of
 * the input, moved.
 *
 * @param batch images N
 * @param channels C of the input
 * @param input height H and width W
 * @param output height H′ and width W′
 * @param padding above and to the left
 */
record Unrolling(
    int batch,
    int channels,
    Sides input,
    Sides output,
    Sides kernel,
    Sides stride,
    Sides padding,
    Sides dilation) {

  /** Something for both directions: down the rows, and along a row. */
  record Sides(int down, int along) {
    static Sides of(int[] both) {
      return new Sides(both[0], both[1]);
    }

    int product() {
      return down * along;
    }
  }

  /**
   * From what Deeplearning4j tells a layer.
   *
   * @param input [N,C,H,W]
   * @param same whether every stride has a window, as with the border "same"; else only those
   *     inside the padded image
   */
  static Unrolling of(
      long[] input, int[] kernel, int[] strides, int[] padding, int[] dilation, boolean same) {
    int[] sides = {(int) input[2], (int) input[3]};
    int[] output = new int[2];
    for (int i = 0; i < 2; i++) {
      int reach = (kernel[i] - 1) * dilation[i] + 1;
      output[i] =
          same
              ? (sides[i] + strides[i] - 1) / strides[i]
              : (sides[i] + 2 * padding[i] - reach) / strides[i] + 1;
    }
    return new Unrolling(
        (int) input[0],
        (int) input[1],
        Sides.of(sides),
        Sides.of(output),
        Sides.of(kernel),
        Sides.of(strides),
        Sides.of(padding),
        Sides.of(dilation));
  }

  /**
   * One kernel cell of one channel, and where in the input the first window has it.
   *
   * @param line which may lie above the image
   * @param column which may lie left of it
   * @param first the first window of a line that has the cell inside the image
   * @param end the window after the last one that has
   */
  private record Cell(int channel, int line, int column, int first, int end) {}

  private Cell cell(int number) {
    int inChannel = number % kernel.product();
    int line = inChannel / kernel.along * dilation.down - padding.down;
    int column = inChannel % kernel.along * dilation.along - padding.along;
    int first = windowsBefore(column, 0);
    int end = Math.max(first, windowsBefore(column, input.along));
    return new Cell(number / kernel.product(), line, column, first, end);
  }

  /** How many windows of a line have a cell left of {@code limit} that the first has there. */
  private int windowsBefore(int column, int limit) {
    int windows = -Math.floorDiv(column - limit, stride.along);
    return Math.max(0, Math.min(output.along, windows));
  }

  /** How many rows the matrix has: C · kH · kW. */
  int cells() {
    return channels * kernel.product();
  }

  /** How many columns it has: N · H′ · W′. */
  int windows() {
    return batch * output.product();
  }

  /** How many values the larger of the two has, the input or the matrix. */
  long values() {
    return Math.max(
        (long) batch * channels * input.product(),
        (long) batch * output.product() * channels * kernel.product());
  }

  /** How many values [N,C,H,W] has. */
  int inputLength() {
    return batch * channels * input.product();
  }

  /**
   * Writes one row of the matrix: what one kernel cell sees in each window.
   *
   * @param from [N,C,H,W]
   * @param row room for {@link #windows} values; 0 where the cell lies outside the image
   */
  void unroll(float[] from, int number, float[] row) {
    Cell cell = cell(number);
    int at = 0;
    for (int image = 0; image < batch; image++) {
      for (int y = 0; y < output.down; y++, at += output.along) {
        int line = cell.line + y * stride.down;
        if (line < 0 || line >= input.down) {
          Arrays.fill(row, at, at + output.along, 0);
          continue;
        }
        Arrays.fill(row, at, at + cell.first, 0);
        copy(from, firstSeen(cell, image, line), row, at + cell.first, cell.end - cell.first);
        Arrays.fill(row, at + cell.end, at + output.along, 0);
      }
    }
  }

  /**
   * Adds one row of a matrix to where {@link #unroll} took it from.
   *
   * @param to [N,C,H,W]
   */
  void addBack(float[] row, int number, float[] to) {
    Cell cell = cell(number);
    int at = cell.first;
    for (int image = 0; image < batch; image++) {
      for (int y = 0; y < output.down; y++, at += output.along) {
        int line = cell.line + y * stride.down;
        if (line >= 0 && line < input.down) {
          add(row, at, to, firstSeen(cell, image, line), cell.end - cell.first);
        }
      }
    }
  }

  /** The index in [N,C,H,W] of what the first window that has the cell inside sees there. */
  private int firstSeen(Cell cell, int image, int line) {
    int lines = (image * channels + cell.channel) * input.down + line;
    return lines * input.along + cell.column + cell.first * stride.along;
  }

  private void copy(float[] from, int start, float[] row, int at, int count) {
    if (count == 0) {
      // No window sees this cell inside the image; where it would begin may lie outside the array.
      return;
    }
    if (stride.along == 1) {
      System.arraycopy(from, start, row, at, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      row[at + i] = from[start + i * stride.along];
    }
  }

  private void add(float[] row, int at, float[] to, int start, int count) {
    if (stride.along == 1) {
      for (int i = 0; i < count; i++) {
        to[start + i] += row[at + i];
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      to[start + i * stride.along] += row[at + i];
    }
  }
}
