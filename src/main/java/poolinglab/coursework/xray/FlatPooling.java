package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Pooling of a batch that is one flat array in NCHW order. */
final class FlatPooling implements Model {
  private static final int ZERO_START = 7;
  private static final int QUARTER = 10;
  private static final int SIDES = 16;

  /** Where a value is in a flat array. */
  @FunctionalInterface
  interface Order {
    int index(int n, int c, int h, int w, int channels, int height, int width);
  }

  /** How far below its upper row a window's lower row is. */
  @FunctionalInterface
  interface RowStep {
    int of(int channels, int height, int width);
  }

  /** How long the output is. */
  @FunctionalInterface
  interface Length {
    int of(int given, int planes, int height, int width);
  }

  private static final Order NCHW = (n, c, h, w, cs, hs, ws) -> ((n * cs + c) * hs + h) * ws + w;

  Order reads = NCHW;
  Order writes = NCHW;
  RowStep rowStep;
  Length length = (given, planes, height, width) -> planes * (height / 2) * (width / 2);
  boolean lowerRowOptional;
  boolean counted;
  boolean columnsFirst;
  boolean channelsForgotten;
  boolean onlyFirstImage;
  boolean onlyFirstChannel;
  boolean fourInARow;
  boolean writesWithInputSizes;
  float start = Float.NEGATIVE_INFINITY;
  Reduction reduction = Reduction.MAXIMUM;

  private final Cells cells = new Cells();

  @Override
  public Object call(List<Object> arguments) {
    float[] images = (float[]) arguments.get(0);
    int batch = (Integer) arguments.get(1);
    int channels = (Integer) arguments.get(2);
    int height = (Integer) arguments.get(3);
    int width = (Integer) arguments.get(4);
    float[] output = new float[length.of(images.length, batch * channels, height, width)];
    int visited = channelsForgotten || onlyFirstChannel ? 1 : channels;
    int inImage = channelsForgotten ? 1 : channels;
    int next = 0;
    int inner = columnsFirst ? height / 2 : width / 2;
    for (int n = 0; n < (onlyFirstImage ? 1 : batch); n++) {
      for (int c = 0; c < visited; c++) {
        for (int i = 0; i < height / 2 * (width / 2); i++) {
          int h = columnsFirst ? i % inner : i / inner;
          int w = columnsFirst ? i / inner : i % inner;
          collect(images, n, c, h, w, inImage, height, width, next);
          int outHeight = writesWithInputSizes ? height : height / 2;
          int outWidth = writesWithInputSizes ? width : width / 2;
          int target = counted ? next : writes.index(n, c, h, w, inImage, outHeight, outWidth);
          output[target] = (float) reduction.of(cells, start);
          next++;
        }
      }
    }
    return output;
  }

  private void collect(
      float[] images, int n, int c, int h, int w, int channels, int height, int width, int next) {
    cells.clear();
    int upper = reads.index(n, c, 2 * h, 2 * w, channels, height, width);
    if (fourInARow) {
      for (int i = 0; i < 4; i++) {
        cells.add(images[4 * next + i]);
      }
      return;
    }
    if (rowStep == null) {
      for (int cell = 0; cell < 4; cell++) {
        cells.add(
            images[reads.index(n, c, 2 * h + cell / 2, 2 * w + cell % 2, channels, height, width)]);
      }
      return;
    }
    int lower = upper + rowStep.of(channels, height, width);
    cells.add(images[upper]);
    cells.add(images[upper + 1]);
    if (!lowerRowOptional || lower + 1 < images.length) {
      cells.add(images[lower]);
      cells.add(images[lower + 1]);
    }
  }

  static List<Turn<FlatPooling>> turns(List<Float> levels) {
    List<Turn<FlatPooling>> turns = new ArrayList<>();
    add(
        turns,
        "rule",
        "flat-all-zeros",
        0,
        "Your flat output holds nothing but zeros: no result is ever stored.",
        model -> model.reduction = (cells, start) -> 0);
    for (float level : levels) {
      add(
          turns,
          "start",
          "flat-starts-at-" + level,
          level == 0 ? ZERO_START : 0,
          "Your running maximum starts at %s, so a window whose values are all smaller gives that."
              .formatted(Levels.text(level)),
          model -> model.start = level);
    }
    add(
        turns,
        "write loops",
        "filled-column-by-column",
        SIDES,
        "You fill the flat output column by column. It is read row by row: the value of (h, w)"
            + " belongs before that of (h, w + 1), so let the loop over w be the inner one.",
        model -> {
          model.counted = true;
          model.columnsFirst = true;
        });
    add(
        turns,
        "loops",
        "channels-forgotten",
        0,
        "Your maxPoolFlat leaves the channels out: it reads and writes as if every image had one,"
            + " and the rest of the output stays 0.",
        model -> model.channelsForgotten = true);
    order(
        turns,
        "channels last (NHWC)",
        (n, c, h, w, cs, hs, ws) -> ((n * hs + h) * ws + w) * cs + c);
    order(
        turns,
        "the row fastest (NCWH)",
        (n, c, h, w, cs, hs, ws) -> ((n * cs + c) * ws + w) * hs + h);
    order(
        turns,
        "the channels first (CNHW)",
        (n, c, h, w, cs, hs, ws) -> (c * hs + h) * ws + w + n * cs * hs * ws);
    order(
        turns,
        "rows as long as the height",
        (n, c, h, w, cs, hs, ws) -> ((n * cs + c) * ws + h) * hs + w);
    order(
        turns,
        "rows as long as the height, in planes of the right size",
        (n, c, h, w, cs, hs, ws) -> (n * cs + c) * hs * ws + h * hs + w);
    order(
        turns,
        "images as large as one channel",
        (n, c, h, w, cs, hs, ws) -> ((n + c) * hs + h) * ws + w);
    order(
        turns,
        "channels as large as one row",
        (n, c, h, w, cs, hs, ws) -> n * cs * hs * ws + c * ws + h * ws + w);
    order(
        turns,
        "each size multiplied once",
        (n, c, h, w, cs, hs, ws) -> n * cs + c * hs + h * ws + w);
    order(turns, "the batch left out", (n, c, h, w, cs, hs, ws) -> (c * hs + h) * ws + w);
    order(turns, "the channels left out", (n, c, h, w, cs, hs, ws) -> (n * hs + h) * ws + w);
    order(
        turns,
        "all channels of an image at the same place",
        (n, c, h, w, cs, hs, ws) -> (n * cs * hs + h) * ws + w);
    rowStep(turns, "height", (cs, hs, ws) -> hs);
    rowStep(turns, "2", (cs, hs, ws) -> 2);
    rowStep(turns, "width / 2", (cs, hs, ws) -> ws / 2);
    rowStep(turns, "2 · width", (cs, hs, ws) -> 2 * ws);
    rowStep(turns, "height · width", (cs, hs, ws) -> hs * ws);
    rowStep(turns, "channels", (cs, hs, ws) -> cs);
    rowStep(turns, "width + 1", (cs, hs, ws) -> ws + 1);
    rowStep(turns, "width − 1", (cs, hs, ws) -> ws - 1);
    rowStep(turns, "width · channels", (cs, hs, ws) -> ws * cs);
    add(turns, "lower row", "lower-row-optional", 0, "", model -> model.lowerRowOptional = true);
    add(turns, "write", "written-in-order", 0, "", model -> model.counted = true);
    add(turns, "loops", "columns-in-the-outer-loop", 0, "", model -> model.columnsFirst = true);
    add(
        turns,
        "loops",
        "flat-only-the-first-image",
        0,
        "Only the first image is pooled; the rest of the flat output stays 0.",
        model -> model.onlyFirstImage = true);
    add(
        turns,
        "loops",
        "flat-only-the-first-channel",
        0,
        "Only the first channel of each image is pooled; the rest of the flat output stays 0.",
        model -> model.onlyFirstChannel = true);
    add(
        turns,
        "read",
        "four-in-a-row",
        0,
        "You take four consecutive values for a window. Its second row is width values further on.",
        model -> {
          model.fourInARow = true;
          model.counted = true;
        });
    add(
        turns,
        "write",
        "written-with-the-input-sizes",
        0,
        "You work out the output's indices from the input's height and width. Its rows are width /"
            + " 2 long, its planes have height / 2 of them.",
        model -> model.writesWithInputSizes = true);
    add(
        turns,
        "length",
        "half-as-long",
        QUARTER,
        "Your flat output is half as long as the input. Both sides are halved, so a quarter is"
            + " left.",
        model -> model.length = (given, planes, height, width) -> given / 2);
    add(
        turns,
        "length",
        "as-long",
        QUARTER,
        "Your flat output is as long as the input. Both sides are halved, so a quarter is left.",
        model -> model.length = (given, planes, height, width) -> given);
    add(
        turns,
        "rule",
        "flat-takes-the-minimum",
        0,
        "You keep the smallest value of each window.",
        model -> model.reduction = Reduction.rank(9));
    add(
        turns,
        "rule",
        "flat-takes-the-second-largest",
        0,
        "You keep the second largest value of each window.",
        model -> model.reduction = Reduction.rank(1));
    add(
        turns,
        "rule",
        "flat-takes-the-mean",
        0,
        "You take the mean of each window: that is average pooling.",
        model ->
            model.reduction =
                (cells, start) -> Reduction.sum(value -> value).of(cells, 0) / cells.count());
    return turns;
  }

  private static void order(List<Turn<FlatPooling>> turns, String text, Order order) {
    String slug = text.replaceAll("[^a-z]+", "-");
    add(
        turns,
        "read",
        "reads-" + slug,
        SIDES,
        "You read the flat array with "
            + text
            + ". The order is NCHW: ((n · channels + c) · height + h) · width + w.",
        model -> model.reads = order);
    add(
        turns,
        "write",
        "writes-" + slug,
        SIDES,
        "You write the flat array with "
            + text
            + ". The order is NCHW: ((n · channels + c) · height / 2 + h) · width / 2 + w.",
        model -> model.writes = order);
    turns.add(
        new Turn<>(
            Set.of("read", "write"),
            "indexes-" + slug,
            SIDES,
            "You index the flat arrays with "
                + text
                + ". The order is NCHW: ((n · channels + c) · height + h) · width + w.",
            model -> {
              model.reads = order;
              model.writes = order;
            }));
    turns.add(
        new Turn<>(
            Set.of("read", "lower row"),
            "reads-from-" + slug,
            SIDES,
            "You work out where a window starts with "
                + text
                + ". The order is NCHW: ((n · channels + c) · height + h) · width + w.",
            model -> {
              model.reads = order;
              model.rowStep = (cs, hs, ws) -> ws;
            }));
  }

  private static void rowStep(List<Turn<FlatPooling>> turns, String text, RowStep step) {
    add(
        turns,
        "row step",
        "next-row-after-" + text.replaceAll("[^a-z0-9]+", "-"),
        SIDES,
        "You look for a window's second row "
            + text
            + " values after the first. A row has width values.",
        model -> model.rowStep = step);
  }

  private static void add(
      List<Turn<FlatPooling>> turns,
      String knob,
      String name,
      int misconception,
      String sentence,
      Consumer<FlatPooling> change) {
    turns.add(new Turn<>(Set.of(knob), name, misconception, sentence, change));
  }
}
