package poolinglab.ladder;

import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.MaxPooling;

/** Max pooling of [N,H,W,C] arrays, the channels varying fastest, as TensorFlow keeps them. */
public record ChannelsLastPooling(MaxPooling pooling) {
  /** What it does, for people. */
  public static final String DESCRIPTION = "channels last: a vector holds the channels of a pixel";

  /**
   * Pools. [N,H,W,C] → [N,H′,W′,C]
   *
   * @param size H and W
   * @throws GeometryException when the values are not as many as the cells, or the windows cannot
   *     be laid over this input
   */
  public float[] forward(int batch, Size size, int channels, float[] input) {
    long cells = pooling.spec().over(size).outputSize().cells();
    checkLength("an input [N,H,W,C]", (long) batch * channels * size.cells(), input);
    float[] output = new float[Math.toIntExact(batch * channels * cells)];
    forward(batch, size, channels, input, output);
    return output;
  }

  /**
   * Pools into an array that is there already.
   *
   * @throws GeometryException also unless {@code output} has N·H′·W′·C values
   */
  public void forward(int batch, Size size, int channels, float[] input, float[] output) {
    WindowGeometry geometry = pooling.spec().over(size);
    long pixels = (long) batch * channels;
    checkLength("an input [N,H,W,C]", pixels * size.cells(), input);
    checkLength("an output [N,H′,W′,C]", pixels * geometry.outputSize().cells(), output);
    RowMax pixel = VectorApi.isThere() ? new VectorRowMax() : new ScalarRowMax();
    ForwardKernel kernel = new ChannelsLastMax(geometry, channels, pixel);
    Band plane = Plan.wholePlane(geometry);
    Band image = new Band(plane.input() * channels, plane.output() * channels, 0, plane.endRow());
    Workers.share(batch, image, true, band -> kernel.pool(input, output, band));
  }

  private static void checkLength(String what, long cells, float[] values) {
    GeometryException.require(
        cells >= 1 && values.length == cells,
        "%s of this shape holds %s values; got %s. Give one value per cell.",
        what,
        cells,
        values.length);
  }
}
