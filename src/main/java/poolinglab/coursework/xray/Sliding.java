package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How a window slides over an image, and which of its cells are looked at. */
final class Sliding {
  private static final String PLACE = "row column height width";
  private static final String IN_WINDOW = "r c kernel";
  private static final Formula ALWAYS = variables -> 1;

  /** Whether a cell, {@code row column height width}, belongs to the image. */
  static final Formula IN_IMAGE =
      cell -> cell[0] >= 0 && cell[1] >= 0 && cell[0] < cell[2] && cell[1] < cell[3] ? 1 : 0;

  /** What happens at a cell of the window that is not inside. */
  enum Outside {
    SKIP,
    LEAVE_ROW,
    LEAVE_WINDOW,
    /** It counts with a value of its own. */
    HOLD
  }

  private static final Map<String, Outside> OUTSIDE =
      Map.of(
          "leave the row", Outside.LEAVE_ROW,
          "leave the window", Outside.LEAVE_WINDOW,
          "hold", Outside.HOLD);

  /** A cell of the image. */
  record Cell(int row, int column) {
    /** Padding that counts with a value of its own. */
    static final Cell HELD = new Cell(-1, -1);
  }

  /** One window: its place among the windows, and its edges. */
  record Window(int ii, int jj, int top, int bottom, int left, int right) {}

  /**
   * What is looked at in a window.
   *
   * @param cells in reading order
   * @param before how many of the window's cells are not behind the image
   * @param behind how many are not before it
   * @param rows how many rows these cells are in
   * @param columns how many there are in the fullest row
   */
  record View(List<Cell> cells, int before, int behind, int rows, int columns) {}

  final AxisKnobs rows = new AxisKnobs();
  final AxisKnobs columns = new AxisKnobs();

  private Formula inside;
  private Outside outside = Outside.SKIP;
  private Formula cells = ALWAYS;

  /**
   * A window that slides as it should.
   *
   * @param padded whether cells outside the image are left out; else they are read, which throws
   */
  Sliding(boolean padded) {
    this.inside = padded ? IN_IMAGE : ALWAYS;
  }

  static Consumer<Sliding> knob(String knob, String setting) {
    return switch (knob) {
      case "inside" -> Knob.formula(setting, PLACE, (sliding, it) -> sliding.inside = it);
      case "cells" -> Knob.formula(setting, IN_WINDOW, (sliding, it) -> sliding.cells = it);
      case "outside" -> Knob.choice(setting, OUTSIDE, (sliding, it) -> sliding.outside = it);
      default -> throw Knob.unknown(knob);
    };
  }

  /** Visits the windows, row by row, where there are {@code height} × {@code width} of them. */
  void slide(Call call, int height, int width, Consumer<Window> visitor) {
    Axis down = call.down();
    Axis along = call.along();
    for (int ii = rows.skippedFirst; ii < rows.lastVisited(height, width, down); ii++) {
      for (int jj = columns.skippedFirst; jj < columns.lastVisited(width, height, along); jj++) {
        visitor.accept(window(ii, jj, down, along));
      }
    }
  }

  /** One window. */
  Window window(int ii, int jj, Axis down, Axis along) {
    int top = rows.begin(ii, jj, down);
    int left = columns.begin(jj, ii, along);
    return new Window(ii, jj, top, rows.end(ii, top, down), left, columns.end(jj, left, along));
  }

  /** The cells of a window over an image of that size. */
  View view(Window window, int height, int width, Call call) {
    List<Cell> seen = new ArrayList<>();
    int before = 0;
    int behind = 0;
    int seenRows = 0;
    int seenColumns = 0;
    boolean left = false;
    int rowStep = call.down().value(rows.apart, window.ii);
    int columnStep = call.along().value(columns.apart, window.jj);
    for (int r = 0; r < window.bottom - window.top && !left; r++) {
      int row = window.top + r * rowStep;
      int earlier = seen.size();
      for (int c = 0; c < window.right - window.left; c++) {
        int column = window.left + c * columnStep;
        before += row < height && column < width ? 1 : 0;
        behind += row >= 0 && column >= 0 ? 1 : 0;
        if (!cells.holds(r, c, call.kernel())) {
          continue;
        }
        if (inside.holds(row, column, height, width)) {
          seen.add(new Cell(row, column));
        } else if (outside == Outside.HOLD) {
          seen.add(Cell.HELD);
        } else if (outside != Outside.SKIP) {
          left = outside == Outside.LEAVE_WINDOW;
          break;
        }
      }
      seenRows += seen.size() > earlier ? 1 : 0;
      seenColumns = Math.max(seenColumns, seen.size() - earlier);
    }
    return new View(seen, before, behind, seenRows, seenColumns);
  }
}
