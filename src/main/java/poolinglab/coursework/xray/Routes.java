package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import poolinglab.coursework.xray.Backward.Cell;
import poolinglab.coursework.xray.Backward.Route;
import poolinglab.coursework.xray.Backward.Window;

/** The ways that a gradient can take back into its window. */
final class Routes {
  private Routes() {}

  /** To the first of the largest pixels, row by row. */
  static Route first() {
    return window -> List.of(winner(window.cells(), window, false));
  }

  /** To the last of the largest pixels. */
  static Route last() {
    return window -> List.of(winner(window.cells(), window, true));
  }

  /** To the first of the largest pixels, column by column. */
  static Route firstByColumns() {
    return window -> {
      List<Cell> cells = new ArrayList<>(window.cells());
      cells.sort(Comparator.comparingInt(Cell::column).thenComparingInt(Cell::row));
      return List.of(winner(cells, window, false));
    };
  }

  /** To every one of the largest pixels. */
  static Route allLargest() {
    return window -> {
      float largest = window.pixel(winner(window.cells(), window, false));
      return window.cells().stream().filter(cell -> window.pixel(cell) == largest).toList();
    };
  }

  /** To every pixel of the window. */
  static Route everywhere() {
    return Window::cells;
  }

  /** To the window's cell with that index, from the end if negative. */
  static Route fixed(int index) {
    return window -> {
      int size = window.cells().size();
      return List.of(window.cells().get(index < 0 ? size + index : index));
    };
  }

  /** To the smallest pixel. */
  static Route smallest() {
    return window -> {
      Cell best = window.cells().get(0);
      for (Cell cell : window.cells()) {
        best = window.pixel(cell) < window.pixel(best) ? cell : best;
      }
      return List.of(best);
    };
  }

  /** To the first pixel above {@code start}'s successors; to the corner where none is. */
  static Route startingAt(float start) {
    return window -> {
      Cell winner = new Cell(window.top(), window.left());
      float largest = start;
      for (Cell cell : window.cells()) {
        if (window.pixel(cell) > largest) {
          largest = window.pixel(cell);
          winner = cell;
        }
      }
      return List.of(winner);
    };
  }

  /** The same with the image's corner where none is above. */
  static Route startingAtImageCorner(float start) {
    return window -> {
      Cell found = startingAt(start).cells(window).get(0);
      boolean above = window.pixel(found) > start;
      return List.of(above ? found : new Cell(0, 0));
    };
  }

  /** To the first of the pixels farthest from 0. */
  static Route largestMagnitude() {
    return window -> {
      Cell best = window.cells().get(0);
      for (Cell cell : window.cells()) {
        best = Math.abs(window.pixel(cell)) > Math.abs(window.pixel(best)) ? cell : best;
      }
      return List.of(best);
    };
  }

  /** To the first of the largest pixels of the whole image. */
  static Route ofTheWholeImage() {
    return window -> {
      float[][] image = window.given().image();
      Cell best = new Cell(window.top(), window.left());
      for (int row = 0; row < image.length; row++) {
        for (int column = 0; column < image[row].length; column++) {
          best = image[row][column] > window.pixel(best) ? new Cell(row, column) : best;
        }
      }
      return List.of(best);
    };
  }

  /** To the winner's place in its window, counted from index × {@code step}. */
  static Route offsetFrom(java.util.function.ToIntFunction<Backward.Given> step) {
    return window -> {
      Cell winner = winner(window.cells(), window, false);
      int by = step.applyAsInt(window.given());
      int row = window.ii() * by + winner.row() - window.top();
      int column = window.jj() * by + winner.column() - window.left();
      return List.of(new Cell(row, column));
    };
  }

  /** To the winner with its row and column exchanged. */
  static Route exchanged() {
    return window -> {
      Cell winner = winner(window.cells(), window, false);
      return List.of(new Cell(winner.column(), winner.row()));
    };
  }

  private static Cell winner(List<Cell> cells, Window window, boolean equalTakesOver) {
    Cell best = cells.get(0);
    for (Cell cell : cells) {
      float pixel = window.pixel(cell);
      float most = window.pixel(best);
      best = pixel > most || equalTakesOver && pixel == most ? cell : best;
    }
    return best;
  }
}
