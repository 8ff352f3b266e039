package poolinglab.ladder;

import java.util.Arrays;
import poolinglab.geometry.Axis;
import poolinglab.geometry.WindowGeometry;

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
  private final int taps;
  private final RowMax pixel;

  ChannelsLastMax(WindowGeometry geometry, int channels, RowMax pixel) {
    this.channels = channels;
    this.pixel = pixel;
    inputWidth = geometry.columns().input();
    taps = mostTaps(geometry.rows()) * mostTaps(geometry.columns());
    rows = Reach.of(geometry.rows());
    columns = Reach.of(geometry.columns());
  }

  @Override
  public void pool(float[] input, float[] output, Band band) {
    int width = columns.first().length;
    float[][] pixels = new float[taps][];
    Arrays.fill(pixels, input);
    int[] at = new int[taps];
    for (int i = band.firstRow(); i < band.endRow(); i++) {
      for (int j = 0; j < width; j++) {
        int covered = cover(band.input(), i, j, at);
        int target = band.output() + (i * width + j) * channels;
        pixel.largest(pixels, at, covered, output, target, channels);
      }
    }
  }

  /** Where the pixels of window (i, j) begin, and how many they are. */
  private int cover(int image, int i, int j, int[] at) {
    int covered = 0;
    for (int r = rows.first()[i]; r < rows.end()[i]; r += rows.step()) {
      for (int c = columns.first()[j]; c < columns.end()[j]; c += columns.step()) {
        at[covered++] = image + (r * inputWidth + c) * channels;
      }
    }
    return covered;
  }

  private static int mostTaps(Axis axis) {
    return Math.min(axis.kernel(), axis.input());
  }
}
