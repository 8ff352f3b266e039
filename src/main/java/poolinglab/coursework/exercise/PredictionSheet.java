package poolinglab.coursework.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a learner predicts before writing code: named blocks of cells, {@code name: cells}, which
 * continue on the lines that follow. {@code _} is a cell to fill in.
 *
 * <pre>
 * # the output of the 2×2 max pooling
 * output:
 *   _ _
 *   _ _
 * cells kept: _
 * </pre>
 *
 * @param blocks the lines of each block, in the order of the file
 */
public record PredictionSheet(Map<String, List<String>> blocks) {
  private static final Pattern ROW = Pattern.compile("[\\s\\d.,;|+_{}\\[\\]()‐‑‒–—−-]*+");

  /** A cell that is not filled in. */
  public static final String BLANK = "_";

  /** Reads a sheet that we wrote: every line that begins at its margin with a name is a block. */
  public static PredictionSheet parse(String text) {
    return parse(text, null);
  }

  /**
   * Reads a sheet that a learner filled in. Lines that belong to no block, such as notes, are
   * ignored.
   *
   * @param names of the blocks; in the sheet they may be in any case
   */
  public static PredictionSheet parse(String text, Set<String> names) {
    Map<String, List<String>> blocks = new LinkedHashMap<>();
    List<String> open = null;
    for (String line : text.lines().toList()) {
      String written = line.replaceFirst("(^|\\s)#.*", "");
      int colon = written.indexOf(':');
      boolean indented = line.startsWith(" ") || line.startsWith("\t");
      String name = colon > 0 ? written.substring(0, colon).strip() : "";
      String block = names == null ? (indented ? "" : name) : named(name, names);
      if (!block.isEmpty()) {
        open = new ArrayList<>();
        blocks.put(block, open);
        add(open, written.substring(colon + 1));
      } else if (open != null && (indented || isRow(written))) {
        add(open, written);
      }
    }
    return new PredictionSheet(blocks);
  }

  private static String named(String written, Set<String> names) {
    String plain = written.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return names.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).equals(plain))
        .findFirst()
        .orElse("");
  }

  /** Whether a line that is not indented is a row of numbers all the same. */
  private static boolean isRow(String line) {
    return ROW.matcher(line).matches()
        && line.chars().anyMatch(c -> c == '_' || c >= '0' && c <= '9');
  }

  private static void add(List<String> lines, String line) {
    if (!line.isBlank()) {
      lines.add(line.strip());
    }
  }

  /** Whether there is any block. */
  public boolean hasBlocks() {
    return !blocks.isEmpty();
  }

  /** The cells of a block as they are written. */
  public List<String> cells(String block) {
    return new PredictionCells(blocks.getOrDefault(block, List.of())).plain();
  }

  /** Whether no cell of a block is filled in. */
  public boolean isBlank(String block) {
    return cells(block).stream().allMatch(BLANK::equals);
  }

  /**
   * Whether a block of this key has the same cells in a sheet; 4, 4.0 and 4.00 are the same number,
   * and where lines break is of no importance.
   */
  public boolean agreesOn(String block, PredictionSheet filled) {
    List<String> theirs = filled.blocks.get(block);
    return blocks.containsKey(block)
        && theirs != null
        && new PredictionCells(theirs).agreeWith(cells(block));
  }

  /** Whether a block of a sheet has as many cells as in this key, whatever they say. */
  public boolean hasShapeOf(String block, PredictionSheet filled) {
    List<String> expected = cells(block);
    List<String> theirs = filled.blocks.getOrDefault(block, List.of());
    return new PredictionCells(theirs).read(expected).size() == expected.size();
  }
}
