package poolinglab.coursework.xray;

/** The decisions that are taken for the rows and again for the columns. */
final class AxisKnobs {
  /** How many windows there are. */
  Formula count = new Formula("", (i, axis) -> Math.floorDiv(axis.free(), axis.stride()) + 1);

  /** Whether the image's other side is measured. */
  boolean otherSide;

  /** Where the window starts. */
  Formula begin = new Formula("", (i, axis) -> i * axis.stride() - axis.padding());

  /** Whether the start follows the other axis's output index. */
  boolean otherIndex;

  /** Where the window ends, as a distance from its start. */
  Formula extent = new Formula("", (i, axis) -> axis.kernel());

  /** Where the window ends, if that does not follow from its start. */
  Formula fixedEnd;

  /** How many windows at the beginning and at the end are never visited. */
  int skippedFirst;

  int skippedLast;

  /** Whether the loop is left after one round. */
  boolean onlyFirst;

  /** Whether as many windows are visited as the other axis has. */
  boolean otherLoop;

  /** The index after the last window visited, where there are {@code own} or {@code other} many. */
  int lastVisited(int own, int other) {
    int last = (otherLoop ? other : own) - skippedLast;
    return onlyFirst ? Math.min(last, skippedFirst + 1) : last;
  }

  int end(int i, int begin, Axis axis) {
    return fixedEnd == null ? begin + extent.at(i, axis) : fixedEnd.at(i, axis);
  }
}
