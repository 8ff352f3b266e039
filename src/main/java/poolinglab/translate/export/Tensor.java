package poolinglab.translate.export;

import java.util.Arrays;

/** An array of any number of axes, row-major. */
public record Tensor(int[] shape, float[] values) {

  /**
   * @throws IllegalArgumentException when there are not as many values as the shape says
   */
  public Tensor {
    if (Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact) != values.length) {
      throw new IllegalArgumentException(
          "shape " + Arrays.toString(shape) + " needs another number than " + values.length);
    }
  }

  /** Two axes: the first, and all others as one. */
  Tensor inRows() {
    int rows = shape[0];
    return new Tensor(new int[] {rows, values.length / rows}, values);
  }

  /** Two axes: the last, and all others as one before it. */
  Tensor inColumns() {
    int columns = shape[shape.length - 1];
    return new Tensor(new int[] {values.length / columns, columns}, values);
  }

  /**
   * The same values with the axes in another order: axis {@code i} of the result is {@code
   * axes[i]}.
   */
  Tensor permuted(int... axes) {
    int rank = shape.length;
    int[] stepsOfOld = new int[rank];
    for (int axis = rank - 1, step = 1; axis >= 0; step *= shape[axis--]) {
      stepsOfOld[axis] = step;
    }
    int[] newShape = new int[rank];
    int[] steps = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      newShape[axis] = shape[axes[axis]];
      steps[axis] = stepsOfOld[axes[axis]];
    }
    float[] permuted = new float[values.length];
    int[] index = new int[rank];
    for (int to = 0, from = 0; to < permuted.length; to++) {
      permuted[to] = values[from];
      for (int axis = rank - 1; axis >= 0; axis--) {
        from += steps[axis];
        if (++index[axis] < newShape[axis]) {
          break;
        }
        from -= steps[axis] * newShape[axis];
        index[axis] = 0;
      }
    }
    return new Tensor(newShape, permuted);
  }
}
