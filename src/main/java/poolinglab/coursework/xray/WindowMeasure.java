package poolinglab.coursework.xray;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares the windows that an answer looks at with those that it should. */
final class WindowMeasure {
  private static final double SAME = 1e-4;
  private static final double ROUNDING = 1e-6;
  private static final int MOST_PARTS = 10_000;

  /**
   * What differs first.
   *
   * @param sentence says it
   * @param picture draws it, where the array measured has two dimensions
   */
  record Difference(String sentence, Optional<WindowPicture> picture) {
    /** The same, said of that image. */
    Difference in(Object image) {
      boolean equal = Leaves.of(image).values().stream().distinct().count() == 1;
      return equal ? new Difference("Where all pixels are equal: " + sentence, picture) : this;
    }
  }

  private final Influence actual;
  private final Influence expected;
  private final boolean backward;

  /**
   * Prepares a comparison.
   *
   * @param backward whether gradients were measured: then what they reach is compared
   */
  WindowMeasure(Influence actual, Influence expected, boolean backward) {
    this.actual = actual;
    this.expected = expected;
    this.backward = backward;
  }

  /** The first cell whose window differs, or else the first whose weights differ. */
  Optional<Difference> first() {
    List<List<Integer>> cells = (backward ? expected.input() : expected.output()).places();
    List<List<Integer>> known = (backward ? actual.input() : actual.output()).places();
    for (List<Integer> cell : cells) {
      if (known.contains(cell) && differs(cellsOf(actual, cell), cellsOf(expected, cell))) {
        return Optional.of(different(cell));
      }
    }
    return actual.weighs() && expected.weighs()
        ? weights(cells.stream().filter(known::contains).toList())
        : Optional.empty();
  }

  /** The first weight that differs, and the first that does so by another factor. */
  private Optional<Difference> weights(List<List<Integer>> cells) {
    String sentence = "";
    double factor = Double.NaN;
    for (List<Integer> cell : cells) {
      for (List<Integer> seen : cellsOf(expected, cell)) {
        double is = weight(actual, cell, seen);
        double should = weight(expected, cell, seen);
        boolean differs = Math.abs(is - should) > SAME;
        if (differs && sentence.isEmpty()) {
          sentence = weights(cell, seen);
          factor = is / should;
        } else if (differs && Math.abs(is / should - factor) > SAME) {
          return Optional.of(
              new Difference(sentence + " " + weights(cell, seen), Optional.empty()));
        }
      }
    }
    return Optional.of(sentence)
        .filter(found -> !found.isEmpty())
        .map(found -> new Difference(found, Optional.empty()));
  }

  /** What does not weigh its cells where it should may depend on some that do not show. */
  private boolean differs(Set<List<Integer>> is, Set<List<Integer>> should) {
    return actual.weighs() || !expected.weighs()
        ? !is.equals(should)
        : !should.containsAll(is) || is.isEmpty() && backward;
  }

  private Set<List<Integer>> cellsOf(Influence influence, List<Integer> cell) {
    return backward ? influence.reach(cell) : influence.window(cell);
  }

  private double weight(Influence influence, List<Integer> cell, List<Integer> other) {
    return backward ? influence.weight(other, cell) : influence.weight(cell, other);
  }

  private Difference different(List<Integer> cell) {
    Set<List<Integer>> is = cellsOf(actual, cell);
    Set<List<Integer>> should = cellsOf(expected, cell);
    String sentence =
        backward
            ? "The gradient of window %s goes to %s; it should go to %s."
                .formatted(CellWords.place(cell), CellWords.of(is), CellWords.of(should))
            : "%s looks at %s; it should look at %s."
                .formatted(
                    cell.isEmpty() ? "Your result" : "Output cell " + CellWords.place(cell),
                    CellWords.of(is),
                    CellWords.of(should));
    List<List<Integer>> grid = (backward ? expected.output() : expected.input()).places();
    List<Integer> last = grid.get(grid.size() - 1);
    if (last.size() != 2 || is.stream().anyMatch(each -> each.size() != 2)) {
      return new Difference(sentence, Optional.empty());
    }
    String caption =
        backward
            ? "where the gradient of window " + CellWords.place(cell) + " goes"
            : cell.isEmpty()
                ? "what the result looks at"
                : "what output cell " + CellWords.place(cell) + " looks at";
    return new Difference(
        sentence,
        Optional.of(
            new WindowPicture(
                caption,
                last.get(0) + 1,
                last.get(1) + 1,
                cell,
                List.copyOf(is),
                List.copyOf(should))));
  }

  private String weights(List<Integer> cell, List<Integer> seen) {
    double is = weight(actual, cell, seen);
    double should = weight(expected, cell, seen);
    return backward
        ? "Pixel %s gets %s gradient of window %s; it should get %s."
            .formatted(
                CellWords.place(seen), share(is, true), CellWords.place(cell), share(should, false))
        : "Pixel %s counts %s in output cell %s; it should count %s."
            .formatted(CellWords.place(seen), times(is), CellWords.place(cell), times(should));
  }

  private static String share(double value, boolean ofIt) {
    String times = times(value);
    if (times.equals("fully")) {
      return ofIt ? "the whole" : "all of it";
    }
    return !ofIt ? times : times + (times.endsWith("times") ? " the" : " of the");
  }

  /** A number as a fraction with a small denominator where it is one. */
  static String times(double value) {
    for (int denominator = 1; denominator <= 100; denominator++) {
      double numerator = value * denominator;
      if (Math.abs(numerator - Math.rint(numerator)) < SAME && Math.rint(numerator) != 0) {
        String top = Long.toString((long) Math.rint(numerator)).replace('-', '−');
        return denominator == 1
            ? (top.equals("1") ? "fully" : top + " times")
            : top + "/" + denominator;
      }
    }
    long parts = Math.round(1 / value);
    if (parts > 1 && parts <= MOST_PARTS && Math.abs(value * parts - 1) < ROUNDING) {
      return "1/" + parts;
    }
    return Math.abs(value) < SAME
        ? "nothing"
        : String.format(Locale.ROOT, "%.4f", value).replace('-', '−');
  }
}
