package poolinglab.coursework.xray;

/**
 * One axis of a call: the numbers that its formulas may use.
 *
 * @param size how many cells the image has along it
 * @param kernel the window's side
 * @param stride how far the window moves
 * @param padding the cells before the image and behind it
 */
record Axis(int size, int kernel, int stride, int padding) {
  static final String VARIABLES = "i size kernel stride padding";

  /** A formula for output index {@code i}. */
  int value(Formula formula, int i) {
    return formula.of(i, size, kernel, stride, padding);
  }
}
