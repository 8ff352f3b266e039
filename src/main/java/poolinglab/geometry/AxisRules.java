package poolinglab.geometry;

/**
 * What must hold along one axis when a window meets an input, each rule with its message.
 *
 * @param padding before and after together
 */
record AxisRules(
    Side side, int input, long effectiveKernel, long stride, long padding, Border border) {

  void checkFits(long windows) {
    long padded = input + padding;
    GeometryException.require(
        windows >= 1,
        "the kernel must fit into the padded input: along the %s the kernel spans %s and there are"
            + " %s. Use a smaller kernel or dilation, or border same.",
        side.label(),
        effectiveKernel,
        cellsIn(padded));
    GeometryException.require(
        border != Border.STRICT || (padded - effectiveKernel) % stride == 0,
        "border strict needs windows that fit exactly: along the %s, %s less the kernel's %s must"
            + " be divisible by the stride %s, and %s is not. Change one of them, or choose border"
            + " truncate, same or ceil.",
        side.label(),
        cellsIn(padded),
        effectiveKernel,
        stride,
        padded - effectiveKernel);
  }

  void checkOverflow(long span) {
    long longest = Math.max(span, input + padding);
    GeometryException.require(
        longest <= Integer.MAX_VALUE,
        "positions along the %s must fit into 31 bits; the windows span %s cells. Use a smaller"
            + " input, kernel, dilation or padding.",
        side.label(),
        longest);
  }

  void checkEveryWindowHoldsAPixel(Axis axis) {
    for (int i = 0; i < axis.output(); i++) {
      if (axis.span(i).count() == 0) {
        throw new GeometryException(
            "every window must hold at least one pixel: window %s along the %s starts at %s and"
                + " steps by %s over the %s cells of the input without meeting one. Use a smaller"
                + " dilation or less padding.",
            i, side.label(), axis.start(i), axis.dilation(), input);
      }
    }
  }

  private String cellsIn(long padded) {
    return padding == 0 ? input + " cells" : padded + " cells with padding";
  }
}
