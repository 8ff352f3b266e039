/** Measures how many pooled cells survive a shift of the image. */
class ShiftSensitivity {
  /** Returns the image moved down and to the right; {@code fill} comes in at the edges. */
  static float[][] shift(float[][] image, int down, int right, float fill) {
    throw new UnsupportedOperationException("write me");
  }

  /** Returns the share of pooled cells that are equal before and after the shift. */
  static double surviving(float[][] image, int down, int right, float fill) {
    throw new UnsupportedOperationException("write me");
  }
}
