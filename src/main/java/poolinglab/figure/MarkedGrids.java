package poolinglab.figure;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import poolinglab.figure.NumberGrid.Mark;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Plane;

/** Planes as grids of numbers in which the cells that matter are marked. */
public final class MarkedGrids {
  private static final int GAP = 4;

  private MarkedGrids() {}

  /** An input whose cells are marked {@code [ ]} where they are the largest of some window. */
  public static TextBlock winners(Plane input, WindowGeometry geometry, Ink ink) {
    Set<Cell> winners = new HashSet<>();
    for (Window window : geometry.windows()) {
      winners.add(MaxPooling.winner(input, window));
    }
    return NumberGrid.of(input, cell -> winners.contains(cell) ? Mark.WINNER : Mark.NONE, ink);
  }

  /** An input with the cells under one window marked {@code ( )}. */
  public static TextBlock window(Plane input, Window window, Ink ink) {
    return NumberGrid.of(input, cell -> window.covers(cell) ? Mark.WINDOW : Mark.NONE, ink);
  }

  /** An input with one cell marked {@code ! !}. */
  public static TextBlock cell(Plane input, Cell marked, Ink ink) {
    return NumberGrid.of(input, cell -> cell.equals(marked) ? Mark.WRONG : Mark.NONE, ink);
  }

  /**
   * The right answer and the one that was given; cells that differ are marked {@code ! !} in both,
   * all of them where the sizes differ.
   *
   * @param differ whether a right value and a given one count as different
   */
  public static TextBlock answers(
      String rightTitle,
      Plane right,
      String givenTitle,
      Plane given,
      BiPredicate<Float, Float> differ,
      Ink ink) {
    boolean sameSize = right.size().equals(given.size());
    Function<Cell, Mark> marks =
        cell -> !sameSize || differ.test(right.at(cell), given.at(cell)) ? Mark.WRONG : Mark.NONE;
    return NumberGrid.of(right, marks, ink)
        .under(ink.bold(rightTitle))
        .beside(NumberGrid.of(given, marks, ink).under(ink.bold(givenTitle)), GAP);
  }
}
