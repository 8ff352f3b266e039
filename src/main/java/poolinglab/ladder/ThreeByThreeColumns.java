package poolinglab.ladder;

import poolinglab.geometry.Axis;

/**
 * Where windows of 3 that move by 2 lie along a row. Those at the border, which reach into the
 * padding, are pooled one by one; those inside by vectors.
 *
 * @param inputWidth W
 * @param width W′
 * @param padding cells before the row
 * @param firstInside the first window that lies inside
 * @param endInside the window after the last one that does
 */
record ThreeByThreeColumns(int inputWidth, int width, int padding, int firstInside, int endInside) {

  static ThreeByThreeColumns of(Axis columns) {
    int padding = columns.paddingBefore();
    int windows = Math.floorDiv(columns.input() + padding - 3, 2) + 1;
    return new ThreeByThreeColumns(
        columns.input(),
        columns.output(),
        padding,
        (padding + 1) / 2,
        Math.min(columns.output(), windows));
  }

  /** Whether as many windows lie inside as fill a vector. */
  boolean fillAVector() {
    return endInside - firstInside >= Lanes.COUNT;
  }
}
