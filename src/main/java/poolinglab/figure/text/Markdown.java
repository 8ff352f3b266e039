package poolinglab.figure.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our own Markdown on a terminal: headings, paragraphs, lists, tables and code. It knows what our
 * texts use; anything else stays as it was written.
 */
public final class Markdown {
  private static final String FENCE = "```";
  private static final int CODE_INDENT = 4;
  private static final Pattern HEADING = Pattern.compile("#+ +(.*)");
  private static final Pattern ITEM = Pattern.compile("(- |\\d+\\. )(.*)");
  private static final Pattern INLINE =
      Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\[([^\\]]+)\\]\\(([^)]+)\\)");

  private final Ink ink;
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final List<String> paragraph = new ArrayList<>();
  private final List<String> table = new ArrayList<>();

  private Markdown(Ink ink, int width) {
    this.ink = ink;
    this.width = width;
  }

  /**
   * The text for a terminal.
   *
   * @param width in columns; only code and words that are longer exceed it
   */
  public static TextBlock draw(String text, Ink ink, int width) {
    Markdown drawing = new Markdown(ink, width);
    drawing.readAll(text.strip().lines().toList());
    return new TextBlock(drawing.lines);
  }

  private void readAll(List<String> source) {
    boolean code = false;
    for (String line : source) {
      if (line.startsWith(FENCE)) {
        flush();
        code = !code;
      } else if (code) {
        lines.add(" ".repeat(line.isEmpty() ? 0 : CODE_INDENT) + line);
      } else {
        read(line);
      }
    }
    flush();
  }

  private void read(String line) {
    Matcher heading = HEADING.matcher(line);
    if (line.isBlank()) {
      flush();
      lines.add("");
    } else if (heading.matches()) {
      flush();
      lines.add(ink.title(heading.group(1)));
    } else if (line.startsWith("|")) {
      table.add(line);
    } else {
      if (ITEM.matcher(line).matches()) {
        flush();
      }
      paragraph.add(line.strip());
    }
  }

  private void flush() {
    if (!paragraph.isEmpty()) {
      drawParagraph(String.join(" ", paragraph));
    }
    if (!table.isEmpty()) {
      drawTable();
    }
    paragraph.clear();
    table.clear();
  }

  private void drawParagraph(String text) {
    Matcher item = ITEM.matcher(text);
    String mark = item.matches() ? item.group(1) : "";
    List<String> filled =
        TextBlock.filled(inline(text.substring(mark.length())), width - mark.length()).lines();
    for (int i = 0; i < filled.size(); i++) {
      lines.add((i == 0 ? mark : " ".repeat(mark.length())) + filled.get(i));
    }
  }

  private void drawTable() {
    TextTable drawn = new TextTable(cells(table.get(0)));
    for (int column = 1; column < drawn.headings().size(); column++) {
      drawn.left(column);
    }
    // The second line only separates the headings.
    table.stream().skip(2).forEach(row -> drawn.row(cells(row)));
    lines.addAll(drawn.draw(ink).lines());
  }

  private String[] cells(String row) {
    String inside = row.substring(1, row.lastIndexOf('|'));
    return Arrays.stream(inside.split("\\|", -1))
        .map(cell -> inline(cell.strip()))
        .toArray(String[]::new);
  }

  /** Without colour the quotes around code remain, since they alone tell it from prose. */
  private String inline(String text) {
    return INLINE
        .matcher(text)
        .replaceAll(
            found -> {
              String drawn;
              if (found.group(1) != null) {
                drawn = ink.colour() ? ink.window(found.group(1)) : found.group();
              } else if (found.group(2) != null) {
                drawn = ink.bold(found.group(2));
              } else {
                drawn = found.group(3) + " (" + found.group(4) + ")";
              }
              return Matcher.quoteReplacement(drawn);
            });
  }
}
