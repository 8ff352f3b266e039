package poolinglab.geometry;

/**
 * The part of the image that one cell of a feature map looks at, after a stack of convolutions and
 * poolings. Positions are those of pixel centres, the first pixel's being 0.
 *
 * <p>A window with effective kernel k, stride s and padding p in front takes size r, stride j and
 * first centre c to {@code r + (k − 1)·j}, {@code j·s} and {@code c + ((k − 1)/2 − p)·j}. (Araujo,
 * Norris, Sim: "Computing Receptive Fields of Convolutional Neural Networks", Distill 2019.)
 *
 * @param size how many pixels a cell looks at, clipping at the border not counted
 * @param stride how many pixels lie between the centres of neighbouring cells
 * @param firstCentreRow where the first cell's field is centred, in rows
 * @param firstCentreColumn the same, in columns
 */
public record ReceptiveField(
    Size size, Size stride, double firstCentreRow, double firstCentreColumn) {

  /** A pixel of the image looks at itself. */
  public static ReceptiveField ofPixel() {
    return new ReceptiveField(Size.square(1), Size.square(1), 0, 0);
  }

  /**
   * The field after one more layer, a convolution as well as a pooling.
   *
   * @throws GeometryException when it grows past 31 bits
   */
  public ReceptiveField through(WindowGeometry layer) {
    Axis rows = layer.rows();
    Axis columns = layer.columns();
    return new ReceptiveField(
        new Size(
            grown(size.height(), stride.height(), rows),
            grown(size.width(), stride.width(), columns)),
        new Size(
            bounded((long) stride.height() * rows.stride()),
            bounded((long) stride.width() * columns.stride())),
        firstCentreRow + shift(rows) * stride.height(),
        firstCentreColumn + shift(columns) * stride.width());
  }

  private static int grown(int size, int stride, Axis axis) {
    return bounded(size + (axis.effectiveKernel() - 1L) * stride);
  }

  private static double shift(Axis axis) {
    return (axis.effectiveKernel() - 1) / 2.0 - axis.paddingBefore();
  }

  private static int bounded(long value) {
    GeometryException.require(
        value <= Integer.MAX_VALUE,
        "a receptive field must fit into 31 bits; this stack's spans %s pixels. Use fewer layers,"
            + " or smaller kernels and strides.",
        value);
    return (int) value;
  }
}
