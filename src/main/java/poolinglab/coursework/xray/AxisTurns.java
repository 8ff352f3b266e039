package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mistakes along an axis, each made for rows, for columns, and for both. */
final class AxisTurns {
  private static final Pattern FORMULA = Pattern.compile("«([^»]*)»");

  private enum Axes {
    BOTH("", "rows and columns", "along each side", "size", true, true),
    ROWS("rows", "rows", "down", "height", true, false),
    COLUMNS("columns", "columns", "across", "width", false, true);

    private final String name;
    private final String cells;
    private final String along;
    private final String side;
    private final boolean rows;
    private final boolean columns;

    Axes(String name, String cells, String along, String side, boolean rows, boolean columns) {
      this.name = name;
      this.cells = cells;
      this.along = along;
      this.side = side;
      this.rows = rows;
      this.columns = columns;
    }

    private String said(String sentence) {
      return FORMULA
          .matcher(sentence)
          .replaceAll(found -> place(found.group(1)))
          .replace("{of}", name.isEmpty() ? "" : ", for the " + name)
          .replace("{cells}", cells)
          .replace("{along}", along)
          .replace("size", side);
    }

    /** A formula for one axis, in the indices that learners use for it: ii or jj, row or column. */
    private String place(String formula) {
      String row = place(formula, "ii", "row");
      String column = place(formula, "jj", "column");
      return rows && columns ? row + ", " + column : rows ? row : column;
    }

    private static String place(String formula, String window, String cell) {
      String indices = formula.replaceAll("\\bi\\b", window).replaceAll("\\br\\b", cell);
      return indices.contains(cell) ? indices : cell + " " + indices;
    }

    private Set<String> knobs(Set<String> own) {
      return own.stream()
          .flatMap(
              knob ->
                  List.of("rows", "columns").stream()
                      .filter(axis -> name.isEmpty() || name.equals(axis))
                      .map(axis -> knob + " of " + axis))
          .collect(Collectors.toSet());
    }

    private <M, A> Turn<M> turn(Turn<A> own, Function<M, A> down, Function<M, A> across) {
      return new Turn<>(
          knobs(own.knobs()),
          name.isEmpty() ? own.name() : own.name() + "-of-" + name,
          own.misconception(),
          said(own.sentence()),
          model -> {
            if (rows) {
              own.change().accept(down.apply(model));
            }
            if (columns) {
              own.change().accept(across.apply(model));
            }
          });
    }
  }

  private AxisTurns() {}

  /**
   * Where windows are, and with the trait {@code counted} also how many there are.
   *
   * @param part the part of the model that slides the window
   */
  static <M> List<Turn<M>> of(Words words, Function<M, Sliding> part) {
    List<Turn<AxisKnobs>> own =
        new ArrayList<>(MistakeTable.read("windows", words, AxisKnobs::knob));
    if (words.fit(List.of("counted", "padded"))) {
      own.addAll(counts(words, "size + 2 · padding", 2));
      own.addAll(counts(words.and("wrong-side"), "size", 0));
      own.addAll(counts(words.and("wrong-side"), "size + padding", 1));
    } else if (words.fit(List.of("counted", "free"))) {
      own.addAll(counts(words, "size", 2));
    }
    return forEachAxis(own, model -> part.apply(model).rows, model -> part.apply(model).columns);
  }

  /** Mistakes along an axis, made for both, for rows, and for columns. */
  static <M, A> List<Turn<M>> forEachAxis(
      List<Turn<A>> own, Function<M, A> rows, Function<M, A> columns) {
    List<Turn<M>> turns = new ArrayList<>();
    for (Turn<A> turn : own) {
      for (Axes axes : Axes.values()) {
        turns.add(axes.turn(turn, rows, columns));
      }
    }
    return turns;
  }

  private static List<Turn<AxisKnobs>> counts(Words words, String side, int paddings) {
    Words own =
        words
            .with("side", side)
            .with("bracketed", side.contains(" ") ? "(" + side + ")" : side)
            .with("paddings", Integer.toString(paddings));
    return MistakeTable.read("window-counts", own, AxisKnobs::knob);
  }
}
