package poolinglab.lab.browser;

import org.teavm.jso.JSExport;
import poolinglab.UserException;
import poolinglab.geometry.Axis;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.Pooling;

/**
 * What the page may call, compiled to JavaScript together with geometry, reference and network. A
 * call that the specification refuses returns its sentence; an empty sentence means that it is
 * done, and the calls that follow tell what came out.
 */
public final class Lab {
  private static Bench bench;
  private static LabNetwork network;
  private static final TrainingRun[] RUNS = new TrainingRun[2];

  private Lab() {}

  /** The page calls the exports; nothing runs by itself. */
  public static void main(String[] arguments) {}

  /** Pools a picture [height, width] of one channel. */
  @JSExport
  public static String lay(
      float[] values,
      int height,
      int width,
      String pool,
      int kernelHeight,
      int kernelWidth,
      int strideDown,
      int strideAcross,
      int padding,
      int dilation,
      String border,
      boolean global) {
    try {
      Pooling pooling;
      if (global) {
        pooling = new GlobalPooling(window -> Poolings.of(pool, window));
      } else {
        WindowSpec spec =
            Poolings.window(
                kernelHeight, kernelWidth, strideDown, strideAcross, padding, dilation, border);
        pooling = Poolings.of(pool, spec);
      }
      FeatureMaps input = FeatureMaps.of(1, 1, new Size(height, width), values);
      bench = new Bench(input, pooling, pool.equals("max"));
      return "";
    } catch (UserException refused) {
      return refused.getMessage();
    }
  }

  /** Row by row. */
  @JSExport
  public static float[] output() {
    return bench.output().values();
  }

  @JSExport
  public static int outputHeight() {
    return bench.output().size().height();
  }

  @JSExport
  public static int outputWidth() {
    return bench.output().size().width();
  }

  /** How many rows and columns of padding the windows reach: top, left, bottom, right. */
  @JSExport
  public static int[] padding() {
    return bench.padding();
  }

  @JSExport
  public static int[] taps(int row, int column) {
    return bench.taps(row, column);
  }

  @JSExport
  public static int winner(int row, int column) {
    return bench.winner(row, column);
  }

  @JSExport
  public static int ties(int row, int column) {
    return bench.ties(row, column);
  }

  @JSExport
  public static double[] running(int row, int column) {
    return bench.running(row, column);
  }

  /** What an average divides its sum by. */
  @JSExport
  public static int divisor(int row, int column, boolean countsPadding) {
    return countsPadding
        ? bench.window(row, column).sizeWithPadding()
        : bench.window(row, column).size();
  }

  @JSExport
  public static int[] lost() {
    return bench.lost();
  }

  @JSExport
  public static int[] spans() {
    return bench.spans();
  }

  @JSExport
  public static int[] windowAt(double y, double x) {
    return bench.windowAt(y, x);
  }

  @JSExport
  public static float[] backward(float[] gradOutput) {
    return bench.backward(gradOutput);
  }

  /** How many windows there are along a row, as a formula with this picture's numbers. */
  @JSExport
  public static String sizeFormula() {
    Axis axis = bench.geometry().columns();
    return SizeFormula.of(axis, bench.geometry().spec().border());
  }

  /** The picture with the pixels inside every window of 2×2 in another order. */
  @JSExport
  public static float[] shuffle(float[] values, int height, int width, int seed) {
    return Shuffle.windows(values, height, width, seed);
  }

  /** An empty text where a golden case agrees, else what differs. */
  @JSExport
  public static String golden(
      String pooling,
      int height,
      int width,
      int[] numbers,
      String mode,
      boolean countsPadding,
      double p,
      float[] input,
      float[] output,
      float[] gradOutput,
      float[] gradInput) {
    return Golden.check(
        pooling,
        new Size(height, width),
        numbers,
        mode,
        countsPadding,
        p,
        input,
        output,
        gradOutput,
        gradInput);
  }

  /** Describes a network by its line. */
  @JSExport
  public static String network(String line) {
    try {
      network = LabNetwork.of(line);
      return "";
    } catch (UserException refused) {
      return refused.getMessage();
    }
  }

  /** The line as the project writes it. */
  @JSExport
  public static String line() {
    return network.line();
  }

  /** One row for each layer: name, kind, output, parameters, receptive field, between tabs. */
  @JSExport
  public static String[] ledger() {
    return network.ledger();
  }

  /**
   * Prepares training; of the two runs, number 0 or 1.
   *
   * @param greys the pictures to learn from, then those to test with, as {@link TrainingSet} has
   *     them
   */
  @JSExport
  public static void beginTraining(
      int run, byte[] greys, int learning, String line, double learningRate, int seed) {
    RUNS[run] = new TrainingRun(new TrainingSet(greys, learning), line, learningRate, seed);
  }

  @JSExport
  public static int stepsPerEpoch(int run) {
    return RUNS[run].stepsPerEpoch();
  }

  @JSExport
  public static double trainingStep(int run) {
    return RUNS[run].step();
  }

  @JSExport
  public static int right(int run, int from, int end) {
    return RUNS[run].right(from, end);
  }

  @JSExport
  public static float[] filters(int run) {
    return RUNS[run].filters();
  }

  /** Runs the network on a picture with weights in float16, little endian. */
  @JSExport
  public static void run(byte[] weights, float[] picture) {
    network.run(Half.decode(weights), picture);
  }

  /** How many layers there are; layer 0 is the picture. */
  @JSExport
  public static int layers() {
    return network.layers();
  }

  @JSExport
  public static float[] layer(int index) {
    return network.maps(index).values();
  }

  /** Channels, height, width. */
  @JSExport
  public static int[] layerShape(int index) {
    FeatureMaps maps = network.maps(index);
    return new int[] {maps.channels(), maps.size().height(), maps.size().width()};
  }
}
