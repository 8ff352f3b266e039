package poolinglab.coursework.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a learner foretells before writing code: named blocks of cells, {@code name: cells}, where
 * the cells go on over the indented lines that follow. {@code _} stands for a cell to fill in.
 *
 * <pre>
 * # the output of the 2×2 max pooling
 * output:
 *   _ _
 *   _ _
 * cells kept: _
 * </pre>
 *
 * @param blocks the rows of cells of each block, in the order of the file
 */
public record PredictionSheet(Map<String, List<List<String>>> blocks) {
  /** A cell that is not filled in. */
  public static final String BLANK = "_";

  /** Reads a sheet; lines that are no block, as notes that a learner adds, are passed over. */
  public static PredictionSheet parse(String text) {
    Map<String, List<List<String>>> blocks = new LinkedHashMap<>();
    List<List<String>> open = null;
    for (String line : text.lines().toList()) {
      int colon = line.indexOf(':');
      boolean indented = line.startsWith(" ") || line.startsWith("\t");
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!indented && colon > 0) {
        open = new ArrayList<>();
        blocks.put(line.substring(0, colon).strip(), open);
        addCells(open, line.substring(colon + 1));
      } else if (indented && open != null) {
        addCells(open, line);
      }
    }
    return new PredictionSheet(blocks);
  }

  private static void addCells(List<List<String>> rows, String line) {
    if (!line.isBlank()) {
      rows.add(List.of(line.strip().split("[\\s,;|]+")));
    }
  }

  /** Whether no cell of a block is filled in. */
  public boolean isBlank(String block) {
    return blocks.getOrDefault(block, List.of()).stream()
        .flatMap(List::stream)
        .allMatch(BLANK::equals);
  }

  /** Whether a block has the same cells in both; 4, 4.0 and 4.00 are the same number. */
  public boolean agreesOn(String block, PredictionSheet other) {
    List<List<String>> mine = blocks.get(block);
    List<List<String>> theirs = other.blocks.get(block);
    if (mine == null || theirs == null || mine.size() != theirs.size()) {
      return false;
    }
    for (int row = 0; row < mine.size(); row++) {
      if (mine.get(row).size() != theirs.get(row).size()) {
        return false;
      }
      for (int column = 0; column < mine.get(row).size(); column++) {
        if (!sameCell(mine.get(row).get(column), theirs.get(row).get(column))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether two cells say the same. */
  public static boolean sameCell(String one, String other) {
    return one.equalsIgnoreCase(other) || number(one) != null && number(one).equals(number(other));
  }

  private static Double number(String cell) {
    try {
      return Double.valueOf(cell.replace("−", "-")) + 0.0;
    } catch (NumberFormatException word) {
      return null;
    }
  }
}
