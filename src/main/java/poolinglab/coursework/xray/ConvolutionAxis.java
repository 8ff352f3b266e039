package poolinglab.coursework.xray;

import java.util.function.Consumer;

/** The decisions on the way back through a convolution that are taken down and again across. */
final class ConvolutionAxis {
  private static final String SIZES = "size windows cells";
  private static final String PLACE = "i r otherI otherR windows cells";
  private static final String LOOP = "all other";
  private static final Formula ALL = Formula.of("all", LOOP);

  /**
   * How large everything is along the axis.
   *
   * @param size the height or width of what the gradients are multiplied by
   * @param windows how many windows there are
   * @param cells how many cells a window has
   */
  record Sizes(int size, int windows, int cells) {}

  /** A cell of a window: the window's index and the cell's, along this axis and the other. */
  record Place(int window, int cell, int otherWindow, int otherCell, Sizes sizes) {
    private int of(Formula formula) {
      return formula.of(window, cell, otherWindow, otherCell, sizes.windows, sizes.cells);
    }
  }

  private Formula cells;
  private Formula result;
  private Formula target;
  private Formula source;
  private Formula lastWindow = ALL;
  private Formula lastCell = ALL;
  private boolean otherSize;
  private boolean otherResult;

  /** The first window visited. */
  int firstWindow;

  /** The first cell visited in each window. */
  int firstCell;

  /** The axis without a mistake. */
  ConvolutionAxis(ConvolutionGradient.Of of) {
    String[] right =
        switch (of) {
          case SUMS -> new String[] {"1", "size", "i", "i"};
          case KERNEL -> new String[] {"size − windows + 1", "cells", "r", "i + r"};
          case BIAS -> new String[] {"1", "1", "0", "0"};
          case IMAGE -> new String[] {"size", "windows + cells − 1", "i + r", "r"};
        };
    cells = Formula.of(right[0], SIZES);
    result = Formula.of(right[1], SIZES);
    target = Formula.of(right[2], PLACE);
    source = Formula.of(right[3], PLACE);
  }

  static Consumer<ConvolutionAxis> knob(String knob, String setting) {
    return switch (knob) {
      case "cells" -> Knob.formula(setting, SIZES, (axis, it) -> axis.cells = it);
      case "result" -> Knob.formula(setting, SIZES, (axis, it) -> axis.result = it);
      case "target" -> Knob.formula(setting, PLACE, (axis, it) -> axis.target = it);
      case "source" -> Knob.formula(setting, PLACE, (axis, it) -> axis.source = it);
      case "firstWindow" -> Knob.number(setting, (axis, it) -> axis.firstWindow = it);
      case "lastWindow" -> Knob.formula(setting, LOOP, (axis, it) -> axis.lastWindow = it);
      case "firstCell" -> Knob.number(setting, (axis, it) -> axis.firstCell = it);
      case "lastCell" -> Knob.formula(setting, LOOP, (axis, it) -> axis.lastCell = it);
      case "otherSize" -> axis -> axis.otherSize = true;
      case "otherResult" -> axis -> axis.otherResult = true;
      default -> throw Knob.unknown(knob);
    };
  }

  Sizes sizes(int size, int windows, int otherSize) {
    int measured = this.otherSize ? otherSize : size;
    return new Sizes(size, windows, cells.of(measured, windows, 0));
  }

  int result(Sizes own, Sizes other) {
    Sizes from = otherResult ? other : own;
    return result.of(from.size, from.windows, from.cells);
  }

  int lastWindow(Sizes own, Sizes other) {
    return lastWindow.of(own.windows, other.windows);
  }

  int lastCell(Sizes own, Sizes other) {
    return lastCell.of(own.cells, other.cells);
  }

  int target(Place place) {
    return place.of(target);
  }

  int source(Place place) {
    return place.of(source);
  }
}
