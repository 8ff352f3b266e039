package poolinglab.ladder;

import static jdk.incubator.vector.VectorOperators.GT;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import poolinglab.geometry.WindowGeometry;

/**
 * The way back through {@link TwoByTwoVectorMax}: finds the winners again, which costs less than to
 * have written them down, and gives each its gradient and the three others 0.
 *
 * <p>A gradient is added to 0 rather than copied: that is what the reference does, and it makes +0
 * of −0.
 */
final class TwoByTwoVectorGradient implements BackwardKernel {
  private static final FloatVector ZERO = FloatVector.zero(Lanes.FLOATS);
  private final int inputCells;
  private final int inputWidth;
  private final int width;
  private final boolean cellsAreLost;

  /** Needs a row of outputs to fill a vector. */
  TwoByTwoVectorGradient(WindowGeometry geometry) {
    inputCells = (int) geometry.inputSize().cells();
    inputWidth = geometry.columns().input();
    width = geometry.columns().output();
    cellsAreLost = geometry.lostCells() > 0;
  }

  @Override
  public void spread(float[] gradOutput, float[] input, float[] gradInput, Band band) {
    if (cellsAreLost) {
      Arrays.fill(gradInput, band.input(), band.input() + inputCells, 0f);
    }
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
      var gradient =
          FloatVector.fromArray(Lanes.FLOATS, gradOutput, band.output() + i * width + j).add(ZERO);

      // Who wins last has won; the first cell needs no mask, it is what remains.
      var value = top1.rearrange(Lanes.EVENS).blend(top2.rearrange(Lanes.EVENS), Lanes.LATTER_HALF);
      var largest = Lanes.LOWEST.blend(value, value.compare(GT, Lanes.LOWEST));
      value = top1.rearrange(Lanes.ODDS).blend(top2.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      var topRight = value.compare(GT, largest);
      largest = largest.blend(value, topRight);
      value =
          bottom1.rearrange(Lanes.EVENS).blend(bottom2.rearrange(Lanes.EVENS), Lanes.LATTER_HALF);
      var bottomLeft = value.compare(GT, largest);
      largest = largest.blend(value, bottomLeft);
      value = bottom1.rearrange(Lanes.ODDS).blend(bottom2.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      var bottomRight = value.compare(GT, largest);

      var right = ZERO.blend(gradient, bottomRight);
      var rest = gradient.blend(ZERO, bottomRight);
      var left = ZERO.blend(rest, bottomLeft);
      rest = rest.blend(ZERO, bottomLeft);
      left.rearrange(Lanes.FIRST_TWICE)
          .blend(right.rearrange(Lanes.FIRST_TWICE), Lanes.ODD)
          .intoArray(gradInput, bottom);
      left.rearrange(Lanes.LATTER_TWICE)
          .blend(right.rearrange(Lanes.LATTER_TWICE), Lanes.ODD)
          .intoArray(gradInput, bottom + Lanes.COUNT);
      right = ZERO.blend(rest, topRight);
      left = rest.blend(ZERO, topRight);
      left.rearrange(Lanes.FIRST_TWICE)
          .blend(right.rearrange(Lanes.FIRST_TWICE), Lanes.ODD)
          .intoArray(gradInput, top);
      left.rearrange(Lanes.LATTER_TWICE)
          .blend(right.rearrange(Lanes.LATTER_TWICE), Lanes.ODD)
          .intoArray(gradInput, top + Lanes.COUNT);
      i = j == last ? i + 1 : i;
      j = j == last ? 0 : Math.min(j + Lanes.COUNT, last);
    }
  }
}
