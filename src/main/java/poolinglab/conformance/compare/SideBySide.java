package poolinglab.conformance.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import poolinglab.conformance.Answer;
import poolinglab.conformance.PoolingCase;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AdaptivePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/**
 * Adaptive pooling as an ordinary one: its uneven windows are copied out of the input and set side
 * by side, each filled up to the size of the largest.
 *
 * @param rows which rows each row of windows covers
 * @param columns the same for the columns
 */
record SideBySide(int[][] rows, int[][] columns) {
  /** A cell of the input, and where a window has its copy. */
  private record Copy(Cell from, Cell to) {}

  /** For a maximum or an average. */
  static Equivalent of(AdaptivePooling own, FeatureMaps input, FeatureMaps gradOutput) {
    SideBySide windows =
        new SideBySide(
            covered(input.size().height(), own.output().height()),
            covered(input.size().width(), own.output().width()));
    Pooling pooling = own.pooling().apply(WindowSpec.ofKernel(windows.largest()));
    boolean isMax = pooling instanceof MaxPooling;
    UnaryOperator<FeatureMaps> scale =
        maps -> isMax ? maps : Equivalent.scaled(maps, windows::filledUp);
    float filler = isMax ? Float.NEGATIVE_INFINITY : 0;
    return new Equivalent(
        new Answer(own.forward(input), own.backward(input, gradOutput)),
        new PoolingCase(pooling, windows.copied(input, filler), scale.apply(gradOutput)),
        given ->
            new Answer(
                scale.apply(given.output()), windows.addedUp(given.gradInput(), input.size())));
  }

  /** Window i of n covers each of m cells that lies in part between i·m/n and (i + 1)·m/n. */
  private static int[][] covered(int cells, int windows) {
    int[][] covered = new int[windows][];
    for (int i = 0; i < windows; i++) {
      long begin = (long) i * cells;
      covered[i] =
          IntStream.range(0, cells)
              .filter(c -> (c + 1L) * windows > begin && (long) c * windows < begin + cells)
              .toArray();
    }
    return covered;
  }

  private Size largest() {
    return new Size(largest(rows), largest(columns));
  }

  private static int largest(int[][] windows) {
    return Arrays.stream(windows).mapToInt(window -> window.length).max().orElseThrow();
  }

  /** How many times as many cells as it covers a window has. */
  private double filledUp(Cell window) {
    int covered = rows[window.row()].length * columns[window.column()].length;
    return (double) largest().cells() / covered;
  }

  private FeatureMaps copied(FeatureMaps input, float filler) {
    Size largest = largest();
    Size size = new Size(rows.length * largest.height(), columns.length * largest.width());
    FeatureMaps copied = input.withSize(size);
    Arrays.fill(copied.values(), filler);
    for (Copy copy : copies()) {
      for (int p = 0; p < input.planes(); p++) {
        copied.plane(p).set(copy.to(), input.plane(p).at(copy.from()));
      }
    }
    return copied;
  }

  private FeatureMaps addedUp(FeatureMaps gradient, Size size) {
    FeatureMaps sum = gradient.withSize(size);
    for (Copy copy : copies()) {
      for (int p = 0; p < sum.planes(); p++) {
        sum.plane(p).add(copy.from(), gradient.plane(p).at(copy.to()));
      }
    }
    return sum;
  }

  /** Those of one cell in the order of the windows. */
  private List<Copy> copies() {
    Size largest = largest();
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      for (int r = 0; r < rows[i].length; r++) {
        for (int j = 0; j < columns.length; j++) {
          for (int c = 0; c < columns[j].length; c++) {
            copies.add(
                new Copy(
                    new Cell(rows[i][r], columns[j][c]),
                    new Cell(i * largest.height() + r, j * largest.width() + c)));
          }
        }
      }
    }
    return copies;
  }
}
