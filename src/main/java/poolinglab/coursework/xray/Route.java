package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import poolinglab.coursework.xray.Sliding.Cell;
import poolinglab.coursework.xray.Sliding.Window;

/** Which cells get something of a window's gradient. */
@FunctionalInterface
interface Route {
  /** Those cells, given the cells of the window that lie in the image. */
  List<Cell> cells(Call call, Window window, List<Cell> inWindow);

  /** To the first of the largest pixels, row by row: the way back through a maximum. */
  Route FIRST = to((pixel, best) -> pixel > best);

  /** To every pixel of the window: the way back through an average. */
  Route EVERYWHERE = (call, window, cells) -> cells;

  /** Those that learners take, by the names in the table of mistakes. */
  Map<String, Route> WRONG =
      Map.ofEntries(
          Map.entry("first largest", FIRST),
          Map.entry("last largest", to((pixel, best) -> pixel >= best)),
          Map.entry("first largest by columns", Route::byColumns),
          Map.entry("all largest", Route::allLargest),
          Map.entry("first largest from the corner", Route::fromTheCorner),
          Map.entry("every new largest", Route::everyNewLargest),
          Map.entry(
              "first equal of the image",
              (call, window, cells) -> List.of(equal(call, window, cells).get(0))),
          Map.entry(
              "last equal of the image", (call, window, cells) -> last(equal(call, window, cells))),
          Map.entry("all equal of the image", Route::equal),
          Map.entry("last row with the largest", Route::lastRow),
          Map.entry("last above the first", Route::lastAboveTheFirst),
          Map.entry("leaves the row at a larger one", Route::leavesTheRow),
          Map.entry("whole parts", to((pixel, best) -> (int) pixel > (int) best)),
          Map.entry("everywhere", EVERYWHERE),
          Map.entry("first cell", (call, window, cells) -> List.of(cells.get(0))),
          Map.entry("last cell", (call, window, cells) -> last(cells)),
          Map.entry("smallest", to((pixel, best) -> pixel < best)),
          Map.entry("farthest from 0", to((pixel, best) -> Math.abs(pixel) > Math.abs(best))),
          Map.entry("largest of the image", Route::ofTheImage),
          Map.entry("above 0, else the image's corner", Route::aboveZero),
          Map.entry("exchanged", Route::exchanged));

  /** Whether a pixel takes over from the best so far. */
  @FunctionalInterface
  interface TakesOver {
    boolean test(float pixel, float best);
  }

  private static Route to(TakesOver takesOver) {
    return (call, window, cells) -> {
      Cell best = cells.get(0);
      for (Cell cell : cells) {
        best = takesOver.test(pixel(call, cell), pixel(call, best)) ? cell : best;
      }
      return List.of(best);
    };
  }

  /** The value of a cell; outside the image there is none, and it throws. */
  static float pixel(Call call, Cell cell) {
    return ModelFault.get(call.image(), cell.row(), cell.column());
  }

  /**
   * To the last pixel above all before it and {@code start}, or as large where {@code orEqual}; to
   * the corner where none is.
   */
  static Route startingAt(float start, boolean orEqual) {
    return (call, window, cells) -> {
      Cell winner = new Cell(window.top(), window.left());
      float largest = start;
      for (Cell cell : cells) {
        float pixel = pixel(call, cell);
        if (pixel > largest || orEqual && pixel == largest) {
          largest = pixel;
          winner = cell;
        }
      }
      return List.of(winner);
    };
  }

  /** To the winner's place in its window, counted from index × {@code step}, of {@code kernel}. */
  static Route offsetBy(Formula step) {
    return (call, window, cells) -> {
      Cell winner = FIRST.cells(call, window, cells).get(0);
      int by = step.of(call.kernel());
      return List.of(
          new Cell(
              window.ii() * by + winner.row() - window.top(),
              window.jj() * by + winner.column() - window.left()));
    };
  }

  private static List<Cell> byColumns(Call call, Window window, List<Cell> cells) {
    List<Cell> sorted =
        cells.stream()
            .sorted(Comparator.comparingInt(Cell::column).thenComparingInt(Cell::row))
            .toList();
    return FIRST.cells(call, window, sorted);
  }

  private static List<Cell> allLargest(Call call, Window window, List<Cell> cells) {
    float largest = pixel(call, FIRST.cells(call, window, cells).get(0));
    return cells.stream().filter(cell -> pixel(call, cell) == largest).toList();
  }

  /** To the first of the largest pixels in the last row that holds one. */
  private static List<Cell> lastRow(Call call, Window window, List<Cell> cells) {
    List<Cell> largest = allLargest(call, window, cells);
    int last = largest.get(largest.size() - 1).row();
    return largest.stream().filter(cell -> cell.row() == last).limit(1).toList();
  }

  private static List<Cell> lastAboveTheFirst(Call call, Window window, List<Cell> cells) {
    float first = pixel(call, cells.get(0));
    Cell last = cells.get(0);
    for (Cell cell : cells) {
      last = pixel(call, cell) > first ? cell : last;
    }
    return List.of(last);
  }

  private static List<Cell> leavesTheRow(Call call, Window window, List<Cell> cells) {
    Cell best = cells.get(0);
    int left = Integer.MIN_VALUE;
    for (Cell cell : cells) {
      if (cell.row() != left && pixel(call, cell) > pixel(call, best)) {
        best = cell;
        left = cell.row();
      }
    }
    return List.of(best);
  }

  private static List<Cell> fromTheCorner(Call call, Window window, List<Cell> cells) {
    List<Cell> all = new ArrayList<>(List.of(new Cell(window.top(), window.left())));
    all.addAll(cells);
    return FIRST.cells(call, window, all);
  }

  private static List<Cell> everyNewLargest(Call call, Window window, List<Cell> cells) {
    List<Cell> found = new ArrayList<>();
    float largest = Float.NEGATIVE_INFINITY;
    for (Cell cell : cells) {
      if (pixel(call, cell) > largest) {
        largest = pixel(call, cell);
        found.add(cell);
      }
    }
    return found;
  }

  /** Those of the whole image that are as large as the winner. */
  private static List<Cell> equal(Call call, Window window, List<Cell> cells) {
    float largest = pixel(call, FIRST.cells(call, window, cells).get(0));
    return image(call).stream().filter(cell -> pixel(call, cell) == largest).toList();
  }

  private static List<Cell> last(List<Cell> cells) {
    return List.of(cells.get(cells.size() - 1));
  }

  private static List<Cell> image(Call call) {
    return IntStream.range(0, call.height() * call.width())
        .mapToObj(index -> new Cell(index / call.width(), index % call.width()))
        .toList();
  }

  private static List<Cell> ofTheImage(Call call, Window window, List<Cell> cells) {
    Cell corner = new Cell(window.top(), window.left());
    Cell best = FIRST.cells(call, window, image(call)).get(0);
    return List.of(pixel(call, best) > pixel(call, corner) ? best : corner);
  }

  private static List<Cell> aboveZero(Call call, Window window, List<Cell> cells) {
    Cell found = startingAt(0, false).cells(call, window, cells).get(0);
    return List.of(pixel(call, found) > 0 ? found : new Cell(0, 0));
  }

  private static List<Cell> exchanged(Call call, Window window, List<Cell> cells) {
    Cell winner = FIRST.cells(call, window, cells).get(0);
    return List.of(new Cell(winner.column(), winner.row()));
  }
}
