package poolinglab.geometry;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** A {@link WindowSpec} laid over an input: how many windows, where they are, what they miss. */
public record WindowGeometry(WindowSpec spec, Axis rows, Axis columns) {

  public Size inputSize() {
    return new Size(rows.input(), columns.input());
  }

  /** One cell per window. */
  public Size outputSize() {
    return new Size(rows.output(), columns.output());
  }

  /** The window that fills output cell {@code (row, column)}. */
  public Window window(int row, int column) {
    return new Window(new Cell(row, column), rows.span(row), columns.span(column));
  }

  /** All windows, row by row, as they slide. */
  public Iterable<Window> windows() {
    Span[] rowSpans = rows.spans();
    Span[] columnSpans = columns.spans();
    return () ->
        new Iterator<>() {
          private int row = 0;
          private int column = 0;

          @Override
          public boolean hasNext() {
            return row < rowSpans.length;
          }

          @Override
          public Window next() {
            if (!hasNext()) {
              throw new NoSuchElementException("the window has slid over the whole input");
            }
            Window window = new Window(new Cell(row, column), rowSpans[row], columnSpans[column]);
            column++;
            if (column == columnSpans.length) {
              column = 0;
              row++;
            }
            return window;
          }
        };
  }

  /** The rows and columns outside the input that the first and the last window reach into. */
  public Padding outside() {
    return new Padding(
        rows.paddingBefore(), columns.paddingBefore(), rows.reachedAfter(), columns.reachedAfter());
  }

  /**
   * How many cells of the input no window looks at: with {@link Border#TRUNCATE} the rest at the
   * end, with a stride larger than the kernel the gaps between windows.
   */
  public long lostCells() {
    long rowsSeen = rows.input() - rows.lost().size();
    long columnsSeen = columns.input() - columns.lost().size();
    return inputSize().cells() - rowsSeen * columnsSeen;
  }
}
