package poolinglab.ladder;

import java.util.Arrays;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.AveragePooling.Divisor;

/**
 * Average pooling on flat arrays, bounds hoisted; any window. Forward as {@link FlatMax}, and the
 * way back: the additions in the reference's order, so that sums are equal to the last bit.
 */
final class FlatAverage implements ForwardKernel, BackwardKernel {
  private final int inputCells;
  private final int inputWidth;
  private final Reach rows;
  private final Reach columns;
  private final Divisors divisors;

  FlatAverage(WindowGeometry geometry, Divisor divisor) {
    inputCells = (int) geometry.inputSize().cells();
    inputWidth = geometry.columns().input();
    rows = Reach.of(geometry.rows());
    columns = Reach.of(geometry.columns());
    divisors = Divisors.of(geometry, divisor);
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    int width = columns.first().length;
    for (int i = band.firstRow(); i < band.endRow(); i++) {
      int target = band.output() + i * width;
      for (int j = 0; j < width; j++) {
        int divisor = divisors.rows()[i] * divisors.columns()[j];
        output[target + j] = (float) (sum(input, band.input(), i, j) / divisor);
      }
    }
  }

  private double sum(float[] input, int plane, int i, int j) {
    double sum = 0;
    int endColumn = columns.end()[j];
    for (int row = rows.first()[i]; row < rows.end()[i]; row += rows.step()) {
      int start = plane + row * inputWidth;
      for (int column = columns.first()[j]; column < endColumn; column += columns.step()) {
        sum += input[start + column];
      }
    }
    return sum;
  }

  @Override
  public void spread(float[] gradOutput, float[] input, float[] gradInput, Band band) {
    Arrays.fill(gradInput, band.input(), band.input() + inputCells, 0f);
    int width = columns.first().length;
    for (int i = band.firstRow(); i < band.endRow(); i++) {
      for (int j = 0; j < width; j++) {
        int divisor = divisors.rows()[i] * divisors.columns()[j];
        double share = (double) gradOutput[band.output() + i * width + j] / divisor;
        addShare(share, gradInput, band.input(), i, j);
      }
    }
  }

  private void addShare(double share, float[] gradInput, int plane, int i, int j) {
    int endColumn = columns.end()[j];
    for (int row = rows.first()[i]; row < rows.end()[i]; row += rows.step()) {
      int start = plane + row * inputWidth;
      for (int column = columns.first()[j]; column < endColumn; column += columns.step()) {
        gradInput[start + column] = (float) (gradInput[start + column] + share);
      }
    }
  }
}
