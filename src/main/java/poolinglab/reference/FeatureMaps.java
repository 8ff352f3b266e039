package poolinglab.reference;

import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;

/**
 * A batch of images, each with its channels: [N,C,H,W] float32 in one flat array, row-major, so
 * that the width varies fastest.
 */
public final class FeatureMaps {
  private final int batch;
  private final int channels;
  private final Size size;
  private final float[] values;

  private FeatureMaps(int batch, int channels, Size size, float[] values) {
    this.batch = batch;
    this.channels = channels;
    this.size = size;
    this.values = values;
  }

  /**
   * Wraps {@code values} without copying them.
   *
   * @throws GeometryException when a dimension is not positive, when there are too many cells for
   *     an array, or when the values are not as many as the cells
   */
  public static FeatureMaps of(int batch, int channels, Size size, float... values) {
    GeometryException.require(
        values.length == cells(batch, channels, size),
        "feature maps %s hold %s values; got %s. Give one value per cell.",
        shape(batch, channels, size),
        cells(batch, channels, size),
        values.length);
    return new FeatureMaps(batch, channels, size, values);
  }

  /**
   * Feature maps of zeros.
   *
   * @throws GeometryException as {@link #of}
   */
  public static FeatureMaps zeros(int batch, int channels, Size size) {
    return new FeatureMaps(batch, channels, size, new float[cells(batch, channels, size)]);
  }

  /**
   * One image of one channel. [H,W] → [1,1,H,W]
   *
   * @throws GeometryException when there are no rows, no columns, or rows of different length
   */
  public static FeatureMaps ofImage(float[][] rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    FeatureMaps image = zeros(1, 1, new Size(rows.length, width));
    for (int row = 0; row < rows.length; row++) {
      GeometryException.require(
          rows[row].length == width,
          "every row of an image has the same length; row 0 has %s cells and row %s has %s. Fill up"
              + " the shorter ones.",
          width,
          row,
          rows[row].length);
      System.arraycopy(rows[row], 0, image.values, row * width, width);
    }
    return image;
  }

  private static int cells(int batch, int channels, Size size) {
    GeometryException.require(
        batch >= 1 && channels >= 1 && size.height() >= 1 && size.width() >= 1,
        "feature maps have at least one image, channel, row and column; got %s. Use numbers from"
            + " 1.",
        shape(batch, channels, size));
    // Divided instead of multiplied: three factors can pass even 63 bits.
    long planes = (long) batch * channels;
    GeometryException.require(
        size.cells() <= Integer.MAX_VALUE / planes,
        "feature maps hold at most %s values, an array's limit; got %s. Use a smaller batch.",
        Integer.MAX_VALUE,
        shape(batch, channels, size));
    return (int) (planes * size.cells());
  }

  /**
   * Feature maps of zeros with as many images and channels as these, and another height and width.
   */
  public FeatureMaps withSize(Size newSize) {
    return zeros(batch, channels, newSize);
  }

  public int batch() {
    return batch;
  }

  public int channels() {
    return channels;
  }

  /** Height and width. */
  public Size size() {
    return size;
  }

  /** All values, row-major NCHW: the array itself, not a copy. */
  public float[] values() {
    return values;
  }

  /** {@code batch · channels}: pooling treats every plane alike and never mixes two. */
  public int planes() {
    return batch * channels;
  }

  /** Plane {@code index}: channel {@code index % channels} of image {@code index / channels}. */
  public Plane plane(int index) {
    return new Plane(values, index * (int) size.cells(), size);
  }

  /**
   * Checks that these, a gradient, hold one value for each value of the output that it belongs to.
   *
   * @throws GeometryException when the output has another shape
   */
  void checkGradientOf(int outputBatch, int outputChannels, Size outputSize) {
    GeometryException.require(
        batch == outputBatch && channels == outputChannels && size.equals(outputSize),
        "the gradient has the shape of the output, %s here; got %s. Give one value for each output"
            + " cell.",
        shape(outputBatch, outputChannels, outputSize),
        shape());
  }

  /** {@code [N,C,H,W]} in numbers. */
  public String shape() {
    return shape(batch, channels, size);
  }

  private static String shape(int batch, int channels, Size size) {
    return "[" + batch + "," + channels + "," + size.height() + "," + size.width() + "]";
  }
}
