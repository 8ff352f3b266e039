package poolinglab.ladder.training;

import poolinglab.geometry.Axis;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.network.Shape;

/**
 * What a layer makes of a few images, and what of the loss comes back to it: [C,H,W,lanes], one
 * lane per image, so that whatever is done to one cell is done to the same cell of all images at
 * once.
 *
 * <p>Around every plane there is a margin of zeros as wide as the next layer's windows reach: no
 * loop over pixels has to ask whether it is still inside the image.
 *
 * @param margin zeros around each plane
 * @param lanes images side by side: 1, or as many as a vector's lanes
 * @param row from one row to the next
 * @param plane from one channel to the next
 * @param values of the layer's output
 * @param gradients {@code ∂loss/∂value} of each
 */
record LaneMaps(
    Shape shape, Padding margin, int lanes, int row, int plane, float[] values, float[] gradients) {

  /** Zeros, with room for whole blocks of {@code block} channels. */
  static LaneMaps zeros(Shape shape, Padding margin, int lanes, int block) {
    int planes = (shape.channels() + block - 1) / block * block;
    Size size = shape.size();
    long row = ((long) size.width() + margin.left() + margin.right()) * lanes;
    long plane = row * ((long) size.height() + margin.top() + margin.bottom());
    int length = Math.toIntExact(Math.multiplyExact(plane, planes));
    return new LaneMaps(
        shape, margin, lanes, (int) row, (int) plane, new float[length], new float[length]);
  }

  /** As far as the windows of a convolution reach over its input. */
  static Padding margin(Axis rows, Axis columns) {
    return new Padding(
        rows.paddingBefore(), columns.paddingBefore(), reachAfter(rows), reachAfter(columns));
  }

  private static int reachAfter(Axis axis) {
    return Math.max(0, axis.start(axis.output() - 1) + axis.effectiveKernel() - axis.input());
  }

  /** Where the lanes of a cell begin; the margin has negative rows and columns. */
  int at(int channel, int row, int column) {
    return channel * plane + (row + margin.top()) * this.row + (column + margin.left()) * lanes;
  }
}
