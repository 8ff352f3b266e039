package poolinglab.ladder.training;

import poolinglab.geometry.WindowGeometry;
import poolinglab.network.Convolution;
import poolinglab.network.Dense;
import poolinglab.network.NetworkLayer;

/**
 * Where a layer with weights finds its numbers, worked out once. A window that starts at {@code
 * cells[c]} of the input weighs the values at {@code cells[c] + taps[t]}; the sum of unit u goes to
 * {@code targets[c] + u · plane} of the output. A dense layer has one window.
 *
 * @param units filters of a convolution, units of a dense layer
 * @param cells where each window starts
 * @param taps how far each value under a window is from its start, channel by channel, row by row
 * @param targets where the results go; where pooling is fused, one for every four cells
 * @param plane from the output of one unit to the next
 */
record Weighing(int units, int[] cells, int[] taps, int[] targets, int plane) {

  /** Window by window, row by row. */
  static Weighing of(NetworkLayer layer, LaneMaps input, LaneMaps output) {
    WindowGeometry geometry = layer.geometry(input.shape());
    int height = layer instanceof Dense ? 1 : geometry.rows().output();
    int width = layer instanceof Dense ? 1 : geometry.columns().output();
    int[] cells = new int[height * width];
    int[] targets = new int[cells.length];
    for (int c = 0; c < cells.length; c++) {
      cells[c] = start(geometry, input, c / width, c % width);
      targets[c] = output.at(0, c / width, c % width);
    }
    return new Weighing(
        output.shape().channels(), cells, taps(geometry, input), targets, output.plane());
  }

  /** The four windows under each 2×2 pooling, one after the other; what no pooling sees is left. */
  static Weighing pooled(Convolution layer, LaneMaps input, LaneMaps output) {
    WindowGeometry geometry = layer.geometry(input.shape());
    int width = output.shape().size().width();
    int[] targets = new int[(int) output.shape().size().cells()];
    int[] cells = new int[4 * targets.length];
    for (int c = 0; c < cells.length; c++) {
      int i = 2 * (c / 4 / width) + c % 4 / 2;
      int j = 2 * (c / 4 % width) + c % 2;
      cells[c] = start(geometry, input, i, j);
      targets[c / 4] = output.at(0, i / 2, j / 2);
    }
    return new Weighing(
        output.shape().channels(), cells, taps(geometry, input), targets, output.plane());
  }

  private static int start(WindowGeometry geometry, LaneMaps input, int i, int j) {
    return input.at(0, geometry.rows().start(i), geometry.columns().start(j));
  }

  private static int[] taps(WindowGeometry geometry, LaneMaps input) {
    int height = geometry.rows().kernel();
    int width = geometry.columns().kernel();
    int[] taps = new int[input.shape().channels() * height * width];
    for (int t = 0; t < taps.length; t++) {
      int u = t / width % height * geometry.rows().dilation();
      int v = t % width * geometry.columns().dilation();
      taps[t] = t / (height * width) * input.plane() + u * input.row() + v * input.lanes();
    }
    return taps;
  }
}
