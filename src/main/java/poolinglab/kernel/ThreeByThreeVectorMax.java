package poolinglab.kernel;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import poolinglab.geometry.Axis;
import poolinglab.geometry.PoolingGeometry;

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
  private final int inputWidth;
  private final Reach rows;
  private final int width;
  private final int firstInside;
  private final int endInside;
  private final int padding;

  /** Needs as many windows inside a row as fill a vector: see {@link #covers}. */
  ThreeByThreeVectorMax(PoolingGeometry geometry) {
    Axis columns = geometry.columns();
    border = new FlatMax(geometry);
    inputWidth = columns.input();
    rows = Reach.of(geometry.rows());
    width = columns.output();
    padding = columns.paddingBefore();
    firstInside = firstInside(columns);
    endInside = endInside(columns);
  }

  static boolean covers(PoolingGeometry geometry) {
    Axis columns = geometry.columns();
    return isThreeByTwo(columns)
        && isThreeByTwo(geometry.rows())
        && endInside(columns) - firstInside(columns) >= Lanes.COUNT;
  }

  private static boolean isThreeByTwo(Axis axis) {
    return axis.kernel() == 3 && axis.stride() == 2 && axis.dilation() == 1;
  }

  private static int firstInside(Axis columns) {
    return (columns.paddingBefore() + 1) / 2;
  }

  private static int endInside(Axis columns) {
    int windows = Math.floorDiv(columns.input() + columns.paddingBefore() - 3, 2) + 1;
    return Math.min(columns.output(), windows);
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    poolInside(input, output, band);
    border.poolColumns(input, output, band, 0, firstInside);
    border.poolColumns(input, output, band, endInside, width);
  }

  private void poolInside(float[] input, float[] output, Band band) {
    int last = endInside - Lanes.COUNT;
    int i = band.firstRow();
    int j = firstInside;
    while (i < band.endRow()) {
      int firstRow = rows.first()[i];
      int lastRow = rows.end()[i] - 1;
      int top = band.input() + firstRow * inputWidth + 2 * j - padding;
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

      largest.intoArray(output, band.output() + i * width + j);
      i = j == last ? i + 1 : i;
      j = j == last ? firstInside : Math.min(j + Lanes.COUNT, last);
    }
  }
}
