/** How much of the image one output value sees after a stack of layers, along one axis. */
class ReceptiveField {
  /**
   * Returns how many pixels apart the fields of neighbouring output values are.
   *
   * @param strides of each layer, the one next to the image first
   */
  static int jump(int[] strides) {
    throw new UnsupportedOperationException("write me");
  }

  /**
   * Returns how many pixels an output value's field spans, the holes of dilation included.
   *
   * @param kernels of each layer, the one next to the image first
   * @param strides of each layer
   * @param dilations of each layer; 1 is no dilation
   */
  static int size(int[] kernels, int[] strides, int[] dilations) {
    throw new UnsupportedOperationException("write me");
  }
}
