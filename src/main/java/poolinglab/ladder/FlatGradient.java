package poolinglab.ladder;

import java.util.Arrays;
import poolinglab.geometry.WindowGeometry;

/**
 * The way back through max pooling, for any window: the winners' indices first, then each gradient
 * is added to its winner's cell, window by window. Where windows overlap the order of the additions
 * is the reference's, and so is every bit of the sum; a plane is therefore not cut into bands.
 */
final class FlatGradient implements BackwardKernel {
  private final ArgmaxKernel winners;
  private final int inputCells;
  private final int outputCells;

  /**
   * @param winners finds them
   */
  FlatGradient(WindowGeometry geometry, ArgmaxKernel winners) {
    this.winners = winners;
    inputCells = (int) geometry.inputSize().cells();
    outputCells = (int) geometry.outputSize().cells();
  }

  @Override
  public void spread(float[] gradOutput, float[] input, float[] gradInput, Band band) {
    int[] argmax = new int[outputCells];
    Band own = new Band(band.input(), 0, band.firstRow(), band.endRow());
    winners.pool(input, new float[outputCells], argmax, own);
    Arrays.fill(gradInput, band.input(), band.input() + inputCells, 0f);
    for (int window = 0; window < outputCells; window++) {
      gradInput[band.input() + argmax[window]] += gradOutput[band.output() + window];
    }
  }
}
