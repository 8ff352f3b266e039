package poolinglab.kernel;

import poolinglab.geometry.PoolingGeometry;

/**
 * Max pooling where the channels vary fastest: [N,H,W,C] → [N,H′,W′,C], the order of TensorFlow and
 * of images in memory. One plane of the band is one image.
 *
 * <p>The channels of a pixel lie side by side and are all pooled alike, so a vector holds channels,
 * and nothing has to be rearranged. Measure it with few channels: below a vector's width it is the
 * scalar loop.
 */
final class ChannelsLastMax implements ForwardKernel {
  private final int channels;
  private final int inputWidth;
  private final Reach rows;
  private final Reach columns;
  private final RowMax pixel;

  ChannelsLastMax(PoolingGeometry geometry, int channels, RowMax pixel) {
    this.channels = channels;
    this.pixel = pixel;
    inputWidth = geometry.columns().input();
    rows = Reach.of(geometry.rows());
    columns = Reach.of(geometry.columns());
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    int width = columns.first().length;
    for (int i = band.firstRow(); i < band.endRow(); i++) {
      for (int j = 0; j < width; j++) {
        largest(input, band.input(), i, j, output, band.output() + (i * width + j) * channels);
      }
    }
  }

  private void largest(float[] input, int image, int i, int j, float[] output, int target) {
    int first = image + (rows.first()[i] * inputWidth + columns.first()[j]) * channels;
    pixel.copy(input, first, output, target, channels);
    for (int r = rows.first()[i]; r < rows.end()[i]; r += rows.step()) {
      for (int c = columns.first()[j]; c < columns.end()[j]; c += columns.step()) {
        int cell = image + (r * inputWidth + c) * channels;
        if (cell != first) {
          pixel.larger(output, target, input, cell, output, target, channels);
        }
      }
    }
  }
}
