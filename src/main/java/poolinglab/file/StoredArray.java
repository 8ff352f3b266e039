package poolinglab.file;

import java.nio.file.Path;
import java.util.Arrays;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

/** Values in row-major order, as a file has them, and the way to feature maps and back. */
public record StoredArray(int[] dimensions, float[] values) {

  /**
   * Room for values of these dimensions.
   *
   * @throws ArrayFileException if feature maps cannot have them; before memory is taken
   */
  static StoredArray zeros(long[] dimensions, Path file) {
    int rank = dimensions.length;
    if (rank < 2 || rank > 4) {
      throw new ArrayFileException(
          "an array to pool has 2 dimensions [H,W], 3 [C,H,W] or 4 [N,C,H,W]; %s has %s; %s",
          file,
          rank == 0 ? "a single number" : rank + " " + Arrays.toString(dimensions),
          rank < 2
              ? "reshape it; a single row has the shape [1,W]"
              : "volumes are not supported: pool their slices one by one");
    }
    double cells = 1;
    for (long dimension : dimensions) {
      cells *= dimension;
      if (dimension < 1 || cells > Integer.MAX_VALUE) {
        throw new ArrayFileException(
            "an array to pool has at least 1 and at most %s values; %s has the shape %s; %s",
            Integer.MAX_VALUE,
            file,
            Arrays.toString(dimensions),
            dimension < 1 ? "fill it" : "split it");
      }
    }
    int[] sides = Arrays.stream(dimensions).mapToInt(Math::toIntExact).toArray();
    return new StoredArray(sides, new float[(int) cells]);
  }

  /** The feature maps; these values themselves where their order is the same. */
  FeatureMaps maps(Layout layout, Path file) {
    int[] all = {1, 1, 1, 1};
    System.arraycopy(dimensions, 0, all, 4 - dimensions.length, dimensions.length);
    try {
      if (layout == Layout.NCHW || dimensions.length == 2) {
        return FeatureMaps.of(all[0], all[1], new Size(all[2], all[3]), values);
      }
      FeatureMaps maps = FeatureMaps.zeros(all[0], all[3], new Size(all[1], all[2]));
      transpose(values, maps.values(), all[0], all[1] * all[2], all[3]);
      return maps;
    } catch (GeometryException refused) {
      throw new ArrayFileException(refused, "%s: %s", file, refused.getMessage());
    }
  }

  static StoredArray of(FeatureMaps maps, int rank, Layout layout) {
    int height = maps.size().height();
    int width = maps.size().width();
    if (layout == Layout.NCHW || rank == 2) {
      int[] all = {maps.batch(), maps.channels(), height, width};
      return new StoredArray(Arrays.copyOfRange(all, 4 - rank, 4), maps.values());
    }
    int[] all = {maps.batch(), height, width, maps.channels()};
    float[] values = new float[maps.values().length];
    transpose(maps.values(), values, maps.batch(), maps.channels(), height * width);
    return new StoredArray(Arrays.copyOfRange(all, 4 - rank, 4), values);
  }

  /** [batch, rows, columns] → [batch, columns, rows] */
  private static void transpose(float[] from, float[] to, int batch, int rows, int columns) {
    for (int b = 0; b < batch; b++) {
      int start = b * rows * columns;
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          to[start + column * rows + row] = from[start + row * columns + column];
        }
      }
    }
  }

  /** Two axes: the first, and all others as one. */
  public StoredArray inRows() {
    int rows = dimensions[0];
    return new StoredArray(new int[] {rows, values.length / rows}, values);
  }

  /** Two axes: the last, and all others as one before it. */
  public StoredArray inColumns() {
    int columns = dimensions[dimensions.length - 1];
    return new StoredArray(new int[] {values.length / columns, columns}, values);
  }

  /**
   * The same values with the axes in another order: axis {@code i} of the result is {@code
   * axes[i]}.
   */
  public StoredArray permuted(int... axes) {
    int rank = dimensions.length;
    int[] stepsOfOld = new int[rank];
    for (int axis = rank - 1, step = 1; axis >= 0; step *= dimensions[axis--]) {
      stepsOfOld[axis] = step;
    }
    int[] newDimensions = new int[rank];
    int[] steps = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      newDimensions[axis] = dimensions[axes[axis]];
      steps[axis] = stepsOfOld[axes[axis]];
    }
    float[] permuted = new float[values.length];
    int[] index = new int[rank];
    for (int to = 0, from = 0; to < permuted.length; to++) {
      permuted[to] = values[from];
      for (int axis = rank - 1; axis >= 0; axis--) {
        from += steps[axis];
        if (++index[axis] < newDimensions[axis]) {
          break;
        }
        from -= steps[axis] * newDimensions[axis];
        index[axis] = 0;
      }
    }
    return new StoredArray(newDimensions, permuted);
  }
}
