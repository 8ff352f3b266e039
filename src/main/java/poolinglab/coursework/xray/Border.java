package poolinglab.coursework.xray;

/** What happens at a cell of the window that lies outside the image. */
@FunctionalInterface
interface Border {
  /** What to do with a cell. */
  enum Step {
    READ,
    SKIP,
    /** The rest of the window's row is left out. */
    LEAVE_ROW,
    /** The rest of the window is left out. */
    LEAVE_WINDOW,
    /** It counts with a value of its own. */
    HOLD
  }

  /** What to do at a cell, which may lie outside; reading it there throws. */
  Step at(int row, int column, int height, int width);

  /** Whether a cell belongs to the image. */
  static boolean holds(int row, int column, int height, int width) {
    return row >= 0 && column >= 0 && row < height && column < width;
  }

  /** Does that step outside the image, and reads inside. */
  static Border outside(Step step) {
    return (row, column, height, width) -> holds(row, column, height, width) ? Step.READ : step;
  }
}
