package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;
import poolinglab.coursework.xray.Sliding.Cell;

/**
 * The way back through pooling, as learners write it: (image, gradOutput) → the gradient of each
 * pixel. Each output cell's gradient goes to some cells of its window. Every decision is a knob.
 */
final class Backward implements Model {
  private static final String SHARES =
      "kernel stride padding receivers before behind rows columns windows imagePixels first";
  private static final String SIZE = "height width windowRows windowColumns kernel stride padding";
  private static final String OFFSET = "kernel";
  private static final Formula HEIGHT = Formula.of("height", SIZE);
  private static final Formula WIDTH = Formula.of("width", SIZE);
  private static final Formula WHOLE = Formula.of("1", SHARES);
  private static final Formula EQUAL = Formula.of("receivers", SHARES);

  /** What a cell gets of a gradient that {@code shares} cells share. */
  @FunctionalInterface
  private interface Amount {
    double of(double gradient, float pixel, int shares);
  }

  private static final Map<String, Amount> AMOUNTS =
      Map.ofEntries(
          Map.entry("times pixel", (gradient, pixel, shares) -> gradient * pixel / shares),
          Map.entry("plus pixel", (gradient, pixel, shares) -> gradient + pixel),
          Map.entry("pixel", (gradient, pixel, shares) -> pixel),
          Map.entry("1", (gradient, pixel, shares) -> 1),
          Map.entry("positive", (gradient, pixel, shares) -> Math.max(0, gradient) / shares),
          Map.entry("magnitude", (gradient, pixel, shares) -> Math.abs(gradient) / shares),
          Map.entry(
              "two decimals",
              (gradient, pixel, shares) -> Math.round(100 * gradient / shares) / 100.0),
          Map.entry("negated", (gradient, pixel, shares) -> -gradient / shares),
          Map.entry("cut", (gradient, pixel, shares) -> (int) gradient / shares),
          Map.entry("times count", (gradient, pixel, shares) -> gradient * shares),
          Map.entry("above 0", (gradient, pixel, shares) -> pixel > 0 ? gradient / shares : 0),
          Map.entry("whole reciprocal", (gradient, pixel, shares) -> gradient * (1 / shares)),
          Map.entry("zero", (gradient, pixel, shares) -> 0));

  /** How what a cell gets meets what it has. */
  static final Map<String, DoubleBinaryOperator> STORING =
      Map.of(
          "overwrite", (has, gets) -> gets,
          "first", (has, gets) -> has == 0 ? gets : has,
          "largest", Math::max,
          "whole numbers", (has, gets) -> (int) ((float) has + (float) gets),
          "subtract", (has, gets) -> has - gets);

  /** What the gradients are collected in. */
  private static final Map<String, UnaryOperator<float[][]>> RESULTS =
      Map.of(
          "the image", image -> image,
          "its pixels", image -> Arrays.stream(image).map(float[]::clone).toArray(float[][]::new));

  /** How the window slides. */
  final Sliding sliding;

  private Route route;
  private Amount amount = (gradient, pixel, shares) -> (float) gradient / shares;
  private Formula shares;
  private DoubleBinaryOperator storing = Double::sum;
  private boolean meansOfShares;
  private boolean readsGradientTransposed;
  private boolean lostIfOutside;
  private boolean winnerKept;
  private boolean maximumKept;
  private UnaryOperator<float[][]> result;
  private Formula height = HEIGHT;
  private Formula width = WIDTH;

  private Backward(boolean padded, Route route, Formula shares) {
    this.sliding = new Sliding(padded);
    this.route = route;
    this.shares = shares;
  }

  /** The way back through max pooling without padding. */
  static Backward max() {
    return new Backward(false, Route.FIRST, WHOLE);
  }

  /** The way back through average pooling with padding. */
  static Backward average() {
    return new Backward(true, Route.EVERYWHERE, EQUAL);
  }

  /** The mistakes on the way back. */
  static List<Turn<Backward>> turns(Words words) {
    List<Turn<Backward>> turns =
        new ArrayList<>(MistakeTable.read("backward", words, Backward::knob));
    turns.addAll(MistakeTable.read("cells", words, Backward::knob));
    turns.addAll(AxisTurns.of(words, backward -> backward.sliding));
    return List.copyOf(turns);
  }

  private static Consumer<Backward> knob(String knob, String setting) {
    return switch (knob) {
      case "route" -> Knob.choice(setting, Route.WRONG, (model, it) -> model.route = it);
      case "start" -> route(Route.startingAt(Float.parseFloat(setting), false));
      case "start or equal" -> route(Route.startingAt(Float.parseFloat(setting), true));
      case "offset" -> route(Route.offsetBy(Formula.of(setting, OFFSET)));
      case "amount" -> Knob.choice(setting, AMOUNTS, (model, it) -> model.amount = it);
      case "shares" -> Knob.formula(setting, SHARES, (model, it) -> model.shares = it);
      case "storing" -> Knob.choice(setting, STORING, (model, it) -> model.storing = it);
      case "meansOfShares" -> model -> model.meansOfShares = true;
      case "readsGradientTransposed" -> model -> model.readsGradientTransposed = true;
      case "lostIfOutside" -> model -> model.lostIfOutside = true;
      case "winnerKept" -> model -> model.winnerKept = true;
      case "maximumKept" -> model -> model.maximumKept = true;
      case "result" -> Knob.choice(setting, RESULTS, (model, it) -> model.result = it);
      case "height" -> Knob.formula(setting, SIZE, (model, it) -> model.height = it);
      case "width" -> Knob.formula(setting, SIZE, (model, it) -> model.width = it);
      default -> {
        Consumer<Sliding> change = Sliding.knob(knob, setting);
        yield model -> change.accept(model.sliding);
      }
    };
  }

  private static Consumer<Backward> route(Route route) {
    return model -> model.route = route;
  }

  @Override
  public boolean overwrites() {
    return result != null;
  }

  @Override
  public Object call(List<Object> arguments) {
    Call call = Call.of(arguments);
    int windowRows = call.gradOutput().length;
    int windowColumns = call.gradOutput()[0].length;
    float[][] gradInput =
        result == null
            ? new float[size(height, call)][size(width, call)]
            : result.apply(call.image());
    int[][] counts = new int[gradInput.length][gradInput[0].length];
    Cell[] kept = {maximumKept ? null : new Cell(0, 0)};
    int first = view(call, sliding.window(0, 0, call.down(), call.along())).cells().size();
    sliding.slide(
        call,
        windowRows,
        windowColumns,
        window -> {
          double gradient = gradient(call, window.ii(), window.jj());
          Sliding.View view = view(call, window);
          view.cells().forEach(cell -> Route.pixel(call, cell)); // Reading outside throws.
          List<Cell> receivers = route.cells(call, window, view.cells());
          if (winnerKept || maximumKept) {
            kept[0] = kept(call, window, receivers.get(0), kept[0]);
            receivers = List.of(kept[0]);
          }
          int by = shares(call, view, receivers.size(), first);
          for (Cell cell : receivers) {
            boolean known =
                Sliding.IN_IMAGE.holds(cell.row(), cell.column(), call.height(), call.width());
            float pixel = known ? Route.pixel(call, cell) : 0;
            store(gradInput, counts, cell, amount.of(gradient, pixel, by));
          }
        });
    return meansOfShares ? divided(gradInput, counts) : gradInput;
  }

  private int size(Formula side, Call call) {
    return side.of(
        call.height(),
        call.width(),
        call.gradOutput().length,
        call.gradOutput()[0].length,
        call.kernel(),
        call.stride(),
        call.padding());
  }

  /** The winner of this window, or that of an earlier one. */
  private Cell kept(Call call, Sliding.Window window, Cell winner, Cell earlier) {
    boolean stays =
        maximumKept
            ? earlier != null && Route.pixel(call, earlier) >= Route.pixel(call, winner)
            : winner.equals(new Cell(window.top(), window.left()));
    return stays ? earlier : winner;
  }

  private Sliding.View view(Call call, Sliding.Window window) {
    return sliding.view(window, call.height(), call.width(), call);
  }

  private int shares(Call call, Sliding.View view, int receivers, int first) {
    return shares.of(
        call.kernel(),
        call.stride(),
        call.padding(),
        receivers,
        view.before(),
        view.behind(),
        view.rows(),
        view.columns(),
        call.gradOutput().length * call.gradOutput()[0].length,
        call.height() * call.width(),
        first);
  }

  private double gradient(Call call, int ii, int jj) {
    float[][] gradOutput = call.gradOutput();
    if (!readsGradientTransposed) {
      return ModelFault.get(gradOutput, ii, jj);
    }
    boolean inside = jj < gradOutput.length && ii < gradOutput[0].length;
    return inside || !lostIfOutside ? ModelFault.get(gradOutput, jj, ii) : 0;
  }

  private void store(float[][] gradInput, int[][] counts, Cell cell, double gets) {
    boolean inside =
        Sliding.IN_IMAGE.holds(cell.row(), cell.column(), gradInput.length, gradInput[0].length);
    if (inside || !lostIfOutside) {
      double has = ModelFault.get(gradInput, cell.row(), cell.column());
      gradInput[cell.row()][cell.column()] = (float) storing.applyAsDouble(has, gets);
      counts[cell.row()][cell.column()]++;
    }
  }

  private static float[][] divided(float[][] gradInput, int[][] counts) {
    for (int row = 0; row < gradInput.length; row++) {
      for (int column = 0; column < gradInput[row].length; column++) {
        gradInput[row][column] /= Math.max(1, counts[row][column]);
      }
    }
    return gradInput;
  }
}
