package poolinglab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextBlock;
import poolinglab.geometry.Cell;
import poolinglab.reference.Plane;

/**
 * A plane as a grid of its numbers, where some cells are marked: {@code (12)} is under the window,
 * {@code [12]} is the one that it keeps, {@code !12!} is wrong.
 */
public final class NumberGrid {
  /** How a cell is marked. */
  public enum Mark {
    NONE(' ', ' '),
    WINDOW('(', ')'),
    WINNER('[', ']'),
    WRONG('!', '!');

    private final char before;
    private final char after;

    Mark(char before, char after) {
      this.before = before;
      this.after = after;
    }

    private String around(String number, Ink ink) {
      String marked = before + number + after;
      return switch (this) {
        case NONE -> marked;
        case WINDOW -> ink.window(marked);
        case WINNER -> ink.winner(marked);
        case WRONG -> ink.bad(marked);
      };
    }
  }

  private NumberGrid() {}

  /** Draws every cell with the mark that {@code marks} gives it. */
  public static TextBlock of(Plane plane, Function<Cell, Mark> marks, Ink ink) {
    return of(plane.rows(), marks, ink);
  }

  /** The same, from rows; a cell whose value is not known yet is given as null. */
  public static TextBlock of(Float[][] rows, Function<Cell, Mark> marks, Ink ink) {
    int width = 1;
    for (Float[] row : rows) {
      for (Float value : row) {
        width = Math.max(width, Quantity.cell(value).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < rows[row].length; column++) {
        String number = String.format("%" + width + "s", Quantity.cell(rows[row][column]));
        line.append(marks.apply(new Cell(row, column)).around(number, ink));
      }
      lines.add(line.toString().stripTrailing());
    }
    return new TextBlock(lines);
  }

  /** The same, from rows of numbers. */
  public static TextBlock of(float[][] rows, Function<Cell, Mark> marks, Ink ink) {
    Float[][] boxed = new Float[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      boxed[row] = new Float[rows[row].length];
      for (int column = 0; column < rows[row].length; column++) {
        boxed[row][column] = rows[row][column];
      }
    }
    return of(boxed, marks, ink);
  }

  /** Without marks. */
  public static TextBlock of(float[][] rows) {
    return of(rows, cell -> Mark.NONE, Ink.PLAIN);
  }
}
