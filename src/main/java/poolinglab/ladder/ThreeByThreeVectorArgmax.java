package poolinglab.ladder;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import poolinglab.geometry.WindowGeometry;

/**
 * {@link ThreeByThreeVectorMax} that also keeps the winner's index, as {@link TwoByTwoVectorArgmax}
 * does for 2×2. A row that is taken twice at the border loses to itself, so no index is wrong.
 */
final class ThreeByThreeVectorArgmax implements ArgmaxKernel {
  private static final IntVector EVERY_SECOND = IntVector.zero(Lanes.INTS).addIndex(2);

  private final FlatMax border;
  private final ThreeByThreeColumns columns;
  private final Reach rows;

  /** Needs what {@link ThreeByThreeVectorMax} needs. */
  ThreeByThreeVectorArgmax(WindowGeometry geometry) {
    border = new FlatMax(geometry);
    columns = ThreeByThreeColumns.of(geometry.columns());
    rows = Reach.of(geometry.rows());
  }

  @Override
  public void pool(float[] input, float[] output, int[] argmax, Band band) {
    poolInside(input, output, argmax, band);
    border.poolColumns(input, output, argmax, band, 0, columns.firstInside());
    border.poolColumns(input, output, argmax, band, columns.endInside(), columns.width());
  }

  private void poolInside(float[] input, float[] output, int[] argmax, Band band) {
    int inputWidth = columns.inputWidth();
    int last = columns.endInside() - Lanes.COUNT;
    int i = band.firstRow();
    int j = columns.firstInside();
    while (i < band.endRow()) {
      int firstRow = rows.first()[i];
      int lastRow = rows.end()[i] - 1;
      int toMiddle = (lastRow - firstRow) / 2 * inputWidth;
      int toBottom = (lastRow - firstRow) * inputWidth;
      int top = band.input() + firstRow * inputWidth + 2 * j - columns.padding();
      int middle = top + toMiddle;
      int bottom = top + toBottom;
      int target = band.output() + i * columns.width() + j;
      var cell = EVERY_SECOND.add(top - band.input());

      var value = evens(input, top);
      var winner = cell.reinterpretAsFloats();
      var largest = Lanes.LOWEST.blend(value, value.compare(GT, Lanes.LOWEST));

      value = odds(input, top);
      var wins = value.compare(GT, largest);
      winner = winner.blend(cell.add(1).reinterpretAsFloats(), wins);
      largest = largest.blend(value, wins);
      value = odds(input, top + 1);
      wins = value.compare(GT, largest);
      winner = winner.blend(cell.add(2).reinterpretAsFloats(), wins);
      largest = largest.blend(value, wins);

      value = evens(input, middle);
      wins = value.compare(GT, largest);
      winner = winner.blend(cell.add(toMiddle).reinterpretAsFloats(), wins);
      largest = largest.blend(value, wins);
      value = odds(input, middle);
      wins = value.compare(GT, largest);
      winner = winner.blend(cell.add(toMiddle + 1).reinterpretAsFloats(), wins);
      largest = largest.blend(value, wins);
      value = odds(input, middle + 1);
      wins = value.compare(GT, largest);
      winner = winner.blend(cell.add(toMiddle + 2).reinterpretAsFloats(), wins);
      largest = largest.blend(value, wins);

      value = evens(input, bottom);
      wins = value.compare(GT, largest);
      winner = winner.blend(cell.add(toBottom).reinterpretAsFloats(), wins);
      largest = largest.blend(value, wins);
      value = odds(input, bottom);
      wins = value.compare(GT, largest);
      winner = winner.blend(cell.add(toBottom + 1).reinterpretAsFloats(), wins);
      largest = largest.blend(value, wins);
      value = odds(input, bottom + 1);
      wins = value.compare(GT, largest);
      winner = winner.blend(cell.add(toBottom + 2).reinterpretAsFloats(), wins);
      largest.blend(value, wins).intoArray(output, target);
      winner.reinterpretAsInts().intoArray(argmax, target);

      i = j == last ? i + 1 : i;
      j = j == last ? columns.firstInside() : Math.min(j + Lanes.COUNT, last);
    }
  }

  /** Cells 0, 2, 4 … from {@code at} on. */
  private static FloatVector evens(float[] input, int at) {
    var left = FloatVector.fromArray(Lanes.FLOATS, input, at);
    var right = FloatVector.fromArray(Lanes.FLOATS, input, at + Lanes.COUNT);
    return left.rearrange(Lanes.EVENS).blend(right.rearrange(Lanes.EVENS), Lanes.LATTER_HALF);
  }

  /** Cells 1, 3, 5 … from {@code at} on. */
  private static FloatVector odds(float[] input, int at) {
    var left = FloatVector.fromArray(Lanes.FLOATS, input, at);
    var right = FloatVector.fromArray(Lanes.FLOATS, input, at + Lanes.COUNT);
    return left.rearrange(Lanes.ODDS).blend(right.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
  }
}
