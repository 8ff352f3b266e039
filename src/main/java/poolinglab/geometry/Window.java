package poolinglab.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * One place of the sliding window, clipped to the input.
 *
 * @param target the output cell that it fills
 * @param rows the rows that it covers
 * @param columns the columns that it covers
 */
public record Window(Cell target, Span rows, Span columns) {

  /** How many cells of the input it covers; at least 1. */
  public int size() {
    return rows.count() * columns.count();
  }

  /** As {@link #size()}, but cells of the padding count too. */
  public int sizeWithPadding() {
    return rows.countWithPadding() * columns.countWithPadding();
  }

  public boolean covers(Cell cell) {
    return rows.covers(cell.row()) && columns.covers(cell.column());
  }

  /** The covered cells in row-major order. For showing; loops over values use the two spans. */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>(size());
    for (int row = rows.first(); row <= rows.last(); row += rows.step()) {
      for (int column = columns.first(); column <= columns.last(); column += columns.step()) {
        cells.add(new Cell(row, column));
      }
    }
    return cells;
  }
}
