package poolinglab.geometry;

/** What must hold along one axis when a pooling meets an input, each rule with its message. */
record AxisRules(
    Side side, int input, long effectiveKernel, long stride, long padding, Border border) {

  void checkFits(long windows) {
    long padded = input + 2 * padding;
    if (windows < 1) {
      throw new GeometryException(
          "the kernel must fit into the padded input: along the "
              + side.label()
              + " the kernel reaches over "
              + effectiveKernel
              + " and there are "
              + cellsIn(padded)
              + ". Use a smaller kernel or dilation, or border same.");
    }
    if (border == Border.STRICT && (padded - effectiveKernel) % stride != 0) {
      throw new GeometryException(
          "border strict wants windows that fit exactly: along the "
              + side.label()
              + ", "
              + cellsIn(padded)
              + " less the kernel's "
              + effectiveKernel
              + " must be divisible by the stride "
              + stride
              + ", and "
              + (padded - effectiveKernel)
              + " is not. Change one of them, or choose border truncate, same or ceil.");
    }
  }

  void checkOverflow(long reach) {
    if (input + 2 * padding > Integer.MAX_VALUE || reach > Integer.MAX_VALUE) {
      throw new GeometryException(
          "positions along the "
              + side.label()
              + " must fit into 31 bits; the windows reach over "
              + Math.max(reach, input + 2 * padding)
              + " cells. Use a smaller input, kernel, dilation or padding.");
    }
  }

  void checkEveryWindowHoldsAPixel(Axis axis) {
    for (int i = 0; i < axis.output(); i++) {
      if (axis.span(i).count() == 0) {
        throw new GeometryException(
            "every window must hold at least one pixel: window "
                + i
                + " along the "
                + side.label()
                + " starts at "
                + axis.start(i)
                + " and steps by "
                + axis.dilation()
                + " over the "
                + input
                + " cells of the input without meeting one."
                + " Use a smaller dilation or less padding.");
      }
    }
  }

  private String cellsIn(long padded) {
    return padding == 0 ? input + " cells" : padded + " cells with padding";
  }
}
