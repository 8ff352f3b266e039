package poolinglab.geometry;

/**
 * What a window looks like and how it slides: the specification that every pooling and convolution
 * of this project takes, by hand or from the library. Immutable, and checked when it is made, so
 * that a bad one cannot exist; what depends on the input is checked by {@link #over}.
 *
 * @param kernelSize the window, in cells
 * @param stride how far it moves between two output cells
 * @param padding cells added on each side; they hold no value: a maximum passes them over, a
 *     convolution takes them as 0
 * @param dilation distance between neighbouring cells of the window; 1 leaves no holes
 * @param border what happens where the windows do not fit
 */
public record WindowSpec(
    Size kernelSize, Size stride, Padding padding, Size dilation, Border border) {
  private static final Size NO_HOLES = Size.square(1);

  /**
   * @throws GeometryException for a non-positive kernel, stride or dilation, a negative padding,
   *     one that leaves a window without any pixel, or one given together with a border that pads
   *     by itself
   */
  public WindowSpec {
    checkAtLeastOne("kernel size", kernelSize);
    checkAtLeastOne("stride", stride);
    checkAtLeastOne("dilation", dilation);
    GeometryException.require(
        padding.topLeft().isAtLeast(0) && padding.bottomRight().isAtLeast(0),
        "padding must not be negative; got %s. Use 0 for none.",
        padding);
    GeometryException.require(
        !border.padsByItself() || padding.equals(Padding.NONE),
        "border %s works out its own padding, so none can be given; got %s. Leave the padding out,"
            + " or choose border truncate.",
        border.word(),
        padding);
    long tallest = Axis.effective(kernelSize.height(), dilation.height());
    long widest = Axis.effective(kernelSize.width(), dilation.width());
    GeometryException.require(
        Math.max(padding.top(), padding.bottom()) < tallest
            && Math.max(padding.left(), padding.right()) < widest,
        "padding %s must be smaller than the kernel %s×%s%s: a window at the border would hold no"
            + " pixel. Use at most %s×%s.",
        padding,
        tallest,
        widest,
        dilation.equals(NO_HOLES) ? "" : " (holes included)",
        tallest - 1,
        widest - 1);
  }

  /** The same padding at both ends of each axis. Throws as the other constructor does. */
  public WindowSpec(Size kernelSize, Size stride, Size padding, Size dilation, Border border) {
    this(kernelSize, stride, Padding.of(padding), dilation, border);
  }

  private static void checkAtLeastOne(String what, Size size) {
    GeometryException.require(
        size.isAtLeast(1),
        "%s must be at least 1×1; got %s. Use whole numbers from 1.",
        what,
        size);
  }

  /** A square window that moves by its own side: {@code ofKernel(2)} is the usual 2×2 pooling. */
  public static WindowSpec ofKernel(int side) {
    return ofKernel(Size.square(side));
  }

  /** A window that moves by its own size: no overlap, no padding, no holes, {@code TRUNCATE}. */
  public static WindowSpec ofKernel(Size kernelSize) {
    return new WindowSpec(kernelSize, kernelSize, Padding.NONE, NO_HOLES, Border.TRUNCATE);
  }

  public WindowSpec withKernelSize(Size newKernelSize) {
    return new WindowSpec(newKernelSize, stride, padding, dilation, border);
  }

  public WindowSpec withStride(Size newStride) {
    return new WindowSpec(kernelSize, newStride, padding, dilation, border);
  }

  /** The same padding at both ends of each axis. */
  public WindowSpec withPadding(Size newPadding) {
    return withPadding(Padding.of(newPadding));
  }

  public WindowSpec withPadding(Padding newPadding) {
    return new WindowSpec(kernelSize, stride, newPadding, dilation, border);
  }

  public WindowSpec withDilation(Size newDilation) {
    return new WindowSpec(kernelSize, stride, padding, newDilation, border);
  }

  public WindowSpec withBorder(Border newBorder) {
    return new WindowSpec(kernelSize, stride, padding, dilation, newBorder);
  }

  /**
   * Lays this specification over an input.
   *
   * @throws GeometryException when no window fits, when {@link Border#STRICT} does not fit exactly,
   *     when a window would hold no pixel, or when positions overflow
   */
  public WindowGeometry over(Size input) {
    GeometryException.require(
        input.isAtLeast(1), "an input has at least 1×1 cells; got %s. Give it pixels.", input);
    return new WindowGeometry(
        this,
        Axis.lay(this, Side.HEIGHT, input.height()),
        Axis.lay(this, Side.WIDTH, input.width()));
  }

  @Override
  public String toString() {
    return "kernel "
        + kernelSize
        + ", stride "
        + stride
        + (padding.equals(Padding.NONE) ? "" : ", padding " + padding)
        + (dilation.equals(NO_HOLES) ? "" : ", dilation " + dilation)
        + ", border "
        + border.word();
  }
}
