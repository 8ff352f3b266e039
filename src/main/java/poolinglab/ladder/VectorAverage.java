package poolinglab.ladder;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import poolinglab.geometry.Axis;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.AveragePooling.Divisor;

/**
 * Average pooling with the Vector API, any window; {@link FlatAverage} is the scalar form.
 *
 * <p>A vector holds neighbouring windows, and every tap is added to all of their sums at once: in
 * double precision and in the window's order, because another order could round differently. So the
 * two passes of {@link SeparableMax}, which add up rows first, are not to be had here.
 */
final class VectorAverage implements ForwardKernel {
  private static final RowMax ROWS = new VectorRowMax();
  private final Axis columns;
  private final Reach rows;
  private final int width;
  private final Divisors divisors;

  VectorAverage(WindowGeometry geometry, Divisor divisor) {
    columns = geometry.columns();
    rows = Reach.of(geometry.rows());
    width = columns.output();
    divisors = Divisors.of(geometry, divisor);
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    Phases phases = new Phases(columns, 0f, ROWS);
    int lanes = Lanes.DOUBLES.length();
    double[] sums = new double[(width + lanes - 1) / lanes * lanes];
    for (int i = band.firstRow(); i < band.endRow(); i++) {
      Arrays.fill(sums, 0);
      for (int row = rows.first()[i]; row < rows.end()[i]; row += rows.step()) {
        phases.deal(input, band.input() + row * columns.input());
        for (int t = 0; t < columns.kernel(); t++) {
          add(sums, phases.pile(t), phases.from(t));
        }
      }
      int target = band.output() + i * width;
      for (int j = 0; j < width; j++) {
        output[target + j] = (float) (sums[j] / (divisors.rows()[i] * divisors.columns()[j]));
      }
    }
  }

  /**
   * Past the last window it computes sums that are never read: there is room, and it saves a tail.
   */
  private static void add(double[] sums, float[] values, int from) {
    for (int j = 0; j < sums.length; j += Lanes.DOUBLES.length()) {
      var value = FloatVector.fromArray(Lanes.HALF_FLOATS, values, from + j);
      var wide = (DoubleVector) value.convertShape(VectorOperators.F2D, Lanes.DOUBLES, 0);
      DoubleVector.fromArray(Lanes.DOUBLES, sums, j).add(wide).intoArray(sums, j);
    }
  }
}
