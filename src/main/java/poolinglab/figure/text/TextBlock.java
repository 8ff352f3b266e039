package poolinglab.figure.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Some lines of text, perhaps with escapes, that can be set beside others.
 *
 * @param lines from top to bottom, without line ends
 */
public record TextBlock(List<String> lines) {
  /** A number and its per cent sign stay together. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile(" (?!%)");

  private static final Pattern ESCAPES = Pattern.compile("\u001B\\[[0-9;]*m");

  public TextBlock {
    lines = List.copyOf(lines);
  }

  public static TextBlock of(String... lines) {
    return new TextBlock(List.of(lines));
  }

  /** Blocks below each other, an empty line between. */
  public static TextBlock stacked(List<TextBlock> blocks) {
    List<String> lines = new ArrayList<>();
    for (TextBlock block : blocks) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(block.lines());
    }
    return new TextBlock(lines);
  }

  /**
   * A paragraph in lines of at most {@code width} columns, or one word where it is longer, each
   * indented like the first. What fits stays as it is, with all its spaces.
   */
  public static TextBlock filled(String paragraph, int width) {
    if (width(paragraph) <= width) {
      return of(paragraph);
    }
    String indentation = " ".repeat(paragraph.length() - paragraph.stripLeading().length());
    if (!indentation.isEmpty()) {
      return filled(paragraph.stripLeading(), width - indentation.length())
          .indented(indentation.length());
    }
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : BETWEEN_WORDS.split(paragraph)) {
      if (!line.isEmpty() && width(line) + 1 + width(word) > width) {
        lines.add(line);
        line = word;
      } else {
        line = line.isEmpty() ? word : line + " " + word;
      }
    }
    lines.add(line);
    return new TextBlock(lines);
  }

  /** How many columns a line takes on the screen. */
  static int width(String line) {
    return ESCAPES.matcher(line).replaceAll("").length();
  }

  /** How many columns the widest line takes. */
  public int width() {
    return lines.stream().mapToInt(TextBlock::width).max().orElse(0);
  }

  /**
   * Blocks in rows, as many beside each other as a width has room for, an empty line between rows.
   */
  public static TextBlock flowing(List<TextBlock> blocks, int gap, int width) {
    List<TextBlock> rows = new ArrayList<>();
    for (TextBlock block : blocks) {
      TextBlock row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (row == null || row.width() + gap + block.width() > width) {
        rows.add(block);
      } else {
        rows.set(rows.size() - 1, row.beside(block, gap));
      }
    }
    return stacked(rows);
  }

  /** This block with another on its right, {@code gap} columns apart, tops level. */
  public TextBlock beside(TextBlock right, int gap) {
    int width = width();
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < Math.max(lines.size(), right.lines.size()); i++) {
      String left = i < lines.size() ? lines.get(i) : "";
      String other = i < right.lines.size() ? right.lines.get(i) : "";
      String line = left + " ".repeat(width - width(left) + gap) + other;
      joined.add(other.isEmpty() ? left : line);
    }
    return new TextBlock(joined);
  }

  /** A heading above this block. */
  public TextBlock under(String heading) {
    List<String> all = new ArrayList<>();
    all.add(heading);
    all.addAll(lines);
    return new TextBlock(all);
  }

  /** Every line that is not empty moved to the right. */
  public TextBlock indented(int columns) {
    return new TextBlock(
        lines.stream().map(line -> line.isBlank() ? "" : " ".repeat(columns) + line).toList());
  }

  /** All lines, each with a line end. */
  @Override
  public String toString() {
    return String.join("", lines.stream().map(line -> line + "\n").toList());
  }
}
