package poolinglab.coursework.xray;

import java.util.function.Consumer;

/** The decisions that are taken for the rows and again for the columns. */
final class AxisKnobs {
  private static final Formula COUNT = formula("floor(size + 2 · padding − kernel, stride) + 1");
  private static final Formula BEGIN = formula("i · stride − padding");
  private static final Formula ALL = formula("i");
  private static final Formula NEIGHBOURS = formula("1");
  private static final Formula EXTENT = formula("kernel");

  /** How many windows there are. */
  Formula count = COUNT;

  private boolean otherSide;
  private boolean otherIndex;
  private Formula fixedEnd;
  private boolean otherLoop;
  private Formula visited = ALL;

  /** Where the window starts. */
  Formula begin = BEGIN;

  /** Where the window ends, as a distance from its start. */
  Formula extent = EXTENT;

  /** How far the cells of a window are apart. */
  Formula apart = NEIGHBOURS;

  /** How many windows at the beginning are never visited. */
  int skippedFirst;

  private static Formula formula(String text) {
    return Formula.of(text, Axis.VARIABLES);
  }

  static Consumer<AxisKnobs> knob(String knob, String setting) {
    return switch (knob) {
      case "begin" -> Knob.formula(setting, Axis.VARIABLES, (axis, it) -> axis.begin = it);
      case "extent" -> Knob.formula(setting, Axis.VARIABLES, (axis, it) -> axis.extent = it);
      case "fixedEnd" -> Knob.formula(setting, Axis.VARIABLES, (axis, it) -> axis.fixedEnd = it);
      case "count" -> Knob.formula(setting, Axis.VARIABLES, (axis, it) -> axis.count = it);
      case "skippedFirst" -> Knob.number(setting, (axis, it) -> axis.skippedFirst = it);
      case "visited" -> Knob.formula(setting, Axis.VARIABLES, (axis, it) -> axis.visited = it);
      case "apart" -> Knob.formula(setting, Axis.VARIABLES, (axis, it) -> axis.apart = it);
      case "otherSide" -> axis -> axis.otherSide = true;
      case "otherIndex" -> axis -> axis.otherIndex = true;
      case "otherLoop" -> axis -> axis.otherLoop = true;
      default -> throw Knob.unknown(knob);
    };
  }

  /** How many windows there are. */
  int windows(Axis own, Axis other) {
    return (otherSide ? other : own).value(count, 0);
  }

  /** The index after the last window visited, where there are {@code own} or {@code other} many. */
  int lastVisited(int own, int other, Axis axis) {
    return axis.value(visited, otherLoop ? other : own);
  }

  int begin(int own, int other, Axis axis) {
    return axis.value(begin, otherIndex ? other : own);
  }

  int end(int i, int begin, Axis axis) {
    return fixedEnd == null ? begin + axis.value(extent, i) : axis.value(fixedEnd, i);
  }
}
