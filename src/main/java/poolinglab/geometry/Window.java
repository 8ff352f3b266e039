package poolinglab.geometry;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * One place of the sliding window, clipped to the input: the cells that it covers.
 *
 * @param target the output cell that it fills
 * @param rows the rows that it covers
 * @param columns the columns that it covers
 */
public record Window(Cell target, Span rows, Span columns) implements Iterable<Cell> {

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

  /** The covered cells in row-major order. */
  @Override
  public Iterator<Cell> iterator() {
    return new Iterator<>() {
      private int row = rows.first();
      private int column = columns.first();

      @Override
      public boolean hasNext() {
        return row <= rows.last();
      }

      @Override
      public Cell next() {
        if (!hasNext()) {
          throw new NoSuchElementException("the window has no cell after its last");
        }
        Cell cell = new Cell(row, column);
        if (column < columns.last()) {
          column += columns.step();
        } else {
          column = columns.first();
          row += rows.step();
        }
        return cell;
      }
    };
  }
}
