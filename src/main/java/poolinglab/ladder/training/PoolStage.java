package poolinglab.ladder.training;

import java.util.Arrays;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.network.Pool;

/** A pooling under any window, in one {@link Pass}; where its windows are is worked out once. */
abstract class PoolStage implements Stage {
  final Pool pool;
  final LaneMaps input;
  final LaneMaps output;

  /** Under each window, where the lanes of its cells begin in the first plane of the input. */
  final int[][] windows;

  /** What an average divides by, window by window. */
  final int[] divisors;

  /** Where the lanes of its result begin in the first plane of the output. */
  private final int[] targets;

  PoolStage(Pool pool, LaneMaps input, LaneMaps output) {
    this.pool = pool;
    this.input = input;
    this.output = output;
    int count = (int) output.shape().size().cells();
    windows = new int[count][];
    targets = new int[count];
    divisors = new int[count];
    int next = 0;
    for (Window window : pool.geometry(input.shape()).windows()) {
      windows[next] = cells(window);
      targets[next] = output.at(0, window.target().row(), window.target().column());
      divisors[next++] = pool.countPadding() ? window.sizeWithPadding() : window.size();
    }
  }

  private int[] cells(Window window) {
    int[] cells = new int[window.size()];
    int next = 0;
    for (Cell cell : window) {
      cells[next++] = input.at(0, cell.row(), cell.column());
    }
    return cells;
  }

  @Override
  public final void forward() {
    for (int channel = 0; channel < output.shape().channels(); channel++) {
      for (int w = 0; w < windows.length; w++) {
        pool(w, channel * input.plane(), channel * output.plane() + targets[w]);
      }
    }
  }

  @Override
  public final void backward(Share share) {
    Arrays.fill(input.gradients(), 0);
    for (int channel = 0; channel < output.shape().channels(); channel++) {
      for (int w = 0; w < windows.length; w++) {
        spread(w, channel * input.plane(), channel * output.plane() + targets[w]);
      }
    }
  }

  /**
   * Pools what is under window w, in all lanes.
   *
   * @param from where the plane begins in the input
   * @param to where the result goes
   */
  abstract void pool(int w, int from, int to);

  /** Adds what the gradient of that result means for the cells under the window. */
  abstract void spread(int w, int from, int to);
}
