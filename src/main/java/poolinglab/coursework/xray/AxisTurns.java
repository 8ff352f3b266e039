package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What learners get wrong along an axis: where windows start and end, how many there are, and how
 * many are visited. Each can be wrong for rows, for columns, or for both.
 *
 * @param <M> the model
 */
final class AxisTurns<M> {
  private static final int BORDER_RULES = 9;
  private static final int SIDES = 16;
  private static final int STRIDE = 11;
  private static final int SAME_SIZE = 25;

  /** Which of the two axes is wrong. */
  private enum Which {
    BOTH("", true, true),
    ROWS("rows", true, false),
    COLUMNS("columns", false, true);

    private static final Pattern PLACE = Pattern.compile("«([^»]*)»");

    private final String text;
    private final boolean rows;
    private final boolean columns;

    Which(String text, boolean rows, boolean columns) {
      this.text = text;
      this.rows = rows;
      this.columns = columns;
    }

    /** The sentence about this axis, its formulas in the learner's own index. */
    String said(String sentence) {
      String own = PLACE.matcher(sentence).replaceAll(place -> place(place.group(1)));
      return own.replace("{of}", text.isEmpty() ? "" : ", for the " + text)
          .replace("{cells}", text.isEmpty() ? "rows and columns" : text)
          .replace("{along}", rows && columns ? "along each side" : rows ? "down" : "across")
          .replace("size", rows && columns ? "size" : rows ? "height" : "width");
    }

    private String place(String formula) {
      String row = "row " + formula.replaceAll("\\bi\\b", "ii");
      String column = "column " + formula.replaceAll("\\bi\\b", "jj");
      return rows && columns ? row + ", " + column : rows ? row : column;
    }

    String suffix() {
      return text.isEmpty() ? "" : "-of-" + text;
    }

    Set<String> knobs(String knob) {
      return switch (this) {
        case BOTH -> Set.of(knob + " of rows", knob + " of columns");
        case ROWS -> Set.of(knob + " of rows");
        case COLUMNS -> Set.of(knob + " of columns");
      };
    }
  }

  private final Words words;
  private final Function<M, AxisKnobs> rows;
  private final Function<M, AxisKnobs> columns;
  private final List<Turn<M>> turns = new ArrayList<>();

  AxisTurns(Words words, Function<M, AxisKnobs> rows, Function<M, AxisKnobs> columns) {
    this.words = words;
    this.rows = rows;
    this.columns = columns;
  }

  /** The windows' places: starts, extents, visits. */
  List<Turn<M>> windows() {
    starts();
    extents();
    visits();
    return List.copyOf(turns);
  }

  /** How many windows there are. */
  List<Turn<M>> counts() {
    turns.clear();
    sizes();
    return List.copyOf(turns);
  }

  private void starts() {
    start("i", (i, axis) -> i);
    if (words.padded()) {
      start("i · {s}", (i, axis) -> i * axis.stride());
      start("i · {s} + padding", (i, axis) -> i * axis.stride() + axis.padding());
      start("i · {s} − 2 · padding", (i, axis) -> i * axis.stride() - 2 * axis.padding());
      start("i · {s} − 1", (i, axis) -> i * axis.stride() - 1);
      start("i · {s} − {k} / 2", (i, axis) -> i * axis.stride() - axis.kernel() / 2);
      start("(i − padding) · {s}", (i, axis) -> (i - axis.padding()) * axis.stride());
      start("i − padding", (i, axis) -> i - axis.padding());
      start("i · {k} − padding", (i, axis) -> i * axis.kernel() - axis.padding());
      start("i · 2 − padding", (i, axis) -> 2 * i - axis.padding());
      start(
          "max(0, i · {s} − padding)",
          (i, axis) -> Math.max(0, i * axis.stride() - axis.padding()));
      start(
          "i · {k} · {s} − padding",
          (i, axis) -> i * axis.kernel() * axis.stride() - axis.padding());
    }
    if (words.stride().equals("stride")) {
      start("i · {k}", (i, axis) -> i * axis.kernel());
      start("i · 2", (i, axis) -> 2 * i);
      start("i · {k} · {s}", (i, axis) -> i * axis.kernel() * axis.stride());
      start("i · ({k} − {s})", (i, axis) -> i * (axis.kernel() - axis.stride()));
      start("i · ({k} − 1)", (i, axis) -> i * (axis.kernel() - 1));
    } else {
      start("i · 4", (i, axis) -> 4 * i);
    }
    start("i · ({s} + 1)", (i, axis) -> i * (axis.stride() + 1));
    start("i · {s} + 1", (i, axis) -> i * axis.stride() + 1 - axis.padding());
    start("i + {s}", (i, axis) -> i + axis.stride() - axis.padding());
    start("0", (i, axis) -> 0);
    turn(
        "start",
        "whole-image",
        0,
        "Every window takes in the whole image{of}. It should start at «%s» and span %s {cells}."
            .formatted(words.begin(), words.kernel()),
        axis -> {
          axis.begin = new Formula("0", (i, along) -> 0);
          axis.fixedEnd = new Formula("size", (i, along) -> along.size());
        });
    turn(
        "start",
        "indices-exchanged",
        SIDES,
        "Where your windows start, ii and jj are exchanged{of}: rows follow ii, columns follow jj.",
        axis -> axis.otherIndex = true);
  }

  /** A wrong start: once with the window moved along, once with its end left where it belongs. */
  private void start(String text, Formula.Computation value) {
    String written = words.in(text);
    int misconception = text.equals("i") || text.equals("i · {k}") ? STRIDE : 0;
    Formula begin = new Formula(written, value);
    turn(
        "start",
        "starts-at-" + slug(written),
        misconception,
        "Your windows start at «%s»; they should start at «%s».".formatted(written, words.begin()),
        axis -> axis.begin = begin);
    turn(
        "start",
        "begins-at-" + slug(written) + "-but-ends-rightly",
        misconception,
        "Your windows begin at «%s» and still end where they should, so they are too large or too small; they should begin at «%s»."
            .formatted(written, words.begin()),
        axis -> {
          axis.begin = begin;
          axis.fixedEnd =
              new Formula("", (i, along) -> i * along.stride() - along.padding() + along.kernel());
        });
  }

  private void extents() {
    extent("{k} + 1", (i, axis) -> axis.kernel() + 1);
    extent("{k} − 1", (i, axis) -> axis.kernel() - 1);
    extent("1", (i, axis) -> 1);
    extent("3", (i, axis) -> 3);
    extent("{k} · {k}", (i, axis) -> axis.kernel() * axis.kernel());
    extent("{k} + {s}", (i, axis) -> axis.kernel() + axis.stride());
    if (words.stride().equals("stride")) {
      extent("2", (i, axis) -> 2);
      extent("{s}", (i, axis) -> axis.stride());
    }
    if (words.padded()) {
      extent("{k} − padding", (i, axis) -> axis.kernel() - axis.padding());
      extent("{k} + padding", (i, axis) -> axis.kernel() + axis.padding());
    }
    turn(
        "end",
        "ends-at-the-kernel",
        0,
        "Your windows end at «%s», wherever they start; they should span %s {cells}."
            .formatted(words.kernel(), words.kernel()),
        axis -> axis.fixedEnd = new Formula("", (i, along) -> along.kernel()));
    turn(
        "end",
        "reaches-to-the-end",
        0,
        "Your windows reach to the end of the image{of}; they should span %s {cells}."
            .formatted(words.kernel()),
        axis -> axis.fixedEnd = new Formula("", (i, along) -> along.size()));
  }

  private void extent(String text, Formula.Computation value) {
    String written = words.in(text);
    turn(
        "end",
        "spans-" + slug(written),
        0,
        "Your windows span %s {cells}; they should span %s.".formatted(written, words.kernel()),
        axis -> axis.extent = new Formula(written, value));
  }

  private void visits() {
    turn(
        "visits",
        "last-windows-skipped",
        0,
        "Your loop ends one window too early{of}: the last ones are never computed.",
        axis -> axis.skippedLast = 1);
    turn(
        "visits",
        "first-windows-skipped",
        0,
        "Your loop begins one window too late{of}: the first ones are never computed.",
        axis -> axis.skippedFirst = 1);
    turn(
        "visits",
        "loop-one-too-far",
        0,
        "Your loop goes one window too far{of}.",
        axis -> axis.skippedLast = -1);
    turn(
        "visits",
        "loop-counts-the-other-side",
        SIDES,
        "Your loop visits as many windows as fit along the other side of the image{of}: height and"
            + " width are exchanged there.",
        axis -> axis.otherLoop = true);
    turn(
        "visits",
        "only-the-first-windows",
        0,
        "Only the first {cells} of the output are computed: the loop is left after one round, by a return or break inside it?",
        axis -> axis.onlyFirst = true);
  }

  private void sizes() {
    count(
        "ceil",
        words.count() + ", rounded up,",
        BORDER_RULES,
        (i, axis) -> -Math.floorDiv(-axis.free(), axis.stride()) + 1);
    if (!words.stride().equals("stride")) {
      count("minus-one", "size − 1", 0, (i, axis) -> axis.size() - 1);
      count("whole", "size", SAME_SIZE, (i, axis) -> axis.size());
      count("less-one", "size / 2 − 1", 0, (i, axis) -> axis.size() / 2 - 1);
      count("more-one", "size / 2 + 1", 0, (i, axis) -> axis.size() / 2 + 1);
      count("quarter", "size / 4", 0, (i, axis) -> axis.size() / 4);
    } else {
      counts("size" + (words.padded() ? " + 2 · padding" : ""), 2);
      if (words.padded()) {
        counts("size", 0);
        counts("size + padding", 1);
      }
    }
    turn(
        "side",
        "other-side-measured",
        SIDES,
        "You take the number of windows from the other side of the image{of}: height and width are"
            + " exchanged. The height is image.length, the width image[0].length.",
        axis -> axis.otherSide = true);
  }

  /**
   * The wrong sizes that count the padding {@code paddings} times; of the right one, all but it.
   */
  private void counts(String side, int paddings) {
    boolean whole = paddings == 2 || !words.padded();
    Function<Axis, Integer> cells = axis -> axis.size() + paddings * axis.padding();
    if (!whole) {
      count(
          paddings + "-k-s-1",
          "(%s − kernel) / stride + 1".formatted(side),
          0,
          (i, axis) -> (cells.apply(axis) - axis.kernel()) / axis.stride() + 1);
    }
    count(
        paddings + "-k-s",
        "(%s − kernel) / stride".formatted(side),
        0,
        (i, axis) -> (cells.apply(axis) - axis.kernel()) / axis.stride());
    count(
        paddings + "-k1-s",
        "(%s − kernel + 1) / stride".formatted(side),
        0,
        (i, axis) -> (cells.apply(axis) - axis.kernel() + 1) / axis.stride());
    count(
        paddings + "-k-s-2",
        "(%s − kernel) / stride + 2".formatted(side),
        0,
        (i, axis) -> (cells.apply(axis) - axis.kernel()) / axis.stride() + 2);
    count(
        paddings + "-s",
        "%s / stride".formatted(side.contains("+") ? "(" + side + ")" : side),
        SAME_SIZE,
        (i, axis) -> cells.apply(axis) / axis.stride());
    count(
        paddings + "-s-up",
        "%s / stride, rounded up".formatted(side),
        SAME_SIZE,
        (i, axis) -> -Math.floorDiv(-cells.apply(axis), axis.stride()));
    count(
        paddings + "-s-1",
        "%s / stride + 1".formatted(side),
        0,
        (i, axis) -> cells.apply(axis) / axis.stride() + 1);
    count(
        paddings + "-k",
        "%s / kernel".formatted(side),
        STRIDE,
        (i, axis) -> cells.apply(axis) / axis.kernel());
    count(
        paddings + "-k-k-1",
        "(%s − kernel) / kernel + 1".formatted(side),
        STRIDE,
        (i, axis) -> (cells.apply(axis) - axis.kernel()) / axis.kernel() + 1);
    count(
        paddings + "-k-1",
        "%s − kernel + 1".formatted(side),
        STRIDE,
        (i, axis) -> cells.apply(axis) - axis.kernel() + 1);
    count(
        paddings + "-k-2-1",
        "(%s − kernel) / 2 + 1".formatted(side),
        STRIDE,
        (i, axis) -> (cells.apply(axis) - axis.kernel()) / 2 + 1);
    count(
        paddings + "-2-s-1",
        "(%s − 2) / stride + 1".formatted(side),
        0,
        (i, axis) -> (cells.apply(axis) - 2) / axis.stride() + 1);
    count(
        paddings + "-s-s-1",
        "(%s − stride) / kernel + 1".formatted(side),
        STRIDE,
        (i, axis) -> (cells.apply(axis) - axis.stride()) / axis.kernel() + 1);
    count(paddings + "-whole", side, SAME_SIZE, (i, axis) -> cells.apply(axis));
  }

  private void count(String name, String text, int misconception, Formula.Computation value) {
    turn(
        "count",
        "size-" + name,
        misconception,
        "You count %s windows {along}; there are %s, rounded down.".formatted(text, words.count()),
        axis -> axis.count = new Formula(text, value));
  }

  private void turn(
      String knob, String name, int misconception, String sentence, Consumer<AxisKnobs> change) {
    for (Which which : Which.values()) {
      turns.add(
          new Turn<>(
              which.knobs(knob),
              name + which.suffix(),
              misconception,
              which.said(sentence),
              model -> {
                if (which.rows) {
                  change.accept(rows.apply(model));
                }
                if (which.columns) {
                  change.accept(columns.apply(model));
                }
              }));
    }
  }

  private static String slug(String formula) {
    return formula
        .replace(" · ", "-times-")
        .replace(" + ", "-plus-")
        .replace(" − ", "-minus-")
        .replace(" / ", "-over-")
        .replaceAll("[^a-z0-9-]+", "");
  }
}
