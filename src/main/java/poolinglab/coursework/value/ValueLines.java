package poolinglab.coursework.value;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.process.Wire;

/** Draws a value, perhaps beside another that it is compared with, cell by cell. */
final class ValueLines {
  /** Stands for "there is nothing to compare with". */
  static final Object UNCOMPARED = new Object();

  /** Stands for "the other has no such cell". */
  private static final Object ABSENT = new Object();

  private static final int MOST_ROWS = 16;
  private static final int MOST_COLUMNS = 16;
  private static final int MOST_GRIDS = 8;

  private final double tolerance;
  private final List<String> lines = new ArrayList<>();
  private int grids;

  ValueLines(double tolerance) {
    this.tolerance = tolerance;
  }

  private record Cell(String text, boolean wrong) {
    String padded(int width) {
      String mark = wrong ? "!" : " ";
      return mark + " ".repeat(Math.max(0, width - text.length())) + text + mark;
    }
  }

  List<String> draw(Object value, Object other) {
    if (rank(value) > 2) {
      titled(value, other, "");
      if (grids > MOST_GRIDS) {
        lines.add("… and " + counted(grids - MOST_GRIDS, "more grid"));
      }
    } else {
      lines.addAll(grid(value, other));
    }
    return List.copyOf(lines);
  }

  private void titled(Object value, Object other, String title) {
    if (rank(value) > 2 && Array.getLength(value) > 0) {
      for (int i = 0; i < Array.getLength(value); i++) {
        titled(Array.get(value, i), at(other, i), title + "[" + i + "]");
      }
    } else if (++grids <= MOST_GRIDS) {
      if (!title.isEmpty()) {
        lines.add(title);
      }
      lines.addAll(grid(value, other));
    }
  }

  /** A scalar, a list or rows, marked; whatever is not shown is counted in a last line. */
  private List<String> grid(Object value, Object other) {
    if (rank(value) == 0) {
      String plain = ValueCell.of(value);
      return List.of(differs(value, other) ? "!" + plain + "!" : plain);
    }
    int length = Array.getLength(value);
    if (length == 0) {
      return List.of(other == UNCOMPARED || length(other) == 0 ? "empty" : "!empty!");
    }
    boolean isList = rank(value) == 1;
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < (isList ? 1 : Math.min(length, MOST_ROWS)); row++) {
      rows.add(isList ? row(value, other) : row(Array.get(value, row), at(other, row)));
    }
    int width =
        rows.stream().flatMap(List::stream).mapToInt(cell -> cell.text().length()).max().orElse(1);
    List<String> drawn = new ArrayList<>();
    rows.forEach(row -> drawn.add(joined(row, width)));
    int widest = rows.isEmpty() ? 0 : widest(value, isList);
    if (widest > MOST_COLUMNS) {
      drawn.add("… and " + counted(widest - MOST_COLUMNS, "more column"));
    }
    if (!isList && length > MOST_ROWS) {
      drawn.add("… and " + counted(length - MOST_ROWS, "more row"));
    }
    return drawn;
  }

  private List<Cell> row(Object row, Object other) {
    if (row == null) {
      return List.of(new Cell("nothing", differs(null, other)));
    }
    if (Array.getLength(row) == 0) {
      return List.of(new Cell("empty", other != UNCOMPARED && length(other) != 0));
    }
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(Array.getLength(row), MOST_COLUMNS); i++) {
      Object element = Array.get(row, i);
      cells.add(new Cell(ValueCell.of(element), differs(element, at(other, i))));
    }
    return cells;
  }

  private static String joined(List<Cell> row, int width) {
    StringBuilder line = new StringBuilder();
    row.forEach(cell -> line.append(cell.padded(width)));
    return line.toString().stripTrailing();
  }

  private boolean differs(Object value, Object other) {
    return other != UNCOMPARED && (other == ABSENT || !Wire.equal(value, other, tolerance));
  }

  private static Object at(Object other, int index) {
    if (other == UNCOMPARED) {
      return UNCOMPARED;
    }
    return index < length(other) ? Array.get(other, index) : ABSENT;
  }

  private static int length(Object array) {
    return rank(array) == 0 ? -1 : Array.getLength(array);
  }

  private static int widest(Object value, boolean isList) {
    int widest = isList ? Array.getLength(value) : 0;
    for (int i = 0; !isList && i < Array.getLength(value); i++) {
      widest = Math.max(widest, length(Array.get(value, i)));
    }
    return widest;
  }

  private static int rank(Object value) {
    return value == null ? 0 : value.getClass().getTypeName().split("\\[", -1).length - 1;
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
