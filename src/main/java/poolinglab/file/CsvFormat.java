package poolinglab.file;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import poolinglab.reference.FeatureMaps;

/**
 * Rows of numbers: one image of one channel. [H,W]
 *
 * <p>Separated by commas, semicolons, tabs or blanks, in quotes or not; read wherever only one
 * thing can be meant. Empty lines, lines that begin with {@code #} and Excel's {@code sep=;} are
 * passed over.
 */
final class CsvFormat {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");

  /** Tells Excel which separator follows. */
  private static final Pattern EXCEL = Pattern.compile("\"?sep=.\"?");

  /** A word, though not one for a value that is missing. */
  private static final Pattern HEADING =
      Pattern.compile("(?i)(?!(?:na|n/a|null|none|true|false)$)[\\p{L}_].*");

  /** One row of cells, and its line in the file. */
  private record Row(int line, String[] cells) {}

  private enum Separator {
    SEMICOLON("semicolons", ";"),
    COMMA("commas", ","),
    TAB("tabs", "\t"),
    BLANK("blanks", " +");

    private final String plural;
    private final Pattern pattern;

    Separator(String plural, String pattern) {
      this.plural = plural;
      this.pattern = Pattern.compile(pattern);
    }

    static Separator of(String text) {
      return Arrays.stream(values())
          .filter(separator -> separator.pattern.matcher(text).find())
          .findFirst()
          .orElse(COMMA);
    }
  }

  private CsvFormat() {}

  static ArrayFile read(Path file, ReadOptions options) throws IOException {
    String[] lines = LINE_END.split(text(Files.readAllBytes(file), file), -1);
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      boolean remark =
          i == 0 && EXCEL.matcher(lines[i]).matches() || lines[i].strip().startsWith("#");
      lines[i] = remark ? "" : lines[i];
      content.append(lines[i].strip()).append('\n');
    }
    Separator separator = Separator.of(content.toString());
    List<Row> rows = rows(lines, separator);
    List<String> notes = new ArrayList<>();
    if (rows.size() > 1 && isHeading(rows.get(0))) {
      notes.add(
          "%s begins with a heading, line %d; it was left out."
              .formatted(file, rows.remove(0).line()));
    }
    if (rows.isEmpty()) {
      throw new ArrayFileException("%s has no numbers; write rows of numbers", file);
    }
    int width = rows.get(0).cells().length;
    StoredArray array = StoredArray.zeros(new long[] {rows.size(), width}, file);
    rows.forEach(row -> checkWidth(row, width, separator, file));
    int next = 0;
    for (Row row : rows) {
      for (String cell : row.cells()) {
        array.values()[next++] = parse(cell, row.line(), separator, file);
      }
    }
    return new ArrayFile(array.maps(options.layout(), file), 2, options.layout(), notes);
  }

  private static String text(byte[] content, Path file) {
    Charset charset = StandardCharsets.UTF_8;
    if (content.length >= 2) {
      int mark = (content[0] & 0xFF) << 8 | content[1] & 0xFF;
      charset = mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : charset;
    }
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (text.indexOf('\0') < 0) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    } catch (CharacterCodingException notText) {
      throw notText(content, "its bytes are not UTF-8", file);
    }
    throw notText(content, "it holds zero bytes", file);
  }

  private static ArrayFileException notText(byte[] content, String why, Path file) {
    return new ArrayFileException(
        "a .csv file is text; %s is not: %s",
        file, Signature.describe(content, "text", why, "save it as UTF-8"));
  }

  private static List<Row> rows(String[] lines, Separator separator) {
    List<Row> rows = new ArrayList<>();
    boolean allEndSeparated = true;
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        String line = separator == Separator.BLANK ? lines[i].strip() : lines[i];
        String[] cells = separator.pattern.split(line, -1);
        Arrays.setAll(cells, c -> unquoted(cells[c].strip()));
        allEndSeparated &= cells.length > 1 && cells[cells.length - 1].isEmpty();
        rows.add(new Row(i + 1, cells));
      }
    }
    if (allEndSeparated) {
      rows.replaceAll(
          row -> new Row(row.line(), Arrays.copyOf(row.cells(), row.cells().length - 1)));
    }
    return rows;
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).strip() : cell;
  }

  private static boolean isHeading(Row row) {
    return Arrays.stream(row.cells())
        .allMatch(cell -> HEADING.matcher(cell).matches() && !Numbers.isNumber(cell));
  }

  private static void checkWidth(Row row, int width, Separator separator, Path file) {
    if (row.cells().length != width) {
      throw new ArrayFileException(
          "%s, line %s: %s where the first row has %s, separated by %s; make all rows equally long",
          file, row.line(), row.cells().length, width, separator.plural);
    }
  }

  private static float parse(String cell, int line, Separator separator, Path file) {
    try {
      return Numbers.parse(cell);
    } catch (Numbers.NotFloat32 refused) {
      throw new ArrayFileException(refused, "%s, line %s: %s", file, line, refused.getMessage());
    } catch (NumberFormatException notANumber) {
      throw new ArrayFileException(
          notANumber,
          "%s, line %s: '%s' is not a number, with values separated by %s; %s",
          file,
          line,
          Numbers.shown(cell),
          separator.plural,
          DECIMAL_COMMA.matcher(cell).matches()
              ? "write decimals with a point"
              : "write a number, nan, inf or -inf");
    }
  }

  static WholeFile.Content content(ArrayFile array, Path file) {
    FeatureMaps maps = array.maps();
    if (maps.planes() != 1) {
      throw new ArrayFileException(
          "a .csv file holds one image of one channel; these maps are %s; "
              + "write .npy or .json instead of %s",
          maps.shape(), file);
    }
    return out -> {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      for (float[] row : maps.plane(0).rows()) {
        for (int column = 0; column < row.length; column++) {
          text.append(column == 0 ? "" : ",").append(Numbers.format(row[column]));
        }
        text.append('\n');
      }
      text.flush();
    };
  }
}
