package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import poolinglab.coursework.xray.Backward.Amount;
import poolinglab.coursework.xray.Backward.Route;
import poolinglab.coursework.xray.Border.Step;

/** What learners get wrong on the way back, as turns of the model's knobs. */
final class BackwardTurns {
  private static final int ZERO_START = 7;
  private static final int ALL_TIES = 12;
  private static final int ADDED = 13;
  private static final int NO_GRADIENT = 14;
  private static final int SIDES = 16;
  private static final int DIVISOR = 21;

  private final Words words;
  private final boolean average;
  private final List<Turn<Backward>> turns = new ArrayList<>();

  BackwardTurns(Words words, boolean average) {
    this.words = words;
    this.average = average;
  }

  List<Turn<Backward>> all() {
    if (average) {
      counts();
      averageRoutes();
      borders();
    } else {
      routes();
      amounts();
    }
    storing();
    gradients();
    results();
    turns.addAll(
        new AxisTurns<Backward>(words, model -> model.rows, model -> model.columns).windows());
    return List.copyOf(turns);
  }

  private void routes() {
    String first = " The first of the largest, in reading order, gets it all.";
    route(
        "last-tie",
        ALL_TIES,
        "On a tie the last of the largest pixels wins with you, since an equal one takes over: >"
            + " and not >=."
            + first,
        Routes.last());
    route(
        "ties-by-columns",
        SIDES,
        "On a tie you find the first winner column by column." + first,
        Routes.firstByColumns());
    route(
        "all-ties",
        ALL_TIES,
        "Where several pixels of a window are largest, you give each the whole gradient." + first,
        Routes.allLargest());
    add(
        "route",
        "ties-shared",
        ALL_TIES,
        "Where several pixels of a window are largest, you divide the gradient between them."
            + first,
        model -> {
          model.route = Routes.allLargest();
          model.amount = (gradient, window, cell, receivers) -> gradient / receivers;
        });
    route(
        "everywhere",
        0,
        "Every pixel under the window gets the whole gradient with you. Only the winner does; the"
            + " others get 0.",
        Routes.everywhere());
    add(
        "route",
        "spread-evenly",
        0,
        "You spread each gradient evenly over its window: that is the way back through an average."
            + " The winner gets it all.",
        model -> {
          model.route = Routes.everywhere();
          model.amount = (gradient, window, cell, receivers) -> gradient / receivers;
        });
    route(
        "to-the-corner",
        0,
        "You put each gradient on the upper left pixel of its window, whichever is largest.",
        Routes.fixed(0));
    route(
        "to-the-last-cell",
        0,
        "You put each gradient on the lower right pixel of its window, whichever is largest.",
        Routes.fixed(-1));
    route(
        "to-the-smallest",
        0,
        "The smallest pixel of each window gets the gradient with you. The largest does.",
        Routes.smallest());
    route(
        "to-the-largest-magnitude",
        0,
        "The pixel farthest from 0 gets the gradient with you, be it negative. Compare the pixels"
            + " with their signs.",
        Routes.largestMagnitude());
    route(
        "largest-of-the-image",
        0,
        "You look for the largest pixel of the whole image. Look only under the window: rows ii ·"
            + " stride to ii · stride + kernel − 1, columns in the same way.",
        Routes.ofTheWholeImage());
    route(
        "zero-start",
        ZERO_START,
        "Your running maximum starts at 0, so in a window without a positive pixel the corner gets"
            + " the gradient. Start with the window's first pixel.",
        Routes.startingAt(0));
    route(
        "smallest-positive-start",
        ZERO_START,
        "Your running maximum starts at Float.MIN_VALUE, the smallest number above 0, so in a"
            + " window without a positive pixel the corner gets the gradient. Start with the"
            + " window's first pixel.",
        Routes.startingAt(Float.MIN_VALUE));
    route(
        "zero-start-at-the-image-corner",
        ZERO_START,
        "Your running maximum starts at 0, so in a window without a positive pixel the image's"
            + " corner gets the gradient. Start with the window's first pixel.",
        Routes.startingAtImageCorner(0));
    for (float start :
        new float[] {
          -1,
          -100,
          -999,
          -1000,
          -9999,
          -10000,
          -99999,
          -100000,
          -999999,
          -1e6f,
          -1e9f,
          Integer.MIN_VALUE
        }) {
      route(
          "starts-at-" + start,
          0,
          "Your running maximum starts at %s, so in a window whose pixels are all smaller the corner gets the gradient. Start with the window's first pixel."
              .formatted(Levels.text(start)),
          Routes.startingAt(start));
    }
    route(
        "window-start-forgotten",
        0,
        "You put each gradient where its winner is within the window, counted from the image's"
            + " corner. Add where the window starts: ii · stride, jj · stride.",
        Routes.offsetFrom(given -> 0));
    route(
        "offset-from-the-kernel",
        0,
        "You count the winner's place from ii · kernel, jj · kernel. Its window starts at ii ·"
            + " stride, jj · stride.",
        Routes.offsetFrom(Backward.Given::kernel));
    route(
        "offset-from-the-index",
        0,
        "You count the winner's place from ii, jj. Its window starts at ii · stride, jj · stride.",
        Routes.offsetFrom(given -> 1));
    route(
        "winner-exchanged",
        SIDES,
        "You exchange the winner's row and column where you store its gradient.",
        Routes.exchanged());
    turns.add(
        new Turn<>(Set.of("outside"), "lost-outside", 0, "", model -> model.lostIfOutside = true));
    turns.add(
        new Turn<>(
            Set.of("border"),
            "cells-outside-skipped",
            0,
            "",
            model -> model.border = Border.outside(Step.SKIP)));
  }

  private void route(String name, int misconception, String sentence, Route route) {
    add("route", name, misconception, sentence, model -> model.route = route);
  }

  private void amounts() {
    amount(
        "times-pixel",
        "You multiply the gradient by the winner's value. It arrives unchanged.",
        (g, window, cell, n) -> g * window.pixel(cell));
    amount(
        "sends-pixel",
        "You send the winner's own value back. What arrives is gradOutput[ii][jj].",
        (g, window, cell, n) -> window.pixel(cell));
    amount(
        "sends-one",
        "You write 1 where the winner is. What arrives is gradOutput[ii][jj].",
        (g, window, cell, n) -> 1);
    amount(
        "negative-gradients-cut",
        "Negative gradients become 0 with you, as ReLU does with negative values. Here every"
            + " gradient is carried back, with its sign.",
        (g, window, cell, n) -> Math.max(0, g));
    amount(
        "sign-dropped", "You drop the sign of the gradient.", (g, window, cell, n) -> Math.abs(g));
    amount(
        "sign-turned",
        "You carry back the gradient with the wrong sign.",
        (g, window, cell, n) -> -g);
    amount(
        "divided-by-the-area",
        "You divide the gradient by kernel · kernel, as for an average. The winner gets all of it.",
        (g, window, cell, n) -> g / (window.given().kernel() * window.given().kernel()));
    amount(
        "divided-by-the-side",
        "You divide the gradient by kernel. The winner gets all of it.",
        (g, window, cell, n) -> g / window.given().kernel());
    amount(
        "whole-numbers",
        "You cut the gradient to a whole number. It arrives unchanged.",
        (g, window, cell, n) -> (int) g);
    amount(
        "pixel-added",
        "You add the pixel's value to the gradient. It arrives unchanged.",
        (g, window, cell, n) -> g + window.pixel(cell));
    add(
        "amount",
        "no-gradient",
        NO_GRADIENT,
        "You return zeros. The winner of each window passes every small change on, so it gets the"
            + " window's whole gradient.",
        model -> model.amount = (g, window, cell, n) -> 0);
  }

  private void amount(String name, String sentence, Amount amount) {
    add("amount", name, 0, sentence, model -> model.amount = amount);
  }

  private void counts() {
    count("1", (window, n) -> 1);
    count("kernel · kernel", (window, n) -> area(window));
    count("kernel", (window, n) -> window.given().kernel());
    count("2 · kernel", (window, n) -> 2 * window.given().kernel());
    count("stride · stride", (window, n) -> window.given().stride() * window.given().stride());
    count("stride", (window, n) -> window.given().stride());
    count(
        "(kernel − padding)²",
        (window, n) -> square(window.given().kernel() - window.given().padding()));
    count(
        "(kernel + padding)²",
        (window, n) -> square(window.given().kernel() + window.given().padding()));
    count("the number of pixels squared", (window, n) -> n * n);
    count("the number of pixels + 1", (window, n) -> n + 1);
    count("the number of pixels − 1", (window, n) -> n - 1);
    count("the pixels and the padding before the image", (window, n) -> window.notBehind());
    count("the pixels and the padding behind the image", (window, n) -> window.notBefore());
    count(
        "the window's rows",
        (window, n) -> window.cells().stream().mapToInt(Backward.Cell::row).distinct().count());
    count(
        "the window's columns",
        (window, n) -> window.cells().stream().mapToInt(Backward.Cell::column).distinct().count());
    count("4", (window, n) -> 4);
    count(
        "the number of windows",
        (window, n) -> window.given().gradOutput().length * window.given().gradOutput()[0].length);
    count(
        "the number of the image's pixels",
        (window, n) -> window.given().image().length * window.given().image()[0].length);
    divisor(
        "whole-number-reciprocal",
        "You multiply by 1 / count in whole numbers, which is 0 as soon as count is above 1. Divide"
            + " the gradient itself.",
        (g, window, cell, n) -> n == 1 ? g : 0 * g);
    divisor(
        "whole-number-reciprocal-of-the-area",
        "You multiply by 1 / (kernel · kernel) in whole numbers, which is 0 for every kernel above"
            + " 1. Divide the gradient by the number of pixels.",
        (g, window, cell, n) -> area(window) == 1 ? g : 0 * g);
    divisor(
        "whole-numbers",
        "You divide in whole numbers, so that what follows the point is lost.",
        (g, window, cell, n) -> (int) g / n);
    divisor(
        "times-pixel",
        "You multiply each share by the pixel's value. Leave the values out: an average depends on"
            + " each pixel by 1 / count.",
        (g, window, cell, n) -> g * window.pixel(cell) / n);
    divisor(
        "times-count",
        "You multiply by the number of pixels. Divide by it.",
        (g, window, cell, n) -> g * n);
    divisor("sign-turned", "Your shares have the wrong sign.", (g, window, cell, n) -> -g / n);
    divisor(
        "sign-dropped",
        "You drop the sign of the gradient.",
        (g, window, cell, n) -> Math.abs(g) / n);
    divisor(
        "negative-gradients-cut",
        "Negative gradients become 0 with you. Every gradient is carried back, with its sign.",
        (g, window, cell, n) -> Math.max(0, g) / n);
    divisor(
        "no-gradient",
        "You return zeros. Each pixel under a window gets a share of its gradient.",
        (g, window, cell, n) -> 0);
  }

  private interface Count {
    double of(Backward.Window window, int pixels);
  }

  private void count(String text, Count count) {
    divisor(
        "divides-by-" + text.replaceAll("[^a-z0-9]+", "-"),
        (text.equals("1")
                ? "You do not divide: every pixel under a window gets its whole gradient."
                : "You divide by " + text + ".")
            + " Divide by the number of pixels under the window.",
        (g, window, cell, n) -> (float) g / (float) count.of(window, n));
  }

  private void divisor(String name, String sentence, Amount amount) {
    add("amount", name, DIVISOR, sentence, model -> model.amount = amount);
  }

  private static int area(Backward.Window window) {
    return window.given().kernel() * window.given().kernel();
  }

  private static double square(double side) {
    return side * side;
  }

  private void averageRoutes() {
    add(
        "route",
        "to-the-largest",
        0,
        "The largest pixel of each window gets the whole gradient with you: that is the way back"
            + " through max pooling. All its pixels share alike.",
        model -> {
          model.route = Routes.first();
          model.amount = (g, window, cell, n) -> g;
        });
    add(
        "route",
        "to-the-corner",
        0,
        "Only the first pixel of each window gets something with you. All its pixels share alike.",
        model -> model.route = Routes.fixed(0));
  }

  private void borders() {
    border(
        "leaves-the-window-row",
        "At a cell outside the image you leave the row of the window (break). Skip that one cell.",
        Border.outside(Step.LEAVE_ROW));
    border(
        "leaves-the-window",
        "At a cell outside the image you leave the window. Skip that one cell.",
        Border.outside(Step.LEAVE_WINDOW));
    border(
        "padding-unchecked",
        "You store shares outside the image, which leaves the array. What falls on padding is no"
            + " one's.",
        null);
    border(
        "only-the-near-border-checked",
        "You skip cells before the image, but not those behind it.",
        (row, column, height, width) -> row < 0 || column < 0 ? Step.SKIP : Step.READ);
    border(
        "only-the-far-border-checked",
        "You skip cells behind the image, but not those before it.",
        (row, column, height, width) -> row >= height || column >= width ? Step.SKIP : Step.READ);
    border(
        "first-row-and-column-skipped",
        "You skip row 0 and column 0 as if they were padding.",
        (row, column, height, width) ->
            Border.holds(row, column, height, width) && row > 0 && column > 0
                ? Step.READ
                : Step.SKIP);
    border(
        "border-sides-exchanged",
        "Where you ask whether a cell is inside, height and width are exchanged.",
        (row, column, height, width) ->
            Border.holds(row, column, width, height) ? Step.READ : Step.SKIP);
    turns.add(
        new Turn<>(Set.of("outside"), "lost-outside", 0, "", model -> model.lostIfOutside = true));
  }

  private void border(String name, String sentence, Border border) {
    add("border", name, 0, sentence, model -> model.border = border);
  }

  private void storing() {
    String sum = " Gradients of overlapping windows add up: +=.";
    add(
        "storing",
        "overwrites",
        ADDED,
        "A pixel under several windows keeps only the last of its gradients with you: you set with"
            + " =."
            + sum,
        model -> model.storing = (has, gets) -> gets);
    add(
        "storing",
        "keeps-the-first",
        ADDED,
        "A pixel that has a gradient already gets no more with you." + sum,
        model -> model.storing = (has, gets) -> has == 0 ? gets : has);
    add(
        "storing",
        "keeps-the-largest",
        ADDED,
        "A pixel under several windows keeps the largest of its gradients with you." + sum,
        model -> model.storing = Math::max);
    add(
        "storing",
        "subtracts",
        0,
        "You subtract what a pixel gets." + sum,
        model -> model.storing = (has, gets) -> has - gets);
    add(
        "storing",
        "means-of-shares",
        ADDED,
        "A pixel under several windows gets the mean of its gradients with you." + sum,
        model -> model.meansOfShares = true);
  }

  private void gradients() {
    add(
        "gradient",
        "gradient-transposed",
        SIDES,
        "You read gradOutput at [jj][ii]. Rows come first: gradOutput[ii][jj].",
        model -> model.readsGradientTransposed = true);
    add(
        "gradient",
        "gradient-transposed-in-bounds",
        SIDES,
        "You read gradOutput at [jj][ii], where that exists. Rows come first: gradOutput[ii][jj].",
        model -> {
          model.readsGradientTransposed = true;
          model.lostIfOutside = true;
        });
  }

  private void results() {
    result(
        "written-into-the-image",
        "You collect the gradients in the image itself: they are added to its pixels, and the"
            + " caller's image is overwritten. Make a new array of its size.",
        Backward.Given::image);
    result(
        "begins-with-the-pixels",
        "Your result begins with the pixels and adds the gradients to them. Begin with zeros.",
        given -> copy(given.image()));
    result(
        "as-large-as-the-windows",
        "Your result is as large as all windows together, not as the image: pixels that no window"
            + " reaches are missing. Take the image's height and width.",
        given ->
            new float[side(given, given.gradOutput().length)]
                [side(given, given.gradOutput()[0].length)]);
    result(
        "as-large-as-windows-times-stride",
        "Your result has gradOutput's size times the stride. Take the image's height and width.",
        given ->
            new float[given.gradOutput().length * given.stride()]
                [given.gradOutput()[0].length * given.stride()]);
    result(
        "as-large-as-windows-times-kernel",
        "Your result has gradOutput's size times the kernel. Take the image's height and width.",
        given ->
            new float[given.gradOutput().length * given.kernel()]
                [given.gradOutput()[0].length * given.kernel()]);
    result(
        "as-large-as-the-windows-reach",
        "Your result ends where the last window ends, or at windows · stride. Take the image's"
            + " height and width.",
        given ->
            new float
                [Math.max(
                    side(given, given.gradOutput().length),
                    given.gradOutput().length * given.stride())]
                [Math.max(
                    side(given, given.gradOutput()[0].length),
                    given.gradOutput()[0].length * given.stride())]);
    result(
        "as-large-as-gradOutput",
        "Your result is as large as gradOutput. Take the image's height and width.",
        given -> new float[given.gradOutput().length][given.gradOutput()[0].length]);
    result(
        "square-by-height",
        "Your result is as wide as it is high. Its width is image[0].length.",
        given -> new float[given.image().length][given.image().length]);
    result(
        "square-by-width",
        "Your result is as high as it is wide. Its height is image.length.",
        given -> new float[given.image()[0].length][given.image()[0].length]);
    result(
        "sides-exchanged",
        "Your result has height and width exchanged.",
        given -> new float[given.image()[0].length][given.image().length]);
    result(
        "padding-kept",
        "Your result keeps the padding. It is as large as the image.",
        given ->
            new float[given.image().length + 2 * given.padding()]
                [given.image()[0].length + 2 * given.padding()]);
  }

  private void result(String name, String sentence, Backward.Result result) {
    add("result", name, 0, sentence, model -> model.result = result);
  }

  private static int side(Backward.Given given, int windows) {
    return (windows - 1) * given.stride() + given.kernel();
  }

  private static float[][] copy(float[][] image) {
    return java.util.Arrays.stream(image).map(float[]::clone).toArray(float[][]::new);
  }

  private void add(
      String knob, String name, int misconception, String sentence, Consumer<Backward> change) {
    turns.add(new Turn<>(Set.of(knob), name, misconception, sentence, change));
  }
}
