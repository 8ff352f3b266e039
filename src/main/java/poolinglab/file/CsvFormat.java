package poolinglab.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import poolinglab.reference.FeatureMaps;

/** Rows of numbers between commas: one image of one channel. Empty lines are passed over. [H,W] */
final class CsvFormat {
  private CsvFormat() {}

  static ArrayFile read(byte[] content, Path file) {
    String[] lines =
        new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "").split("\r?\n", -1);
    int rows = 0;
    int width = 0;
    for (String line : lines) {
      if (!line.isBlank()) {
        width = rows == 0 ? line.split(",", -1).length : width;
        rows++;
      }
    }
    FeatureMaps maps = Ranks.zeros(new long[] {rows, width}, file);
    int next = 0;
    for (int number = 1; number <= lines.length; number++) {
      String line = lines[number - 1];
      if (!line.isBlank()) {
        String[] cells = line.split(",", -1);
        if (cells.length != width) {
          throw new ArrayFileException(
              "every row has as many numbers as the first; "
                  + file
                  + " has "
                  + width
                  + " in the first and "
                  + cells.length
                  + " in line "
                  + number
                  + ". Fill up the shorter ones.");
        }
        for (String cell : cells) {
          maps.values()[next++] = parse(cell, number, file);
        }
      }
    }
    return new ArrayFile(maps, 2);
  }

  private static float parse(String cell, int line, Path file) {
    try {
      return Numbers.parse(cell);
    } catch (NumberFormatException notANumber) {
      throw new ArrayFileException(
          "a .csv file holds numbers between commas; "
              + file
              + " has '"
              + cell.strip()
              + "' in line "
              + line
              + ". Write a number, nan, inf or -inf, and no headings.",
          notANumber);
    }
  }

  static byte[] write(ArrayFile array, Path file) {
    FeatureMaps maps = array.maps();
    if (maps.planes() != 1) {
      throw new ArrayFileException(
          "a .csv file holds one image of one channel; these maps are "
              + maps.shape()
              + ". Write "
              + file
              + " as .npy or .json.");
    }
    StringBuilder text = new StringBuilder();
    for (float[] row : maps.plane(0).rows()) {
      for (int column = 0; column < row.length; column++) {
        text.append(column == 0 ? "" : ",").append(Numbers.format(row[column]));
      }
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
