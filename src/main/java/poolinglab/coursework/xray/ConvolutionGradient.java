package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The way back through a convolution and its ReLU, as learners write it: what each window's
 * gradient meets in the window is multiplied by it, and added up somewhere. The four methods of the
 * exercise differ in what is met, and where it goes. Every decision is a knob.
 */
final class ConvolutionGradient implements Model {
  private static final String SIGNS = "factor gradient";
  private static final String COUNTS = "images windows cells";
  private static final String IMAGES = "images";
  private static final Formula WHOLE = Formula.of("1", COUNTS);
  private static final Formula BATCH = Formula.of("images", COUNTS);

  /** What a gradient of some windows and the factor that it meets make. */
  private static final Map<String, DoubleBinaryOperator> AMOUNTS =
      Map.of(
          "product", (gradient, factor) -> (float) gradient * (float) factor,
          "gradient", (gradient, factor) -> gradient,
          "factor", (gradient, factor) -> factor,
          "sum", (gradient, factor) -> gradient + factor,
          "quotient", (gradient, factor) -> gradient / factor,
          "1", (gradient, factor) -> 1);

  /** What a method returns the gradient of. */
  enum Of {
    SUMS("relu"),
    KERNEL("gradKernel"),
    BIAS("gradBias"),
    IMAGE("gradImage");

    private final String method;

    Of(String method) {
      this.method = method;
    }

    String method() {
      return method;
    }
  }

  /** The decisions that are taken down and again across. */
  final ConvolutionAxis rows;

  final ConvolutionAxis columns;

  private final Of of;
  private DoubleBinaryOperator amount;
  private DoubleUnaryOperator change = value -> value;
  private DoubleBinaryOperator storing = Double::sum;
  private Formula mask = variables -> 1;
  private Formula divisor = WHOLE;
  private Formula firstImage = variables -> 0;
  private Formula lastImage = Formula.of("images", IMAGES);
  private boolean readsGradientTransposed;
  private int start;

  /** The method without a mistake. */
  ConvolutionGradient(Of of) {
    this.of = of;
    this.rows = new ConvolutionAxis(of);
    this.columns = new ConvolutionAxis(of);
    boolean product = of == Of.KERNEL || of == Of.IMAGE;
    this.amount = AMOUNTS.get(product ? "product" : "gradient");
    if (of == Of.KERNEL || of == Of.BIAS) {
      this.divisor = BATCH;
    }
    if (of == Of.SUMS) {
      this.mask = Formula.of("factor > 0", SIGNS);
    }
  }

  /** The mistakes on the way back to what is asked for. */
  static List<Turn<ConvolutionGradient>> turns(Of of) {
    Words words =
        Words.of(of.name().toLowerCase(Locale.ROOT))
            .with("factor", of == Of.KERNEL ? "pixel" : "weight");
    List<Turn<ConvolutionGradient>> turns =
        new ArrayList<>(MistakeTable.read("convolution", words, ConvolutionGradient::knob));
    turns.addAll(
        AxisTurns.forEachAxis(
            MistakeTable.read("convolution-axes", words, ConvolutionAxis::knob),
            model -> model.rows,
            model -> model.columns));
    return List.copyOf(turns);
  }

  private static Consumer<ConvolutionGradient> knob(String knob, String setting) {
    return switch (knob) {
      case "amount" -> Knob.choice(setting, AMOUNTS, (model, it) -> model.amount = it);
      case "change" -> Knob.choice(setting, Roundings.BY_NAME, (model, it) -> model.change = it);
      case "storing" -> Knob.choice(setting, Backward.STORING, (model, it) -> model.storing = it);
      case "mask" -> Knob.formula(setting, SIGNS, (model, it) -> model.mask = it);
      case "divisor" -> Knob.formula(setting, COUNTS, (model, it) -> model.divisor = it);
      case "firstImage" -> Knob.formula(setting, IMAGES, (model, it) -> model.firstImage = it);
      case "lastImage" -> Knob.formula(setting, IMAGES, (model, it) -> model.lastImage = it);
      case "start" -> Knob.number(setting, (model, it) -> model.start = it);
      case "readsGradientTransposed" -> model -> model.readsGradientTransposed = true;
      default -> throw Knob.unknown(knob);
    };
  }

  @Override
  public Object call(List<Object> arguments) {
    boolean gradientFirst = of == Of.BIAS || of == Of.IMAGE;
    float[][][] gradients = batch(arguments.get(gradientFirst ? 0 : 1));
    float[][][] factors = batch(arguments.get(of == Of.IMAGE ? 1 : 0));
    ConvolutionAxis.Sizes down =
        rows.sizes(factors[0].length, gradients[0].length, factors[0][0].length);
    ConvolutionAxis.Sizes across =
        columns.sizes(factors[0][0].length, gradients[0][0].length, factors[0].length);
    float[][] result = new float[rows.result(down, across)][columns.result(across, down)];
    if (of == Of.BIAS) {
      result[0][0] = start;
    }
    int images = gradients.length;
    int by = divisor.of(images, down.windows() * across.windows(), down.cells() * across.cells());
    for (int n = firstImage.of(images); n < lastImage.of(images); n++) {
      float[][] gradient = gradients[ModelFault.index(n, images)];
      for (int ii = rows.firstWindow; ii < rows.lastWindow(down, across); ii++) {
        for (int jj = columns.firstWindow; jj < columns.lastWindow(across, down); jj++) {
          for (int row = rows.firstCell; row < rows.lastCell(down, across); row++) {
            for (int column = columns.firstCell;
                column < columns.lastCell(across, down);
                column++) {
              ConvolutionAxis.Place vertical = new ConvolutionAxis.Place(ii, row, jj, column, down);
              ConvolutionAxis.Place along = new ConvolutionAxis.Place(jj, column, ii, row, across);
              send(gradient, factors[Math.min(n, factors.length - 1)], vertical, along, by, result);
            }
          }
        }
      }
    }
    if (of != Of.BIAS) {
      return result;
    }
    return result[0][0] / by;
  }

  private static float[][][] batch(Object argument) {
    return argument instanceof float[][][] batch ? batch : new float[][][] {(float[][]) argument};
  }

  private void send(
      float[][] gradients,
      float[][] factors,
      ConvolutionAxis.Place down,
      ConvolutionAxis.Place across,
      int by,
      float[][] result) {
    int row = rows.target(down);
    int column = columns.target(across);
    float has = of == Of.IMAGE ? ModelFault.get(result, row, column) : 0; // Read before the factor.
    float factor =
        of == Of.BIAS ? 1 : ModelFault.get(factors, rows.source(down), columns.source(across));
    float gradient =
        readsGradientTransposed
            ? ModelFault.get(gradients, across.window(), down.window())
            : ModelFault.get(gradients, down.window(), across.window());
    if (mask.holds((int) Math.signum(factor), (int) Math.signum(gradient))) {
      has = of == Of.IMAGE ? has : ModelFault.get(result, row, column);
      double sent = change.applyAsDouble(amount.applyAsDouble(gradient, factor));
      float share = of == Of.BIAS ? (float) sent : (float) sent / by;
      result[row][column] = (float) storing.applyAsDouble(has, share);
    }
  }
}
