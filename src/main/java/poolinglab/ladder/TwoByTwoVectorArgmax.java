package poolinglab.ladder;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import poolinglab.geometry.WindowGeometry;

/**
 * {@link TwoByTwoVectorMax} that also keeps the winner's index: whatever lets a value win lets its
 * index win too. The indices travel as the bits of floats, so that one mask serves both; a blend
 * moves bits and never looks at them.
 */
final class TwoByTwoVectorArgmax implements ArgmaxKernel {
  private static final IntVector EVERY_SECOND = IntVector.zero(Lanes.INTS).addIndex(2);
  private final int inputWidth;
  private final int width;

  /** Needs a row of outputs to fill a vector. */
  TwoByTwoVectorArgmax(WindowGeometry geometry) {
    inputWidth = geometry.columns().input();
    width = geometry.columns().output();
  }

  @Override
  public void pool(float[] input, float[] output, int[] argmax, Band band) {
    int last = width - Lanes.COUNT;
    int i = band.firstRow();
    int j = 0;
    while (i < band.endRow()) {
      int top = band.input() + 2 * (i * inputWidth + j);
      int bottom = top + inputWidth;
      int target = band.output() + i * width + j;
      var top1 = FloatVector.fromArray(Lanes.FLOATS, input, top);
      var top2 = FloatVector.fromArray(Lanes.FLOATS, input, top + Lanes.COUNT);
      var bottom1 = FloatVector.fromArray(Lanes.FLOATS, input, bottom);
      var bottom2 = FloatVector.fromArray(Lanes.FLOATS, input, bottom + Lanes.COUNT);
      var cell = EVERY_SECOND.add(top - band.input());

      var value = top1.rearrange(Lanes.EVENS).blend(top2.rearrange(Lanes.EVENS), Lanes.LATTER_HALF);
      var winner = cell.reinterpretAsFloats();
      var largest = Lanes.LOWEST.blend(value, value.compare(GT, Lanes.LOWEST));

      value = top1.rearrange(Lanes.ODDS).blend(top2.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      var wins = value.compare(GT, largest);
      winner = winner.blend(cell.add(1).reinterpretAsFloats(), wins);
      largest = largest.blend(value, wins);

      value =
          bottom1.rearrange(Lanes.EVENS).blend(bottom2.rearrange(Lanes.EVENS), Lanes.LATTER_HALF);
      wins = value.compare(GT, largest);
      winner = winner.blend(cell.add(inputWidth).reinterpretAsFloats(), wins);
      largest = largest.blend(value, wins);

      value = bottom1.rearrange(Lanes.ODDS).blend(bottom2.rearrange(Lanes.ODDS), Lanes.LATTER_HALF);
      wins = value.compare(GT, largest);
      winner = winner.blend(cell.add(inputWidth + 1).reinterpretAsFloats(), wins);
      largest.blend(value, wins).intoArray(output, target);
      winner.reinterpretAsInts().intoArray(argmax, target);
      i = j == last ? i + 1 : i;
      j = j == last ? 0 : Math.min(j + Lanes.COUNT, last);
    }
  }
}
