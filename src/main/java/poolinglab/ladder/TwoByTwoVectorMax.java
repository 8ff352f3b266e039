package poolinglab.ladder;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import poolinglab.geometry.WindowGeometry;

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
 * <p>One loop runs over all vectors of a band, row after row. With a loop for each row, the
 * constants of {@link Lanes} would be fetched into registers again for each row, which takes as
 * long as two to four vectors.
 *
 * <p>From here on the memory is the limit: measure it against a loop that only reads the input and
 * writes an output.
 */
final class TwoByTwoVectorMax implements ForwardKernel {
  private final int inputWidth;
  private final int width;

  /** Needs a row of outputs to fill a vector. */
  TwoByTwoVectorMax(WindowGeometry geometry) {
    inputWidth = geometry.columns().input();
    width = geometry.columns().output();
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    int last = width - Lanes.COUNT;
    int i = band.firstRow();
    int j = 0;
    while (i < band.endRow()) {
      int top = band.input() + 2 * (i * inputWidth + j);
      int bottom = top + inputWidth;
      var top1 = FloatVector.fromArray(Lanes.FLOATS, input, top);
      var top2 = FloatVector.fromArray(Lanes.FLOATS, input, top + Lanes.COUNT);
      var bottom1 = FloatVector.fromArray(Lanes.FLOATS, input, bottom);
      var bottom2 = FloatVector.fromArray(Lanes.FLOATS, input, bottom + Lanes.COUNT);

      var value = top1.rearrange(Lanes.EVENS).blend(top2.rearrange(Lanes.EVENS), Lanes.LATTER_HALF);
      var largest = Lanes.LOWEST.blend(value, value.compare(GT, Lanes.LOWEST));
      value = top1.rearrange(Lanes.ODDS).blend(top2.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));
      value =
          bottom1.rearrange(Lanes.EVENS).blend(bottom2.rearrange(Lanes.EVENS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));
      value = bottom1.rearrange(Lanes.ODDS).blend(bottom2.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));

      largest.intoArray(output, band.output() + i * width + j);
      i = j == last ? i + 1 : i;
      j = j == last ? 0 : Math.min(j + Lanes.COUNT, last);
    }
  }
}
