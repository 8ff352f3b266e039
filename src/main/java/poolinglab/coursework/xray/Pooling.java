package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/**
 * Pooling of one image, [height][width] → [rows][columns], as learners write it: a window slides,
 * and its values become one. Every decision on the way is a knob.
 */
final class Pooling implements Model {
  private static final String REFUSED = "kernel stride padding height";
  private static final String DIVISOR =
      "kernel stride padding pixels before behind height width counted rows columns first";
  private static final Formula AREA = Formula.of("kernel²", DIVISOR);
  private static final Formula PIXELS = Formula.of("pixels", DIVISOR);
  private static final Sliding.Window FIRST = new Sliding.Window(0, 0, 0, 0, 0, 0);
  private static final Formula LARGE_PADDING = Formula.of("padding ≥ kernel", REFUSED);

  /** What is returned where the arguments are refused. */
  @FunctionalInterface
  private interface Refusal {
    float[][] of(float[][] image);
  }

  private static final Map<String, Refusal> REFUSALS =
      Map.of(
          "null", image -> null,
          "one cell", image -> new float[1][1],
          "an empty row", image -> new float[1][0],
          "the image", image -> image);

  /** When the running value goes back to its start. */
  private enum Reset {
    EACH_WINDOW,
    EACH_ROW,
    NEVER
  }

  private static final Map<String, Reset> RESETS =
      Map.of("each row", Reset.EACH_ROW, "never", Reset.NEVER);

  /** Where the running value of a window begins. */
  @FunctionalInterface
  private interface Start {
    double at(float[][] image, Sliding.Window window);
  }

  private static final Map<String, Start> STARTS =
      Map.of(
          "image[0][0]", (image, window) -> image[0][0],
          "image[ii][jj]", (image, window) -> ModelFault.get(image, window.ii(), window.jj()),
          "corner", (image, window) -> ModelFault.get(image, window.top(), window.left()));

  /** How the window slides. */
  final Sliding sliding;

  private final boolean average;
  private Formula refused = variables -> 0;
  private Refusal refusal = image -> new float[0][0];
  private double held;
  private boolean readsTransposed;
  private Reduction rule;
  private Start start = (image, window) -> Double.NEGATIVE_INFINITY;
  private Reset reset = Reset.EACH_WINDOW;
  private Formula countedDivisor = AREA;
  private Formula plainDivisor = PIXELS;
  private boolean countedReciprocal;
  private boolean plainReciprocal;
  private boolean floatSum;
  private double ceiling = Double.POSITIVE_INFINITY;
  private DoubleUnaryOperator rounding = value -> value;
  private Place place = Place.OUTPUT_CELL;

  private Pooling(boolean padded, boolean average) {
    this.sliding = new Sliding(padded);
    this.average = average;
    this.rule = average ? Reduction.SUM : Reduction.MAXIMUM;
  }

  /** Max pooling without padding. */
  static Pooling max() {
    return new Pooling(false, false);
  }

  /** Max pooling with padding, refused where it is not smaller than the kernel. */
  static Pooling paddedMax() {
    Pooling pooling = new Pooling(true, false);
    pooling.refused = LARGE_PADDING;
    return pooling;
  }

  /** Average pooling with padding. */
  static Pooling average() {
    return new Pooling(true, true);
  }

  /** The mistakes of pooling one image. */
  static List<Turn<Pooling>> turns(Words words) {
    List<Turn<Pooling>> turns = new ArrayList<>(MistakeTable.read("pooling", words, Pooling::knob));
    turns.addAll(MistakeTable.read("picks", words, Pooling::knob));
    turns.addAll(MistakeTable.read("cells", words, Pooling::knob));
    if (!words.fit(List.of("one-window"))) {
      turns.addAll(AxisTurns.of(words.and("counted"), pooling -> pooling.sliding));
    }
    return List.copyOf(turns);
  }

  private static Consumer<Pooling> knob(String knob, String setting) {
    return switch (knob) {
      case "refused" -> Knob.formula(setting, REFUSED, (model, it) -> model.refused = it);
      case "refusal" -> Knob.choice(setting, REFUSALS, (model, it) -> model.refusal = it);
      case "held" -> model -> model.held = Float.parseFloat(setting);
      case "readsTransposed" -> model -> model.readsTransposed = true;
      case "rule" -> Knob.choice(setting, Reduction.WRONG, (model, it) -> model.rule = it);
      case "floatSum" -> model -> model.floatSum = true;
      case "start" -> start(setting);
      case "reset" -> Knob.choice(setting, RESETS, (model, it) -> model.reset = it);
      case "divisor" -> knob("counted divisor", setting).andThen(knob("plain divisor", setting));
      case "counted divisor" ->
          Knob.formula(setting, DIVISOR, (model, it) -> model.countedDivisor = it);
      case "plain divisor" ->
          Knob.formula(setting, DIVISOR, (model, it) -> model.plainDivisor = it);
      case "counted reciprocal" -> model -> model.countedReciprocal = true;
      case "plain reciprocal" -> model -> model.plainReciprocal = true;
      case "ceiling" -> model -> model.ceiling = Float.parseFloat(setting);
      case "rounding" ->
          Knob.choice(setting, Roundings.BY_NAME, (model, it) -> model.rounding = it);
      case "place" -> Knob.choice(setting, Place.BY_NAME, (model, it) -> model.place = it);
      default -> {
        Consumer<Sliding> change = Sliding.knob(knob, setting);
        yield model -> change.accept(model.sliding);
      }
    };
  }

  private static Consumer<Pooling> start(String setting) {
    Start start = STARTS.get(setting);
    if (start != null) {
      return model -> model.start = start;
    }
    float level = Float.parseFloat(setting);
    return model -> model.start = (image, window) -> level;
  }

  @Override
  public boolean overwrites() {
    return place == Place.IMAGE;
  }

  @Override
  public Object call(List<Object> arguments) {
    Call call = Call.of(arguments);
    boolean isRefused = refused.holds(call.kernel(), call.stride(), call.padding(), call.height());
    return isRefused ? refusal.of(call.image()) : pool(call);
  }

  private float[][] pool(Call call) {
    float[][] image = call.image();
    int height = sliding.rows.windows(call.down(), call.along());
    int width = sliding.columns.windows(call.along(), call.down());
    Place.Target target = place.target(image, height, width, call.stride());
    double[] running = {start.at(image, FIRST)};
    int pixelsOfTheFirst = average ? pixelsOfTheFirst(call) : 0;
    sliding.slide(
        call,
        height,
        width,
        window -> {
          boolean inFirst = window.jj() == sliding.columns.skippedFirst;
          if (reset == Reset.EACH_WINDOW || reset == Reset.EACH_ROW && inFirst) {
            running[0] = start.at(image, window);
          }
          running[0] = value(call, window, running[0], pixelsOfTheFirst);
          target.set(
              window.ii(),
              window.jj(),
              (float) Math.min(ceiling, rounding.applyAsDouble(running[0])));
        });
    return target.output();
  }

  private double value(Call call, Sliding.Window window, double running, int pixelsOfTheFirst) {
    int height = readsTransposed ? call.width() : call.height();
    int width = readsTransposed ? call.height() : call.width();
    Sliding.View view = sliding.view(window, height, width, call);
    double[] values = new double[view.cells().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(call.image(), view.cells().get(i));
    }
    double value = floatSum ? floatSum(values) : rule.of(values, running);
    return average ? value / divisor(call, view, pixelsOfTheFirst) : value;
  }

  private double read(float[][] image, Sliding.Cell cell) {
    if (cell == Sliding.Cell.HELD) {
      return held;
    }
    return readsTransposed
        ? ModelFault.get(image, cell.column(), cell.row())
        : ModelFault.get(image, cell.row(), cell.column());
  }

  private static double floatSum(double[] values) {
    float sum = 0;
    for (double value : values) {
      sum += (float) value;
    }
    return sum;
  }

  private int pixelsOfTheFirst(Call call) {
    Sliding.Window first = sliding.window(0, 0, call.down(), call.along());
    return sliding.view(first, call.height(), call.width(), call).cells().size();
  }

  private double divisor(Call call, Sliding.View view, int pixelsOfTheFirst) {
    boolean counted = call.countPadding();
    int by =
        (counted ? countedDivisor : plainDivisor)
            .of(
                call.kernel(),
                call.stride(),
                call.padding(),
                view.cells().size(),
                view.before(),
                view.behind(),
                call.height(),
                call.width(),
                counted ? 1 : 0,
                view.rows(),
                view.columns(),
                pixelsOfTheFirst);
    boolean wholeReciprocal = counted ? countedReciprocal : plainReciprocal;
    return wholeReciprocal ? 1.0 / (1 / ModelFault.divisor(by)) : by;
  }
}
