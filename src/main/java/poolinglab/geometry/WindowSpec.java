package poolinglab.geometry;

import java.util.Locale;

/**
 * What a pooling window looks like and how it slides: the specification that every pooling of this
 * project takes, by hand or from the library. Immutable, and checked when it is made, so that a bad
 * one cannot exist; what depends on the input is checked by {@link #over}.
 *
 * @param kernelSize the window, in cells
 * @param stride how far it moves between two output cells
 * @param padding cells added on each side; they hold no value and never take part in a maximum
 * @param dilation distance between neighbouring cells of the window; 1 leaves no holes
 * @param border what happens where the windows do not fit
 */
public record WindowSpec(Size kernelSize, Size stride, Size padding, Size dilation, Border border) {

  /**
   * @throws GeometryException for a non-positive kernel, stride or dilation, a negative padding,
   *     one that leaves a window without any pixel, or one given together with {@link Border#SAME}
   */
  public WindowSpec {
    checkAtLeastOne("kernel size", kernelSize);
    checkAtLeastOne("stride", stride);
    checkAtLeastOne("dilation", dilation);
    if (!padding.isAtLeast(0)) {
      throw new GeometryException(
          "padding must not be negative; got " + padding + ". Use 0 for none.");
    }
    if (border == Border.SAME && !padding.equals(Size.square(0))) {
      throw new GeometryException(
          "border same works out its own padding, so none can be given; got "
              + padding
              + ". Leave the padding out, or choose border truncate.");
    }
    long tallest = Axis.effective(kernelSize.height(), dilation.height());
    long widest = Axis.effective(kernelSize.width(), dilation.width());
    if (padding.height() >= tallest || padding.width() >= widest) {
      throw new GeometryException(
          "padding "
              + padding
              + " must be smaller than the kernel "
              + tallest
              + "×"
              + widest
              + (dilation.equals(Size.square(1)) ? "" : " (holes included)")
              + ": a window at the border would hold no pixel. Use at most "
              + (tallest - 1)
              + "×"
              + (widest - 1)
              + ".");
    }
  }

  private static void checkAtLeastOne(String what, Size size) {
    if (!size.isAtLeast(1)) {
      throw new GeometryException(
          what + " must be at least 1×1; got " + size + ". Use whole numbers from 1.");
    }
  }

  /** A square window that moves by its own side: {@code ofKernel(2)} is the usual 2×2 pooling. */
  public static WindowSpec ofKernel(int side) {
    return ofKernel(Size.square(side));
  }

  /** A window that moves by its own size: no overlap, no padding, no holes, {@code TRUNCATE}. */
  public static WindowSpec ofKernel(Size kernelSize) {
    return new WindowSpec(kernelSize, kernelSize, Size.square(0), Size.square(1), Border.TRUNCATE);
  }

  public WindowSpec withKernelSize(Size newKernelSize) {
    return new WindowSpec(newKernelSize, stride, padding, dilation, border);
  }

  public WindowSpec withStride(Size newStride) {
    return new WindowSpec(kernelSize, newStride, padding, dilation, border);
  }

  public WindowSpec withPadding(Size newPadding) {
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
    if (!input.isAtLeast(1)) {
      throw new GeometryException(
          "an input has at least 1×1 cells; got " + input + ". Give it pixels.");
    }
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
        + (padding.equals(Size.square(0)) ? "" : ", padding " + padding)
        + (dilation.equals(Size.square(1)) ? "" : ", dilation " + dilation)
        + ", border "
        + border.name().toLowerCase(Locale.ROOT);
  }
}
