package poolinglab.figure.chart;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.drawing.Drawing;

/** How wide a chart may be: as on paper and on large screens, or as on a phone of 390 pixels. */
enum Room {
  WIDE(76, 440, Double.POSITIVE_INFINITY),
  NARROW(58, 264, 340);

  /** Room for the numbers on the left. */
  final double left;

  /** Of the part where values become places. */
  final double width;

  /** That a whole chart may have. */
  final double most;

  private static final double LETTER = 9;
  private static final double MARGIN = 16;

  Room(double left, double width, double most) {
    this.left = left;
    this.width = width;
    this.most = most;
  }

  /** A title as lines that fit. */
  List<String> lines(String title) {
    return lines(title, most - MARGIN);
  }

  /** A title as lines that fit into a width, if its words do. */
  static List<String> lines(String title, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : title.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && widthOf(longer) > width) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  /** About how wide a title is that starts at the margin. */
  static double widthOf(String title) {
    return LETTER * title.length();
  }

  /** Items in rows, each as full as this room allows; given the width of each. */
  List<List<String>> rows(List<String> items, double between) {
    List<List<String>> rows = new ArrayList<>();
    double used = Double.POSITIVE_INFINITY;
    for (String item : items) {
      double wide = Drawing.widthOf(item, Drawing.SMALL) + between;
      if (rows.isEmpty() || used + wide > most) {
        rows.add(new ArrayList<>());
        used = MARGIN;
      }
      rows.get(rows.size() - 1).add(item);
      used += wide;
    }
    return rows;
  }
}
