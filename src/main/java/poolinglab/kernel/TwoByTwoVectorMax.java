package poolinglab.kernel;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import poolinglab.geometry.PoolingGeometry;

/**
 * Rung 4: the 2×2 window with the Vector API; {@link TwoByTwoMax} is the same loop for one number.
 *
 * <p>A vector of outputs takes two vectors from each of the two rows, sorts them into left and
 * right cells, and compares in the window's order: top left, top right, bottom left, bottom right.
 * To compare and to blend keeps our rules for NaN and −0 for nothing; the {@code max} of the Vector
 * API must keep Java's, which takes three instructions more.
 *
 * <p>No comparison is guessed. A row's width is seldom a multiple of the vector, and a scalar tail
 * would cost as much as all that went before; so the last vector is laid flush with the end and
 * overlaps the one before it, whose values it writes a second time.
 *
 * <p>From here on the memory is the limit: measure it against a loop that only reads the input and
 * writes an output.
 */
final class TwoByTwoVectorMax implements ForwardKernel {
  private final int inputWidth;
  private final int width;

  /** Needs a row of outputs to fill a vector. */
  TwoByTwoVectorMax(PoolingGeometry geometry) {
    inputWidth = geometry.columns().input();
    width = geometry.columns().output();
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    for (int i = band.firstRow(); i < band.endRow(); i++) {
      int top = band.input() + 2 * i * inputWidth;
      row(input, top, top + inputWidth, output, band.output() + i * width, width);
    }
  }

  private static void row(
      float[] input, int top, int bottom, float[] output, int target, int width) {
    int last = width - Lanes.COUNT;
    int j = 0;
    while (true) {
      var top1 = FloatVector.fromArray(Lanes.FLOATS, input, top + 2 * j);
      var top2 = FloatVector.fromArray(Lanes.FLOATS, input, top + 2 * j + Lanes.COUNT);
      var bottom1 = FloatVector.fromArray(Lanes.FLOATS, input, bottom + 2 * j);
      var bottom2 = FloatVector.fromArray(Lanes.FLOATS, input, bottom + 2 * j + Lanes.COUNT);

      var value = top1.rearrange(Lanes.EVENS).blend(top2.rearrange(Lanes.EVENS), Lanes.LATTER_HALF);
      var largest = Lanes.LOWEST.blend(value, value.compare(GT, Lanes.LOWEST));
      value = top1.rearrange(Lanes.ODDS).blend(top2.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));
      value =
          bottom1.rearrange(Lanes.EVENS).blend(bottom2.rearrange(Lanes.EVENS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));
      value = bottom1.rearrange(Lanes.ODDS).blend(bottom2.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));

      largest.intoArray(output, target + j);
      if (j == last) {
        return;
      }
      j = Math.min(j + Lanes.COUNT, last);
    }
  }
}
