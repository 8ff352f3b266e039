package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cells of an array in words. */
final class CellWords {
  private static final List<String> AXES = List.of("image", "channel", "row", "column");
  private static final int MOST_ROWS = 3;

  private CellWords() {}

  /** “(0, 1)”, or “3” in an array of one dimension. */
  static String place(List<Integer> cell) {
    return cell.size() == 1
        ? String.valueOf(cell.get(0))
        : cell.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  /** “rows 0–1, columns 2–3” where the cells are a block, else row by row. */
  static String of(Set<List<Integer>> cells) {
    if (cells.isEmpty()) {
      return "no cell";
    }
    List<Integer> first = cells.iterator().next();
    int dimensions = first.size();
    if (dimensions == 1) {
      return counted("cell", cells.stream().map(cell -> cell.get(0)).toList());
    }
    if (cells.size() == 1) {
      return "cell " + place(first);
    }
    List<Set<Integer>> sides = new ArrayList<>();
    for (int axis = 0; axis < dimensions; axis++) {
      int own = axis;
      sides.add(cells.stream().map(cell -> cell.get(own)).collect(Collectors.toSet()));
    }
    if (sides.stream().mapToInt(Set::size).reduce(1, (a, b) -> a * b) == cells.size()) {
      return block(sides);
    }
    return dimensions == 2
        ? rowByRow(cells)
        : cells.size() + " cells, from " + place(first) + " on";
  }

  private static String block(List<Set<Integer>> sides) {
    List<String> axes = AXES.subList(AXES.size() - sides.size(), AXES.size());
    List<String> parts = new ArrayList<>();
    for (int axis = 0; axis < sides.size(); axis++) {
      parts.add(counted(axes.get(axis), sides.get(axis)));
    }
    return String.join(", ", parts);
  }

  private static String rowByRow(Set<List<Integer>> cells) {
    Map<Integer, Set<List<Integer>>> rows = new TreeMap<>();
    for (List<Integer> cell : cells) {
      rows.computeIfAbsent(cell.get(0), row -> new TreeSet<>(Influence::compare)).add(cell);
    }
    List<String> parts = new ArrayList<>();
    int left = cells.size();
    for (Set<List<Integer>> row : rows.values()) {
      if (parts.size() < MOST_ROWS) {
        int index = row.iterator().next().get(0);
        parts.add(block(List.of(Set.of(index), columns(row))));
        left -= row.size();
      }
    }
    if (left > 0) {
      parts.add(left + " more");
    }
    return listed(parts);
  }

  private static Set<Integer> columns(Set<List<Integer>> row) {
    return row.stream().map(cell -> cell.get(1)).collect(Collectors.toSet());
  }

  /** “row 2”, “rows 0–1”, “rows 0, 2 and 4”. */
  private static String counted(String what, Collection<Integer> numbers) {
    List<Integer> sorted = numbers.stream().sorted().toList();
    List<String> runs = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i) != sorted.get(i - 1) + 1) {
        int from = sorted.get(begin);
        int to = sorted.get(i - 1);
        runs.add(from == to ? String.valueOf(from) : from + "–" + to);
        begin = i;
      }
    }
    return what + (sorted.size() == 1 ? " " : "s ") + listed(runs);
  }

  /** “1”, “1 and 2”, “1, 2 and 3”. */
  static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
