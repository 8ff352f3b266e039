package poolinglab.geometry;

/** A place in a plane: row (from the top) and column (from the left), both counted from 0. */
public record Cell(int row, int column) {
  @Override
  public String toString() {
    return "(" + row + ", " + column + ")";
  }
}
