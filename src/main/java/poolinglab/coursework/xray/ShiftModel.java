package poolinglab.coursework.xray;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A shifted image, and the share of pooled cells that the shift leaves as they were. */
final class ShiftModel implements Model {
  private static final String SOURCE = "index by size";
  private static final String IN_WINDOW = "r c";
  private static final String DIVISOR = "rows cells pixels";

  private static final Formula SHIFTED = Formula.of("index − by", SOURCE);
  private static final Formula CELLS = Formula.of("cells", DIVISOR);

  private final boolean surviving;
  private Formula sourceRow = SHIFTED;
  private Formula sourceColumn = SHIFTED;
  private boolean directionsExchanged;
  private boolean fillIgnored;
  private boolean sidesExchanged;
  private boolean writesIntoTheImage;
  private boolean comparesPixels;
  private boolean sharesWhatChanged;
  private boolean wholeNumbers;
  private Formula divisor = CELLS;
  private int percent = 1;
  private Integer always;
  private int windowStep = 2;
  private Formula cells = variables -> 1;
  private Reduction rule = Reduction.MAXIMUM;
  private double start = Double.NEGATIVE_INFINITY;

  /** The share, or the shifted image only. */
  ShiftModel(boolean surviving) {
    this.surviving = surviving;
  }

  static List<Turn<ShiftModel>> turns(Words words) {
    return MistakeTable.read("shift", words, ShiftModel::knob);
  }

  private static Consumer<ShiftModel> knob(String knob, String setting) {
    return switch (knob) {
      case "source" -> knob("sourceRow", setting).andThen(knob("sourceColumn", setting));
      case "sourceRow" -> Knob.formula(setting, SOURCE, (model, it) -> model.sourceRow = it);
      case "sourceColumn" -> Knob.formula(setting, SOURCE, (model, it) -> model.sourceColumn = it);
      case "directionsExchanged" -> model -> model.directionsExchanged = true;
      case "fillIgnored" -> model -> model.fillIgnored = true;
      case "sidesExchanged" -> model -> model.sidesExchanged = true;
      case "writesIntoTheImage" -> model -> model.writesIntoTheImage = true;
      case "comparesPixels" -> model -> model.comparesPixels = true;
      case "sharesWhatChanged" -> model -> model.sharesWhatChanged = true;
      case "wholeNumbers" -> model -> model.wholeNumbers = true;
      case "divisor" -> Knob.formula(setting, DIVISOR, (model, it) -> model.divisor = it);
      case "percent" -> Knob.number(setting, (model, it) -> model.percent = it);
      case "always" -> Knob.number(setting, (model, it) -> model.always = it);
      case "windowStep" -> Knob.number(setting, (model, it) -> model.windowStep = it);
      case "cells" -> Knob.formula(setting, IN_WINDOW, (model, it) -> model.cells = it);
      case "rule" -> Knob.choice(setting, Reduction.WRONG, (model, it) -> model.rule = it);
      case "start" -> Knob.number(setting, (model, it) -> model.start = it);
      default -> throw Knob.unknown(knob);
    };
  }

  @Override
  public boolean overwrites() {
    return writesIntoTheImage;
  }

  @Override
  public Object call(List<Object> arguments) {
    float[][] image = (float[][]) arguments.get(0);
    int down = (Integer) arguments.get(directionsExchanged ? 2 : 1);
    int right = (Integer) arguments.get(directionsExchanged ? 1 : 2);
    float[][] shifted = shifted(image, down, right, (Float) arguments.get(3));
    if (!surviving) {
      return shifted;
    }
    return always == null ? share(image, shifted) : (double) always;
  }

  private float[][] shifted(float[][] image, int down, int right, float fill) {
    int height = image.length;
    int width = image[0].length;
    int boundHeight = sidesExchanged ? width : height;
    int boundWidth = sidesExchanged ? height : width;
    float[][] shifted = writesIntoTheImage ? image : new float[height][width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int fromRow = sourceRow.of(row, down, height);
        int fromColumn = sourceColumn.of(column, right, width);
        boolean inside = Sliding.IN_IMAGE.holds(fromRow, fromColumn, boundHeight, boundWidth);
        shifted[row][column] = inside ? image[fromRow][fromColumn] : fillIgnored ? 0 : fill;
      }
    }
    return shifted;
  }

  private double share(float[][] image, float[][] shifted) {
    float[][] before = comparesPixels ? image : pooled(image);
    float[][] after = comparesPixels ? shifted : pooled(shifted);
    int cellsOfBoth = before.length * before[0].length;
    int equal = 0;
    for (int ii = 0; ii < before.length; ii++) {
      for (int jj = 0; jj < before[ii].length; jj++) {
        equal += before[ii][jj] == after[ii][jj] ? 1 : 0;
      }
    }
    int counted = sharesWhatChanged ? cellsOfBoth - equal : equal;
    int by = divisor.of(before.length, cellsOfBoth, image.length * image[0].length);
    return percent * (wholeNumbers ? counted / by : (double) counted / by);
  }

  private float[][] pooled(float[][] image) {
    float[][] output =
        new float[(image.length - 2) / windowStep + 1][(image[0].length - 2) / windowStep + 1];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        int top = windowStep * ii;
        int left = windowStep * jj;
        double[] values =
            IntStream.range(0, 4)
                .filter(cell -> cells.holds(cell / 2, cell % 2))
                .mapToDouble(cell -> image[top + cell / 2][left + cell % 2])
                .toArray();
        output[ii][jj] = (float) rule.of(values, start);
      }
    }
    return output;
  }
}
