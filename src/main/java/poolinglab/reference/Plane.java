package poolinglab.reference;

import poolinglab.geometry.Cell;
import poolinglab.geometry.Size;

/** One channel of one image: a view into {@link FeatureMaps}, which it reads and writes. [H,W] */
public final class Plane {
  private final float[] values;
  private final int offset;
  private final Size size;

  Plane(float[] values, int offset, Size size) {
    this.values = values;
    this.offset = offset;
    this.size = size;
  }

  public Size size() {
    return size;
  }

  public float at(int row, int column) {
    return values[index(row, column)];
  }

  public float at(Cell cell) {
    return at(cell.row(), cell.column());
  }

  /** Whether there is such a cell. */
  public boolean holds(int row, int column) {
    return row >= 0 && row < size.height() && column >= 0 && column < size.width();
  }

  public void set(int row, int column, float value) {
    values[index(row, column)] = value;
  }

  public void set(Cell cell, float value) {
    set(cell.row(), cell.column(), value);
  }

  /** Sets all cells, each rounded once. */
  void set(double[][] rows) {
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        set(row, column, (float) rows[row][column]);
      }
    }
  }

  /**
   * {@code this[cell] += value}: where windows overlap, gradients add up. Added in double precision
   * and rounded once.
   */
  public void add(Cell cell, double value) {
    int index = index(cell.row(), cell.column());
    values[index] = (float) (values[index] + value);
  }

  /** A copy, row by row. */
  public float[][] rows() {
    float[][] rows = new float[size.height()][size.width()];
    for (int row = 0; row < size.height(); row++) {
      System.arraycopy(values, index(row, 0), rows[row], 0, size.width());
    }
    return rows;
  }

  private int index(int row, int column) {
    return offset + row * size.width() + column;
  }
}
