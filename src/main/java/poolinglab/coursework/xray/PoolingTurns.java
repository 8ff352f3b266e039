package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import poolinglab.coursework.xray.Border.Step;

/** What learners get wrong in pooling one image, as turns of the model's knobs. */
final class PoolingTurns {
  private static final int PADDING_IS_ZERO = 6;
  private static final int ZERO_START = 7;
  private static final int LARGE_PADDING = 8;
  private static final int SIDES = 16;
  private static final int DIVISOR = 21;
  private static final String[] FOUR = {"upper left", "upper right", "lower left", "lower right"};

  private final Words words;
  private final boolean average;
  private final List<Float> levels;
  private final List<Turn<Pooling>> turns = new ArrayList<>();

  /**
   * Prepares the catalogue.
   *
   * @param average whether the windows are averaged; else their maximum is taken
   * @param levels values that the answer returned and no input holds
   */
  PoolingTurns(Words words, boolean average, List<Float> levels) {
    this.words = words;
    this.average = average;
    this.levels = levels;
  }

  List<Turn<Pooling>> all() {
    starts();
    rules();
    masks();
    if (average) {
      turns.addAll(new DivisorTurns().all());
    }
    borders();
    roundings();
    axes();
    places();
    AxisTurns<Pooling> axis = new AxisTurns<>(words, model -> model.rows, model -> model.columns);
    turns.addAll(axis.windows());
    turns.addAll(axis.counts());
    return List.copyOf(turns);
  }

  /** The decisions within one window: for an exercise that has only one. */
  List<Turn<Pooling>> ofOneWindow() {
    starts();
    rules();
    masks();
    roundings();
    axis(
        "reads-transposed",
        SIDES,
        "You read the image at (column, row): rows come first, image[row][column].",
        model -> model.readsTransposed = true);
    return List.copyOf(turns);
  }

  private void starts() {
    add(
        "rounding",
        "all-zeros",
        0,
        "Your output holds nothing but zeros: no result is ever stored.",
        model -> model.rounding = value -> 0);
    if (average) {
      return;
    }
    for (float level : levels) {
      add(
          "start value",
          "starts-at-" + (level < 0 ? "minus-" : "") + Math.abs(level),
          level == 0 || Math.abs(level) == Float.MIN_VALUE ? ZERO_START : 0,
          "Your running maximum starts at %s, so a window whose values are all smaller gives that. Start it at Float.NEGATIVE_INFINITY, or at the window's first value."
              .formatted(Levels.text(level)),
          model -> model.start = (image, ii, jj) -> level);
    }
    if (words.kernel().isEmpty()) {
      return;
    }
    add(
        "start value",
        "starts-at-the-image-corner",
        0,
        "Your running maximum starts at image[0][0], which belongs to the first window only: it"
            + " leaks into every other. Start at the window's own first value.",
        model -> model.start = (image, ii, jj) -> image[0][0]);
    add(
        "start value",
        "starts-at-the-output-index",
        0,
        "Your running maximum starts at image[ii][jj]. ii and jj count output cells, so that pixel"
            + " belongs to another window; start at the window's own first value.",
        model -> model.start = (image, ii, jj) -> image[ii][jj]);
    add(
        "reset",
        "maximum-never-reset",
        0,
        "Your running maximum is set once and never again: a large value from one window shows up"
            + " in all windows after it. Set it inside both loops.",
        model -> model.reset = Pooling.Reset.NEVER);
    add(
        "reset",
        "maximum-reset-for-each-row",
        0,
        "Your running maximum is reset for each row of windows only, so a large value shows up in"
            + " the windows to the right of it. Set it inside the inner loop.",
        model -> model.reset = Pooling.Reset.EACH_ROW);
  }

  private void rules() {
    if (average) {
      rule(
          "takes-the-sum-of-magnitudes",
          "You drop the minus signs before you add up.",
          Reduction.sum(Math::abs));
      rule(
          "takes-the-sum-of-squares",
          "You add up the squares of the values.",
          Reduction.sum(value -> value * value));
      alone(
          "takes-the-maximum",
          "You take the largest value of each window: that is max pooling.",
          Reduction.rank(0));
      alone(
          "takes-the-minimum",
          "You take the smallest value of each window.",
          Reduction.rank(Integer.MAX_VALUE / 2));
      return;
    }
    String kept = " Max pooling keeps the largest value, unchanged.";
    rule(
        "takes-the-minimum",
        "You keep the smallest value of each window." + kept,
        Reduction.rank(Integer.MAX_VALUE / 2));
    rule(
        "takes-the-second-largest",
        "You keep the second largest value of each window." + kept,
        Reduction.rank(1));
    rule(
        "takes-the-third-largest",
        "You keep the third largest value of each window." + kept,
        Reduction.rank(2));
    rule(
        "takes-the-median",
        "You keep the median of each window." + kept,
        (cells, start) -> {
          double[] sorted = cells.sorted();
          int half = sorted.length / 2;
          return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        });
    rule(
        "takes-the-sum",
        "You add up the values of each window." + kept,
        Reduction.sum(value -> value));
    rule(
        "takes-the-mean",
        "You take the mean of each window: that is average pooling." + kept,
        (cells, start) -> Reduction.sum(value -> value).of(cells, start) / cells.count());
    rule(
        "takes-the-mid-range",
        "You take the middle between the largest and the smallest value." + kept,
        (cells, start) -> (cells.sorted()[0] + Reduction.rank(0).of(cells, start)) / 2);
    rule(
        "takes-the-range",
        "You take the largest value minus the smallest." + kept,
        (cells, start) -> Reduction.rank(0).of(cells, start) - cells.sorted()[0]);
    rule(
        "takes-absolute-values",
        "You take the maximum of the absolute values: −8 counts as 8 with you. Compare the values"
            + " with their signs.",
        (cells, start) -> {
          double largest = 0;
          for (int i = 0; i < cells.count(); i++) {
            largest = Math.max(largest, Math.abs(cells.at(i)));
          }
          return largest;
        });
    rule(
        "takes-the-largest-magnitude",
        "You keep the value farthest from 0, be it negative. Compare the values with their signs.",
        (cells, start) -> {
          double best = cells.at(0);
          for (int i = 1; i < cells.count(); i++) {
            best = Math.abs(cells.at(i)) > Math.abs(best) ? cells.at(i) : best;
          }
          return best;
        });
    rule(
        "takes-the-last",
        "You keep the last value of each window, whatever the others are." + kept,
        (cells, start) -> cells.at(cells.count() - 1));
    rule(
        "stops-at-the-first-larger",
        "Your comparisons are an if / else if chain: after the first cell that exceeds the upper"
            + " left one, the others are not looked at. Use an if for each.",
        Reduction.firstAbove(1, 2, 3));
    rule(
        "stops-at-the-first-larger-by-columns",
        "Your comparisons are an if / else if chain: after the first cell that exceeds the upper"
            + " left one, the others are not looked at. Use an if for each.",
        Reduction.firstAbove(2, 1, 3));
    rule(
        "compares-with-the-first-only",
        "You compare each cell with the window's first, so a later one replaces even a larger one."
            + " Compare with the largest so far.",
        (cells, start) -> {
          double best = cells.at(0);
          for (int i = 1; i < cells.count(); i++) {
            best = cells.at(i) > cells.at(0) ? cells.at(i) : best;
          }
          return best;
        });
    rule(
        "compares-neighbours",
        "You compare each cell with the one before it, not with the largest so far.",
        (cells, start) -> {
          double best = cells.at(0);
          for (int i = 1; i < cells.count(); i++) {
            best = cells.at(i) > cells.at(i - 1) ? cells.at(i) : best;
          }
          return best;
        });
  }

  private void rule(String name, String sentence, Reduction reduction) {
    add("rule", name, 0, sentence, model -> model.reduction = reduction);
  }

  private void alone(String name, String sentence, Reduction reduction) {
    add(
        "rule",
        name,
        0,
        sentence + " An average is the sum divided by the number of cells.",
        model -> {
          model.reduction = reduction;
          model.divisor = (given, cells) -> 1;
        });
  }

  private void masks() {
    if (words.kernel().equals("kernel")) {
      mask("only-the-first-row", "looks at the first row of each window only", (r, c, k) -> r == 0);
      mask(
          "only-the-first-column",
          "looks at the first column of each window only",
          (r, c, k) -> c == 0);
      mask(
          "only-the-corner",
          "looks at the upper left cell of each window only",
          (r, c, k) -> r == 0 && c == 0);
      mask(
          "only-the-last-cell",
          "looks at the lower right cell of each window only",
          (r, c, k) -> r == k - 1 && c == k - 1);
      mask("only-the-diagonal", "looks at the diagonal of each window only", (r, c, k) -> r == c);
      mask("without-the-first-row", "leaves out the first row of each window", (r, c, k) -> r > 0);
      mask(
          "without-the-first-column",
          "leaves out the first column of each window",
          (r, c, k) -> c > 0);
      mask(
          "without-the-first-row-and-column",
          "leaves out the first row and the first column of each window",
          (r, c, k) -> r > 0 && c > 0);
      mask(
          "without-the-corner",
          "leaves out the upper left cell of each window",
          (r, c, k) -> r > 0 || c > 0);
      mask(
          "without-the-last-cell",
          "leaves out the lower right cell of each window",
          (r, c, k) -> r < k - 1 || c < k - 1);
      mask(
          "without-the-middle",
          "leaves out the inner cells of each window",
          (r, c, k) -> r == 0 || c == 0 || r == k - 1 || c == k - 1);
      mask(
          "every-other-cell",
          "looks at every other cell of each window only",
          (r, c, k) -> (r + c) % 2 == 0);
      return;
    }
    for (int chosen = 1; chosen < 15; chosen++) {
      int set = chosen;
      List<String> missing = new ArrayList<>();
      for (int cell = 0; cell < 4; cell++) {
        if ((set >> cell & 1) == 0) {
          missing.add(FOUR[cell]);
        }
      }
      mask(
          "without-" + String.join("-", missing).replace(' ', '-'),
          "never looks at the "
              + String.join(" and the ", missing)
              + (missing.size() == 1 ? " cell" : " cells")
              + " of a window",
          (r, c, k) -> r > 1 || c > 1 || (set >> 2 * r + c & 1) == 1);
    }
  }

  private void mask(String name, String what, Pooling.Mask mask) {
    add(
        "cells",
        name,
        0,
        "Your code "
            + what
            + ". Every cell of the window counts: each of its rows goes with each of its columns.",
        model -> model.mask = mask);
  }

  private void borders() {
    if (words.padded()) {
      border(
          "border",
          "leaves-the-window-row",
          "At a cell outside the image you leave the row of the window (break): pixels behind"
              + " padding are never looked at. Skip that one cell (continue).",
          Border.outside(Step.LEAVE_ROW));
      border(
          "border",
          "leaves-the-window",
          "At a cell outside the image you leave the window: pixels behind padding are never looked"
              + " at. Skip that one cell.",
          Border.outside(Step.LEAVE_WINDOW));
      border(
          "border",
          "padding-unchecked",
          "You read cells outside the image, which leaves the array. Skip them, before the image"
              + " and behind it.",
          null);
      border(
          "border",
          "only-the-near-border-checked",
          "You skip cells before the image, but not those behind it, and so leave the array at the"
              + " far border.",
          (row, column, height, width) -> row < 0 || column < 0 ? Step.SKIP : Step.READ);
      border(
          "border",
          "only-the-far-border-checked",
          "You skip cells behind the image, but not those before it, and so leave the array at the"
              + " near border.",
          (row, column, height, width) -> row >= height || column >= width ? Step.SKIP : Step.READ);
      border(
          "border",
          "only-rows-checked",
          "You skip rows outside the image, but not columns, and so leave the array.",
          (row, column, height, width) -> row < 0 || row >= height ? Step.SKIP : Step.READ);
      border(
          "border",
          "only-columns-checked",
          "You skip columns outside the image, but not rows, and so leave the array.",
          (row, column, height, width) -> column < 0 || column >= width ? Step.SKIP : Step.READ);
      border(
          "border",
          "first-row-and-column-skipped",
          "You skip row 0 and column 0 as if they were padding: row > 0 must be row >= 0.",
          (row, column, height, width) ->
              Border.holds(row, column, height, width) && row > 0 && column > 0
                  ? Step.READ
                  : Step.SKIP);
      border(
          "border",
          "last-row-and-column-skipped",
          "You skip the image's last row and column as if they were padding.",
          (row, column, height, width) ->
              Border.holds(row, column, height - 1, width - 1) ? Step.READ : Step.SKIP);
      border(
          "border",
          "border-sides-exchanged",
          "Where you ask whether a cell is inside, height and width are exchanged.",
          (row, column, height, width) ->
              Border.holds(row, column, width, height) ? Step.READ : Step.SKIP);
      border(
          "border",
          "bounded-by-the-height",
          "You bound the columns by the height: the width is image[0].length.",
          (row, column, height, width) ->
              Border.holds(row, column, height, height) ? Step.READ : Step.SKIP);
      border(
          "border",
          "bounded-by-the-width",
          "You bound the rows by the width: the height is image.length.",
          (row, column, height, width) ->
              Border.holds(row, column, width, width) ? Step.READ : Step.SKIP);
      if (!average) {
        List<Float> values = new ArrayList<>(levels);
        values.remove(Float.valueOf(0));
        values.add(0, 0f);
        for (float value : values) {
          add(
              "border",
              "padding-holds-" + value,
              value == 0 ? PADDING_IS_ZERO : 0,
              "Your padding cells hold %s and take part in the maximum. They never do: padding holds no value."
                  .formatted(Levels.text(value)),
              model -> {
                model.border = Border.outside(Step.HOLD);
                model.held = value;
              });
        }
        refusals();
      }
    } else {
      border("border", "cells-outside-skipped", "", Border.outside(Step.SKIP));
    }
  }

  private void border(String knob, String name, String sentence, Border border) {
    add(knob, name, 0, sentence, model -> model.border = border);
  }

  private void refusals() {
    float[][] empty = {};
    refusal(
        "too-much-returns-null",
        "You return null where the padding is not smaller than the kernel. The exercise wants an"
            + " array without rows, new float[0][0].",
        given -> given.padding() >= given.kernel() ? new Pooling.Returned(null) : null);
    refusal(
        "too-much-not-refused",
        "You accept padding that is not smaller than the kernel. A window could lie in it entirely,"
            + " so return an array without rows.",
        given -> null);
    refusal(
        "as-large-as-the-kernel-accepted",
        "You accept padding as large as the kernel: > must be >=.",
        given -> given.padding() > given.kernel() ? new Pooling.Returned(empty) : null);
    refusal(
        "half-the-kernel-at-most",
        "You refuse padding of more than half the kernel. Here all that is smaller than the kernel"
            + " is allowed.",
        given -> given.padding() > given.kernel() / 2 ? new Pooling.Returned(empty) : null);
    refusal(
        "less-than-half-the-kernel",
        "You refuse padding from half the kernel on. Here all that is smaller than the kernel is"
            + " allowed.",
        given -> 2 * given.padding() >= given.kernel() ? new Pooling.Returned(empty) : null);
    refusal(
        "kernel-less-one-refused",
        "You refuse padding that is one less than the kernel. All that is smaller than the kernel"
            + " is allowed.",
        given -> given.padding() >= given.kernel() - 1 ? new Pooling.Returned(empty) : null);
    refusal(
        "compared-with-the-stride",
        "You compare the padding with the stride. It must be smaller than the kernel.",
        given -> given.padding() >= given.stride() ? new Pooling.Returned(empty) : null);
    refusal(
        "compared-with-the-image",
        "You compare the padding with the image. It must be smaller than the kernel.",
        given -> given.padding() >= given.image().length ? new Pooling.Returned(empty) : null);
    refusal(
        "too-much-returns-one-cell",
        "Where the padding is not smaller than the kernel you return an array with a cell. The"
            + " exercise wants one without rows, new float[0][0].",
        given -> given.padding() >= given.kernel() ? new Pooling.Returned(new float[1][1]) : null);
    refusal(
        "too-much-returns-an-empty-row",
        "Where the padding is not smaller than the kernel you return one row without cells. The"
            + " exercise wants an array without rows, new float[0][0].",
        given -> given.padding() >= given.kernel() ? new Pooling.Returned(new float[1][0]) : null);
    refusal(
        "too-much-returns-the-image",
        "Where the padding is not smaller than the kernel you return the image. The exercise wants"
            + " an array without rows, new float[0][0].",
        given -> given.padding() >= given.kernel() ? new Pooling.Returned(given.image()) : null);
  }

  private void refusal(String name, String sentence, Pooling.Refusal refusal) {
    add("refusal", name, LARGE_PADDING, sentence, model -> model.refusal = refusal);
  }

  private void roundings() {
    String lost = " The output is a float; keep what follows the point.";
    rounding(
        "cut-to-whole-numbers",
        "You keep the result in an int, so what follows the point is lost." + lost,
        value -> (int) value);
    rounding("rounded", "You round the result to a whole number." + lost, Math::round);
    rounding(
        "rounded-down",
        "You round the result down to a whole number." + lost,
        value -> (float) Math.floor(value));
    rounding(
        "rounded-up",
        "You round the result up to a whole number." + lost,
        value -> (float) Math.ceil(value));
    rounding(
        "negatives-cut",
        "Negative results become 0 with you. They may be negative.",
        value -> (float) Math.max(0, value));
    rounding("sign-turned", "Your results have the wrong sign.", value -> (float) -value);
    rounding("sign-dropped", "You drop the sign of the result.", value -> (float) Math.abs(value));
  }

  private void rounding(String name, String sentence, Pooling.Rounding rounding) {
    add("rounding", name, 0, sentence, model -> model.rounding = rounding);
  }

  private void axes() {
    axis(
        "reads-transposed",
        SIDES,
        "You read the image at [column][row]. Rows come first: image[row][column].",
        model -> model.readsTransposed = true);
    axis(
        "sides-exchanged",
        SIDES,
        "Height and width are exchanged where you make the output: its rows follow from"
            + " image.length, its columns from image[0].length.",
        model -> {
          model.rows.otherSide = true;
          model.columns.otherSide = true;
        });
  }

  private void axis(String name, int misconception, String sentence, Consumer<Pooling> change) {
    add("axes", name, misconception, sentence, change);
  }

  private void places() {
    place(
        "transposed",
        SIDES,
        "Your output has rows and columns exchanged: what belongs at (ii, jj) is at (jj, ii).",
        Place.TRANSPOSED);
    place(
        "stored-at-the-corner",
        0,
        "You store each value at the place of its window in the image, not at (ii, jj): the results"
            + " are scattered, and the rest stays 0.",
        Place.CORNER_IF_INSIDE);
    place(
        "stored-at-the-corner-unchecked",
        0,
        "You store each value at the place of its window in the image, not at (ii, jj), and so"
            + " leave the output.",
        Place.CORNER);
    place(
        "scattered-over-the-image-size",
        0,
        "Your output is as large as the image, with the results scattered over it. Each window"
            + " gives one cell, stored at (ii, jj).",
        Place.CORNER_OF_IMAGE);
    place(
        "rows-are-one-array",
        0,
        "All rows of your output are the same array, so each shows what was written last. Make a"
            + " new row for each: new float[rows][columns].",
        Place.ONE_ROW);
    place(
        "written-into-the-image",
        0,
        "You write the results into the image you were given and return it. Make an output of your"
            + " own, half as high and half as wide, and leave the input as it is.",
        Place.IMAGE);
    place(
        "rows-of-growing-length",
        0,
        "The rows of your output have different lengths: the first has one cell, the second two."
            + " All rows are as long as there are windows along the image.",
        Place.STAIRCASE);
    place(
        "stored-backwards",
        0,
        "You store the results in reverse: the first window's value is at the end.",
        Place.REVERSED);
  }

  private void place(String name, int misconception, String sentence, Place place) {
    add("place", name, misconception, sentence, model -> model.place = place);
  }

  private void add(
      String knob, String name, int misconception, String sentence, Consumer<Pooling> change) {
    turns.add(new Turn<>(Set.of(knob), name, misconception, sentence, change));
  }

  /** What an average is divided by. */
  private final class DivisorTurns {
    private final List<Turn<Pooling>> divisors = new ArrayList<>();

    List<Turn<Pooling>> all() {
      add(
          "condition-inverted",
          "countPadding is taken the wrong way round: you divide by kernel · kernel where it is"
              + " false, by the pixels where it is true.",
          model ->
              model.divisor = (given, cells) -> given.countPadding() ? cells.pixels : area(given));
      by("1", "You do not divide: the sum of the window is returned.", (given, cells) -> 1);
      by("kernel · kernel", "", (given, cells) -> area(given));
      by("the pixels", "", (given, cells) -> cells.pixels);
      by("kernel", "", (given, cells) -> given.kernel());
      by("2 · kernel", "", (given, cells) -> 2 * given.kernel());
      by("stride · stride", "", (given, cells) -> given.stride() * given.stride());
      by("stride", "", (given, cells) -> given.stride());
      by("kernel · stride", "", (given, cells) -> given.kernel() * given.stride());
      by("(kernel − padding)²", "", (given, cells) -> square(given.kernel() - given.padding()));
      by("(kernel + padding)²", "", (given, cells) -> square(given.kernel() + padding(given)));
      by(
          "(kernel + 2 · padding)²",
          "",
          (given, cells) -> square(given.kernel() + 2 * padding(given)));
      by("kernel · kernel − 1", "", (given, cells) -> area(given) - 1);
      by("kernel · kernel + 1", "", (given, cells) -> area(given) + 1);
      by("the pixels + 1", "", (given, cells) -> cells.pixels + 1);
      by("the pixels − 1", "", (given, cells) -> cells.pixels - 1);
      by("4", "", (given, cells) -> 4);
      by("the pixels and the padding before the image", "", (given, cells) -> cells.notBehind);
      by("the pixels and the padding behind the image", "", (given, cells) -> cells.notBefore);
      by(
          "the number of pixels of the image",
          "",
          (given, cells) -> given.image().length * given.image()[0].length);
      by(
          "the square of the right number",
          "",
          (given, cells) -> square(given.countPadding() ? area(given) : cells.pixels));
      for (int branch = 0; branch < 3; branch++) {
        int chosen = branch;
        add(
            "whole-number-reciprocal-" + branch,
            "You multiply by 1 / n in whole numbers, which is 0 as soon as n is above 1"
                + where(branch)
                + ". Divide the sum itself.",
            model -> {
              Pooling.Divisor right = model.divisor;
              model.divisor =
                  (given, cells) -> {
                    double by = right.of(given, cells);
                    return applies(chosen, given) && Math.abs(by) != 1 ? reciprocal(by) : by;
                  };
            });
      }
      divisors.add(
          new Turn<>(
              Set.of("rule"),
              "summed-in-float",
              0,
              "You add up in a float, which keeps about seven digits: beside a large value small"
                  + " ones vanish. Add up in a double.",
              model -> model.floatSum = true));
      return divisors;
    }

    /** Dividing by infinity gives the 0 that multiplying by 1 / n in ints gives. */
    private double reciprocal(double by) {
      if (by == 0) {
        throw new ArithmeticException();
      }
      return Double.POSITIVE_INFINITY;
    }

    private double area(Pooling.Given given) {
      return given.kernel() * given.kernel();
    }

    private int padding(Pooling.Given given) {
      return given.padding();
    }

    private double square(double side) {
      return side * side;
    }

    private String where(int branch) {
      return switch (branch) {
        case 0 -> "";
        case 1 -> ", where padding counts";
        default -> ", where padding does not count";
      };
    }

    private boolean applies(int branch, Pooling.Given given) {
      return branch == 0 || given.countPadding() == (branch == 1);
    }

    private void by(String text, String sentence, Pooling.Divisor divisor) {
      for (int branch = 0; branch < 3; branch++) {
        int chosen = branch;
        String said = sentence.isEmpty() ? "You divide by " + text + where(branch) + "." : sentence;
        String should =
            chosen == 1
                ? " Divide by kernel · kernel there."
                : chosen == 2
                    ? " Divide by the number of pixels under the window there."
                    : " Divide by kernel · kernel where padding counts, else by the pixels under"
                        + " the window.";
        add(
            "divides-by-" + text.replaceAll("[^a-z0-9]+", "-") + "-" + branch,
            said + should,
            model -> {
              Pooling.Divisor right = model.divisor;
              model.divisor =
                  (given, cells) -> (applies(chosen, given) ? divisor : right).of(given, cells);
            });
      }
    }

    private void add(String name, String sentence, Consumer<Pooling> change) {
      divisors.add(new Turn<>(Set.of("divisor"), name, DIVISOR, sentence, change));
    }
  }
}
