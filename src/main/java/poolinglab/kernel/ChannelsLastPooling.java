package poolinglab.kernel;

import poolinglab.geometry.GeometryException;
import poolinglab.geometry.PoolingGeometry;
import poolinglab.geometry.Size;
import poolinglab.reference.MaxPooling;

/** Max pooling of [N,H,W,C] arrays, the channels varying fastest, as TensorFlow keeps them. */
public record ChannelsLastPooling(MaxPooling pooling) {

  /**
   * Pools. [N,H,W,C] → [N,H′,W′,C]
   *
   * @param size H and W
   * @throws GeometryException when the values are not as many as the cells, or the windows cannot
   *     be laid over this input
   */
  public float[] forward(int batch, Size size, int channels, float[] input) {
    if (batch < 1
        || channels < 1
        || input.length / channels / batch != size.cells()
        || input.length % ((long) batch * channels) != 0) {
      throw new GeometryException(
          "an array [N,H,W,C] holds N·H·W·C values; got "
              + input.length
              + " for ["
              + batch
              + ","
              + size.height()
              + ","
              + size.width()
              + ","
              + channels
              + "]. Give one value a cell.");
    }
    PoolingGeometry geometry = pooling.spec().over(size);
    RowMax pixel = VectorApi.isThere() ? new VectorRowMax() : new ScalarRowMax();
    ForwardKernel kernel = new ChannelsLastMax(geometry, channels, pixel);
    Band plane = Plan.wholePlane(geometry);
    Band image = new Band(plane.input() * channels, plane.output() * channels, 0, plane.endRow());
    float[] output = new float[batch * image.output()];
    Workers.share(batch, image, true, band -> kernel.pool(input, output, band));
    return output;
  }
}
