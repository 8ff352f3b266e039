package poolinglab.coursework.xray;

import java.util.List;

/**
 * The cells that matter to one cell, in the answer and as it should be, over the same grid.
 *
 * @param caption what the cells are
 * @param rows the grid's height
 * @param columns its width
 * @param cell the cell in question, {row, column}
 * @param actual the cells that matter in the answer, each {row, column}
 * @param expected the cells that should
 */
public record WindowPicture(
    String caption,
    int rows,
    int columns,
    List<Integer> cell,
    List<List<Integer>> actual,
    List<List<Integer>> expected) {
  private static final String LOOKED_AT = " ■";
  private static final String OTHER = " ·";

  public WindowPicture {
    cell = List.copyOf(cell);
    actual = List.copyOf(actual);
    expected = List.copyOf(expected);
  }

  /** The grid with the answer's cells marked, a line for each row. */
  public List<String> actualLines() {
    return lines(actual);
  }

  /** The grid with the cells marked that should matter. */
  public List<String> expectedLines() {
    return lines(expected);
  }

  private List<String> lines(List<List<Integer>> marked) {
    return java.util.stream.IntStream.range(0, rows).mapToObj(row -> line(row, marked)).toList();
  }

  private String line(int row, List<List<Integer>> marked) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      line.append(marked.contains(List.of(row, column)) ? LOOKED_AT : OTHER);
    }
    return line.toString();
  }
}
