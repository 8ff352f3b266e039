package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A shifted image, and the share of pooled cells that the shift leaves as they were. */
final class ShiftModel implements Model {
  /** Where the value of a cell comes from. */
  @FunctionalInterface
  interface Source {
    int of(int index, int by, int size);
  }

  /** One value for a window. */
  @FunctionalInterface
  interface Pool {
    float of(float a, float b, float c, float d);
  }

  private final boolean surviving;
  Source source = (index, by, size) -> index - by;
  boolean directionsExchanged;
  boolean fillIgnored;
  boolean sidesExchanged;
  boolean writesIntoTheImage;
  boolean comparesPixels;
  boolean sharesWhatChanged;
  boolean wholeNumbers;
  boolean comparesWithTheHeight;
  boolean countsPixels;
  boolean returnsCount;
  double percent = 1;
  double always = Double.NaN;
  int windowStep = 2;
  Pool pool = (a, b, c, d) -> Math.max(Math.max(a, b), Math.max(c, d));

  /** The share, or the shifted image only. */
  ShiftModel(boolean surviving) {
    this.surviving = surviving;
  }

  @Override
  public Object call(List<Object> arguments) {
    float[][] image = (float[][]) arguments.get(0);
    int down = (Integer) arguments.get(directionsExchanged ? 2 : 1);
    int right = (Integer) arguments.get(directionsExchanged ? 1 : 2);
    float[][] shifted = shifted(image, down, right, (Float) arguments.get(3));
    if (surviving && !Double.isNaN(always)) {
      return always;
    }
    return surviving ? share(image, shifted) : shifted;
  }

  private float[][] shifted(float[][] image, int down, int right, float fill) {
    int height = image.length;
    int width = image[0].length;
    float[][] shifted = writesIntoTheImage ? image : new float[height][width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int fromRow = source.of(row, down, height);
        int fromColumn = source.of(column, right, width);
        boolean inside =
            sidesExchanged
                ? Border.holds(fromRow, fromColumn, width, height)
                : Border.holds(fromRow, fromColumn, height, width);
        shifted[row][column] = inside ? image[fromRow][fromColumn] : fillIgnored ? 0 : fill;
      }
    }
    return shifted;
  }

  private double share(float[][] image, float[][] shifted) {
    float[][] before = comparesPixels ? image : pooled(image);
    float[][] after = comparesPixels ? shifted : pooled(shifted);
    int equal = 0;
    for (int ii = 0; ii < before.length; ii++) {
      for (int jj = 0; jj < before[ii].length; jj++) {
        equal += before[ii][jj] == after[ii][jj] ? 1 : 0;
      }
    }
    int cells = countsPixels ? image.length * image[0].length : before.length * before[0].length;
    int counted = sharesWhatChanged ? before.length * before[0].length - equal : equal;
    if (returnsCount) {
      return counted;
    }
    int by = comparesWithTheHeight ? before.length : cells;
    return percent * (wholeNumbers ? counted / by : (double) counted / by);
  }

  private float[][] pooled(float[][] image) {
    float[][] output =
        new float[(image.length - 2) / windowStep + 1][(image[0].length - 2) / windowStep + 1];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        float[] above = image[windowStep * ii];
        float[] below = image[windowStep * ii + 1];
        int left = windowStep * jj;
        output[ii][jj] = pool.of(above[left], above[left + 1], below[left], below[left + 1]);
      }
    }
    return output;
  }

  static List<Turn<ShiftModel>> turns(boolean surviving) {
    List<Turn<ShiftModel>> turns = new ArrayList<>();
    if (surviving) {
      add(
          turns,
          "always",
          "always-one",
          17,
          "Your surviving returns 1 whatever the shift, as if it compared an image with itself.",
          model -> model.always = 1);
      add(
          turns,
          "always",
          "always-zero",
          0,
          "Your surviving returns 0 whatever the shift: no cell is ever counted.",
          model -> model.always = 0);
    }
    add(
        turns,
        "source",
        "shifts-backwards",
        0,
        "Your image moves the other way: up for down and left for right. Cell (r, c) comes from row"
            + " r − down, column c − right.",
        model -> model.source = (index, by, size) -> index + by);
    add(
        turns,
        "source",
        "wraps-around",
        0,
        "What leaves your image on one side comes in again on the other. It should be lost, and the"
            + " free cells get fill.",
        model -> model.source = (index, by, size) -> Math.floorMod(index - by, size));
    add(
        turns,
        "source",
        "repeats-the-edge",
        0,
        "You repeat the edge where the image moved away. The free cells get fill.",
        model -> model.source = (index, by, size) -> Math.max(0, Math.min(size - 1, index - by)));
    add(
        turns,
        "source",
        "does-not-shift",
        17,
        "Your image is not shifted at all.",
        model -> model.source = (index, by, size) -> index);
    add(
        turns,
        "source",
        "shifts-by-one-only",
        0,
        "You shift by one cell, whatever down and right are.",
        model -> model.source = (index, by, size) -> index - Integer.signum(by));
    add(
        turns,
        "source",
        "shifts-twice-as-far",
        0,
        "You shift twice as far.",
        model -> model.source = (index, by, size) -> index - 2 * by);
    add(
        turns,
        "source",
        "shifts-without-sign",
        0,
        "You drop the sign of down and right.",
        model -> model.source = (index, by, size) -> index - Math.abs(by));
    add(
        turns,
        "source",
        "edge-lost",
        0,
        "The image's first row and column are lost: > 0 must be >= 0.",
        model -> model.source = (index, by, size) -> index - by == 0 ? -1 : index - by);
    add(
        turns,
        "source",
        "far-edge-lost",
        0,
        "The image's last row and column are lost.",
        model -> model.source = (index, by, size) -> index - by == size - 1 ? -1 : index - by);
    add(
        turns,
        "directions",
        "down-and-right-exchanged",
        16,
        "You move by right rows and by down columns. Rows come first.",
        model -> model.directionsExchanged = true);
    add(
        turns,
        "fill",
        "fill-ignored",
        0,
        "You leave zeros at the edge that comes free. Put fill there.",
        model -> model.fillIgnored = true);
    add(
        turns,
        "bounds",
        "sides-exchanged",
        16,
        "Where you ask whether a cell is inside, height and width are exchanged.",
        model -> model.sidesExchanged = true);
    add(
        turns,
        "result",
        "shifted-in-place",
        0,
        "You shift the image in place, and so read cells that you have overwritten. Make a new"
            + " array.",
        model -> model.writesIntoTheImage = true);
    if (surviving) {
      add(
          turns,
          "share",
          "share-that-changed",
          0,
          "You return the share of the cells that changed, not of those that survived.",
          model -> model.sharesWhatChanged = true);
      add(
          turns,
          "division",
          "whole-number-division",
          0,
          "You divide one int by another, so that every share below 1 becomes 0.",
          model -> model.wholeNumbers = true);
      add(
          turns,
          "division",
          "divided-by-the-rows",
          0,
          "You divide by the number of pooled rows, not of pooled cells.",
          model -> model.comparesWithTheHeight = true);
      add(
          turns,
          "division",
          "divided-by-the-pixels",
          10,
          "You divide by the number of pixels. Pooled cells are a quarter of them.",
          model -> model.countsPixels = true);
      add(
          turns,
          "division",
          "not-divided",
          0,
          "You return how many cells survive, not which share of them.",
          model -> model.returnsCount = true);
      add(
          turns,
          "percent",
          "in-percent",
          0,
          "You return a percentage. A share lies between 0 and 1.",
          model -> model.percent = 100);
      add(
          turns,
          "compared",
          "compares-pixels",
          0,
          "You compare the images before pooling. Pool both first.",
          model -> model.comparesPixels = true);
      add(
          turns,
          "step",
          "pools-by-one",
          11,
          "Your pooling's window moves by 1; it moves by 2.",
          model -> model.windowStep = 1);
      add(
          turns,
          "pool",
          "pools-by-the-mean",
          0,
          "You average the windows. The maximum is wanted.",
          model -> model.pool = (a, b, c, d) -> (a + b + c + d) / 4);
      add(
          turns,
          "pool",
          "pools-by-the-minimum",
          0,
          "You keep the smallest of each window. The maximum is wanted.",
          model -> model.pool = (a, b, c, d) -> Math.min(Math.min(a, b), Math.min(c, d)));
      add(
          turns,
          "pool",
          "pools-the-corner",
          19,
          "You keep the upper left cell of each window, as a strided convolution does. The maximum"
              + " is wanted.",
          model -> model.pool = (a, b, c, d) -> a);
      add(
          turns,
          "pool",
          "pools-the-upper-row",
          0,
          "Your pooling looks at the upper row of each window only.",
          model -> model.pool = (a, b, c, d) -> Math.max(a, b));
      add(
          turns,
          "pool",
          "pools-the-left-column",
          0,
          "Your pooling looks at the left column of each window only.",
          model -> model.pool = (a, b, c, d) -> Math.max(a, c));
      add(
          turns,
          "pool",
          "pools-from-zero",
          7,
          "Your pooling's maximum starts at 0.",
          model ->
              model.pool = (a, b, c, d) -> Math.max(0, Math.max(Math.max(a, b), Math.max(c, d))));
    }
    return turns;
  }

  private static void add(
      List<Turn<ShiftModel>> turns,
      String knob,
      String name,
      int misconception,
      String sentence,
      Consumer<ShiftModel> change) {
    turns.add(new Turn<>(Set.of(knob), name, misconception, sentence, change));
  }
}
