package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The parameters of a whole network: convolutions with poolings behind them, then a dense layer.
 */
final class NetworkTotal implements Model {
  /** Counts the parameters of one layer. */
  @FunctionalInterface
  interface Layer {
    int parameters(int inputs, int outputs, int kernel);
  }

  /** What is left of a side. */
  @FunctionalInterface
  interface Side {
    int after(int side, int kernel, int pool, boolean same);
  }

  /** How many values the dense layer sees. */
  @FunctionalInterface
  interface Seen {
    int of(int side, int channels, int firstSide, int pool);
  }

  Layer convolution = (inputs, outputs, kernel) -> (kernel * kernel * inputs + 1) * outputs;
  Layer pooling = (inputs, outputs, kernel) -> 0;
  Layer dense = (inputs, outputs, kernel) -> (inputs + 1) * outputs;
  Side side = (side, kernel, pool, same) -> (same ? side : side - kernel + 1) / pool;
  Seen seen = (side, channels, firstSide, pool) -> side * side * channels;
  boolean channelsStay;
  boolean denseForgotten;
  boolean onlyTheLastConvolution;

  @Override
  public Object call(List<Object> arguments) {
    int first = (Integer) arguments.get(0);
    int inChannels = (Integer) arguments.get(1);
    int kernel = (Integer) arguments.get(3);
    boolean same = (Boolean) arguments.get(4);
    int pool = (Integer) arguments.get(5);
    int classes = (Integer) arguments.get(6);
    int rest = first;
    int sum = 0;
    for (int filters : (int[]) arguments.get(2)) {
      int layer = convolution.parameters(inChannels, filters, kernel);
      sum = onlyTheLastConvolution ? layer : sum + layer;
      sum += pooling.parameters(filters, filters, pool);
      rest = side.after(rest, kernel, pool, same);
      inChannels = channelsStay ? inChannels : filters;
    }
    return denseForgotten
        ? sum
        : sum + dense.parameters(seen.of(rest, inChannels, first, pool), classes, kernel);
  }

  static List<Turn<NetworkTotal>> turns() {
    List<Turn<NetworkTotal>> turns = new ArrayList<>();
    side(
        turns,
        "convolutions-keep-the-side",
        4,
        "your convolutions keep the side even where they are not same: a valid one leaves side −"
            + " kernel + 1.",
        (side, k, pool, same) -> side / pool);
    side(
        turns,
        "same-and-valid-exchanged",
        4,
        "you take same for valid: with same the convolution keeps the side, without it leaves side"
            + " − kernel + 1.",
        (side, k, pool, same) -> (same ? side - k + 1 : side) / pool);
    side(
        turns,
        "always-valid",
        4,
        "your convolutions shrink the side even where they are same.",
        (side, k, pool, same) -> (side - k + 1) / pool);
    side(
        turns,
        "loses-a-kernel",
        0,
        "a valid convolution leaves side − kernel with you; it leaves one more.",
        (side, k, pool, same) -> (same ? side : side - k) / pool);
    side(
        turns,
        "poolings-do-not-shrink",
        2,
        "your poolings do not shrink what the dense layer sees: divide the side by pool.",
        (side, k, pool, same) -> same ? side : side - k + 1);
    side(
        turns,
        "poolings-round-up",
        9,
        "your poolings round the side up; what does not fill a window is lost.",
        (side, k, pool, same) -> -Math.floorDiv(-(same ? side : side - k + 1), pool));
    side(
        turns,
        "poolings-move-by-one",
        11,
        "your poolings leave side − pool + 1; they move by pool and leave side / pool.",
        (side, k, pool, same) -> (same ? side : side - k + 1) - pool + 1);
    side(
        turns,
        "pools-before-the-convolution",
        0,
        "you pool before each convolution; the pooling follows it.",
        (side, k, pool, same) -> same ? side / pool : side / pool - k + 1);
    seen(
        turns,
        "side-not-squared",
        10,
        "the dense layer sees side · channels values with you; it sees side · side · channels.",
        (side, channels, first, pool) -> side * channels);
    seen(
        turns,
        "channels-merged",
        15,
        "the dense layer sees one map with you; it sees all maps of the last layer.",
        (side, channels, first, pool) -> side * side);
    seen(
        turns,
        "dense-sees-the-picture",
        2,
        "the dense layer sees the picture's own side with you; it sees what the poolings leave.",
        (side, channels, first, pool) -> first * first * channels);
    seen(
        turns,
        "global",
        20,
        "the dense layer sees one number of each map with you; it sees all their cells.",
        (side, channels, first, pool) -> channels);
    layer(
        turns,
        "convolution",
        "convolutions-without-biases",
        0,
        "you forget the convolutions' biases: one for each filter.",
        model -> model.convolution = (in, out, k) -> k * k * in * out);
    layer(
        turns,
        "convolution",
        "one-bias-for-a-convolution",
        0,
        "you count one bias for a convolution: each filter has one.",
        model -> model.convolution = (in, out, k) -> k * k * in * out + 1);
    layer(
        turns,
        "convolution",
        "a-bias-for-each-channel",
        0,
        "you count a bias for each input channel of a filter: a filter has one.",
        model -> model.convolution = (in, out, k) -> (k * k + 1) * in * out);
    layer(
        turns,
        "convolution",
        "flat-filters",
        15,
        "your filters see one channel only: each reaches through all input channels.",
        model -> model.convolution = (in, out, k) -> (k * k + 1) * out);
    layer(
        turns,
        "convolution",
        "kernel-not-squared",
        0,
        "your filters have kernel weights for each channel: they have kernel · kernel.",
        model -> model.convolution = (in, out, k) -> (k * in + 1) * out);
    layer(
        turns,
        "dense",
        "dense-without-biases",
        0,
        "you forget the dense layer's biases: one for each unit.",
        model -> model.dense = (in, out, k) -> in * out);
    layer(
        turns,
        "dense",
        "one-bias-for-the-dense-layer",
        0,
        "you count one bias for the dense layer: each unit has one.",
        model -> model.dense = (in, out, k) -> in * out + 1);
    layer(
        turns,
        "dense",
        "a-bias-for-each-input",
        0,
        "you count a bias for each of the dense layer's inputs: each unit has one.",
        model -> model.dense = (in, out, k) -> in * (out + 1));
    layer(
        turns,
        "dense",
        "dense-forgotten",
        0,
        "you leave the dense layer out.",
        model -> model.denseForgotten = true);
    layer(
        turns,
        "pooling",
        "poolings-weigh",
        22,
        "you count weights for the poolings: a maximum has none.",
        model -> model.pooling = (in, out, k) -> k * k * out);
    layer(
        turns,
        "pooling",
        "poolings-weigh-like-convolutions",
        22,
        "you count the poolings like convolutions: a maximum has no weight and no bias.",
        model -> model.pooling = (in, out, k) -> (k * k + 1) * out);
    layer(
        turns,
        "channels",
        "channels-stay",
        0,
        "every convolution sees the picture's channels with you: behind the first it sees as many"
            + " as the one before has filters.",
        model -> model.channelsStay = true);
    layer(
        turns,
        "sum",
        "only-the-last-convolution",
        0,
        "only the last convolution counts with you: add them up.",
        model -> model.onlyTheLastConvolution = true);
    return turns;
  }

  private static void side(
      List<Turn<NetworkTotal>> turns, String name, int misconception, String sentence, Side side) {
    layer(turns, "side", name, misconception, sentence, model -> model.side = side);
  }

  private static void seen(
      List<Turn<NetworkTotal>> turns, String name, int misconception, String sentence, Seen seen) {
    layer(turns, "seen", name, misconception, sentence, model -> model.seen = seen);
  }

  private static void layer(
      List<Turn<NetworkTotal>> turns,
      String knob,
      String name,
      int misconception,
      String sentence,
      Consumer<NetworkTotal> change) {
    turns.add(
        new Turn<>(Set.of(knob), "total-" + name, misconception, "In total, " + sentence, change));
  }
}
