package poolinglab.ladder;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import poolinglab.geometry.Axis;
import poolinglab.geometry.WindowGeometry;

/**
 * The 3×3 window that moves by 2, with the Vector API: what AlexNet and ResNet pool with. As {@link
 * TwoByTwoVectorMax}, with three cells in a row and three rows; all nine stay in registers.
 *
 * <p>Where the first or last row of a window lies in the padding, the row next to it is taken
 * twice, which changes no maximum. Columns at the border, where a window reaches into the padding,
 * are few: they are pooled one by one.
 */
final class ThreeByThreeVectorMax implements ForwardKernel {
  private final FlatMax border;
  private final ThreeByThreeColumns columns;
  private final Reach rows;

  /** Needs as many windows inside a row as fill a vector: see {@link #covers}. */
  ThreeByThreeVectorMax(WindowGeometry geometry) {
    border = new FlatMax(geometry);
    columns = ThreeByThreeColumns.of(geometry.columns());
    rows = Reach.of(geometry.rows());
  }

  static boolean covers(WindowGeometry geometry) {
    return isThreeByTwo(geometry.columns())
        && isThreeByTwo(geometry.rows())
        && ThreeByThreeColumns.of(geometry.columns()).fillAVector();
  }

  private static boolean isThreeByTwo(Axis axis) {
    return axis.kernel() == 3 && axis.stride() == 2 && axis.dilation() == 1;
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    poolInside(input, output, band);
    border.poolColumns(input, output, band, 0, columns.firstInside());
    border.poolColumns(input, output, band, columns.endInside(), columns.width());
  }

  private void poolInside(float[] input, float[] output, Band band) {
    int inputWidth = columns.inputWidth();
    int last = columns.endInside() - Lanes.COUNT;
    int i = band.firstRow();
    int j = columns.firstInside();
    while (i < band.endRow()) {
      int firstRow = rows.first()[i];
      int lastRow = rows.end()[i] - 1;
      int top = band.input() + firstRow * inputWidth + 2 * j - columns.padding();
      int middle = top + (lastRow - firstRow) / 2 * inputWidth;
      int bottom = top + (lastRow - firstRow) * inputWidth;

      var left = FloatVector.fromArray(Lanes.FLOATS, input, top);
      var right = FloatVector.fromArray(Lanes.FLOATS, input, top + Lanes.COUNT);
      var value =
          left.rearrange(Lanes.EVENS).blend(right.rearrange(Lanes.EVENS), Lanes.LATTER_HALF);
      var largest = Lanes.LOWEST.blend(value, value.compare(GT, Lanes.LOWEST));
      value = left.rearrange(Lanes.ODDS).blend(right.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));
      left = FloatVector.fromArray(Lanes.FLOATS, input, top + 1);
      right = FloatVector.fromArray(Lanes.FLOATS, input, top + 1 + Lanes.COUNT);
      value = left.rearrange(Lanes.ODDS).blend(right.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));

      left = FloatVector.fromArray(Lanes.FLOATS, input, middle);
      right = FloatVector.fromArray(Lanes.FLOATS, input, middle + Lanes.COUNT);
      value = left.rearrange(Lanes.EVENS).blend(right.rearrange(Lanes.EVENS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));
      value = left.rearrange(Lanes.ODDS).blend(right.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));
      left = FloatVector.fromArray(Lanes.FLOATS, input, middle + 1);
      right = FloatVector.fromArray(Lanes.FLOATS, input, middle + 1 + Lanes.COUNT);
      value = left.rearrange(Lanes.ODDS).blend(right.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));

      left = FloatVector.fromArray(Lanes.FLOATS, input, bottom);
      right = FloatVector.fromArray(Lanes.FLOATS, input, bottom + Lanes.COUNT);
      value = left.rearrange(Lanes.EVENS).blend(right.rearrange(Lanes.EVENS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));
      value = left.rearrange(Lanes.ODDS).blend(right.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));
      left = FloatVector.fromArray(Lanes.FLOATS, input, bottom + 1);
      right = FloatVector.fromArray(Lanes.FLOATS, input, bottom + 1 + Lanes.COUNT);
      value = left.rearrange(Lanes.ODDS).blend(right.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      largest = largest.blend(value, value.compare(GT, largest));

      largest.intoArray(output, band.output() + i * columns.width() + j);
      i = j == last ? i + 1 : i;
      j = j == last ? columns.firstInside() : Math.min(j + Lanes.COUNT, last);
    }
  }
}
