package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How many windows there are along an axis, by each of the border rules: (input + 2 · padding −
 * kernel) / stride + 1, with every part of it a knob.
 */
final class WindowCount implements Model {
  private static final int BORDER_RULES = 9;
  private static final int SAME_SIZE = 5;
  private static final int LARGE_KERNEL = 27;
  private static final int KERNEL_FORGOTTEN = 25;

  /** The border rules. */
  enum Border {
    TRUNCATE,
    STRICT,
    CEIL,
    SAME
  }

  /** Divides whole numbers. */
  @FunctionalInterface
  interface Division {
    int of(int a, int b);
  }

  /** What a call is about. */
  record Given(int input, int kernel, int stride, int padding) {}

  /** Whether the windows fit exactly, as strict asks. */
  @FunctionalInterface
  interface Fits {
    boolean in(Given given, int free);
  }

  /** Whether the last window is left out, as ceil asks. */
  @FunctionalInterface
  interface LeftOut {
    boolean of(Given given, int windows);
  }

  /** What becomes of a number of windows that may be too small. */
  @FunctionalInterface
  interface Refusal {
    int of(int windows, int free);
  }

  int paddings;
  int kernels;
  int offset;
  int more;
  boolean kernelOverStride;
  Division division = Math::floorDiv;
  Fits fits = (given, free) -> true;
  LeftOut leftOut = (given, windows) -> false;
  Refusal refusal = (windows, free) -> windows < 1 ? -1 : windows;
  boolean strideIsKernel;
  int fixedStride;

  /** The rule without a mistake. */
  WindowCount(Border border) {
    paddings = border == Border.SAME ? 0 : 2;
    kernels = border == Border.SAME ? 0 : 1;
    more = border == Border.SAME ? 0 : 1;
    if (border == Border.SAME) {
      division = WindowCount::up;
      refusal = (windows, free) -> windows;
    }
    if (border == Border.CEIL) {
      division = WindowCount::up;
      leftOut = (given, windows) -> lastStart(given, windows) >= given.input();
    }
    if (border == Border.STRICT) {
      fits = (given, free) -> free % given.stride() == 0;
    }
  }

  private static int up(int a, int b) {
    return -Math.floorDiv(-a, b);
  }

  private static int lastStart(Given given, int windows) {
    return (windows - 1) * given.stride() - given.padding();
  }

  @Override
  public Object call(List<Object> arguments) {
    int padding = arguments.size() > 3 ? (Integer) arguments.get(3) : 0;
    int kernel = (Integer) arguments.get(1);
    int stride = (Integer) arguments.get(2);
    stride = strideIsKernel ? kernel : fixedStride > 0 ? fixedStride : stride;
    Given given = new Given((Integer) arguments.get(0), kernel, stride, padding);
    int cells = given.input() + paddings * padding;
    int free = cells - kernels * kernel + offset;
    if (!fits.in(given, free)) {
      return -1;
    }
    int windows =
        kernelOverStride ? cells - kernel / stride + more : division.of(free, stride) + more;
    windows = leftOut.of(given, windows) ? windows - 1 : windows;
    return refusal.of(windows, free);
  }

  /** What learners get wrong in a border rule. */
  static List<Turn<WindowCount>> turns(Border border) {
    List<Turn<WindowCount>> turns = new ArrayList<>();
    String rule = border.name().toLowerCase(java.util.Locale.ROOT);
    String your = "Your " + rule + " ";
    String should =
        border == Border.SAME
            ? " It is input / stride, rounded up, whatever the kernel."
            : " The places of a window are input + 2 · padding − kernel, divided by the stride,"
                + " plus 1.";
    if (border != Border.SAME) {
      add(
          turns,
          "paddings",
          rule + "-padding-not-counted",
          0,
          your + "does not count the padding." + should,
          model -> model.paddings = 0);
      add(
          turns,
          "paddings",
          rule + "-padding-counted-once",
          0,
          your + "counts the padding on one side; it is on both." + should,
          model -> model.paddings = 1);
      add(
          turns,
          "paddings",
          rule + "-padding-subtracted",
          0,
          your + "subtracts the padding." + should,
          model -> model.paddings = -2);
      add(
          turns,
          "kernels",
          rule + "-kernel-forgotten",
          KERNEL_FORGOTTEN,
          your + "leaves the kernel out." + should,
          model -> model.kernels = 0);
      add(
          turns,
          "kernels",
          rule + "-kernel-added",
          0,
          your + "adds the kernel; it is subtracted." + should,
          model -> model.kernels = -1);
      add(
          turns,
          "kernels",
          rule + "-kernel-divided-alone",
          0,
          your
              + "divides the kernel alone by the stride: / binds more strongly than −, so put the"
              + " difference in brackets."
              + should,
          model -> model.kernelOverStride = true);
      add(
          turns,
          "more",
          rule + "-first-window-forgotten",
          0,
          your + "is one short: there is one window more than there are steps." + should,
          model -> model.more = 0);
      add(
          turns,
          "more",
          rule + "-one-too-many",
          0,
          your + "is one too large." + should,
          model -> model.more = 2);
      add(
          turns,
          "offset",
          rule + "-plus-one-inside",
          0,
          your + "adds the 1 before it divides." + should,
          model -> {
            model.offset = 1;
            model.more = 0;
          });
      add(
          turns,
          "offset",
          rule + "-one-place-too-many",
          0,
          your + "counts one place too many before it divides." + should,
          model -> model.offset = 1);
      add(
          turns,
          "offset",
          rule + "-one-place-too-few",
          0,
          your + "counts one place too few before it divides." + should,
          model -> model.offset = -1);
      refusal(
          turns,
          rule,
          "zero",
          "returns 0 or less where no window fits.",
          (windows, free) -> windows);
      refusal(
          turns,
          rule,
          "never-negative",
          "returns 0 where no window fits.",
          (windows, free) -> Math.max(0, windows));
      refusal(
          turns,
          rule,
          "at-least-one",
          "returns 1 where no window fits.",
          (windows, free) -> Math.max(1, windows));
      refusal(
          turns,
          rule,
          "zero-windows-accepted",
          "refuses numbers below 0 only.",
          (windows, free) -> windows < 0 ? -1 : windows);
      refusal(
          turns,
          rule,
          "one-window-refused",
          "refuses a single window, too.",
          (windows, free) -> windows <= 1 ? -1 : windows);
      add(
          turns,
          "refusal",
          rule + "-refuses-a-kernel-of-full-size",
          LARGE_KERNEL,
          your + "refuses a kernel that fits exactly once.",
          model -> model.refusal = (windows, free) -> free <= 0 || windows < 1 ? -1 : windows);
      add(
          turns,
          "refusal",
          rule + "-kernel-compared-with-the-input",
          LARGE_KERNEL,
          your
              + "returns −1 for a kernel larger than the input, although padding makes room for"
              + " it.",
          model -> {
            Fits before = model.fits;
            model.fits = (given, free) -> given.kernel() <= given.input() && before.in(given, free);
          });
    } else {
      add(
          turns,
          "kernels",
          "same-as-valid",
          4,
          your
              + "counts as valid does, rounded up: (input − kernel + 1) / stride. Same pads, so the"
              + " kernel does not matter."
              + should,
          model -> {
            model.kernels = 1;
            model.offset = 1;
          });
      add(
          turns,
          "kernels",
          "same-as-truncate",
          4,
          your + "gives the number of truncate without padding." + should,
          model -> {
            model.kernels = 1;
            model.more = 1;
            model.division = Math::floorDiv;
          });
      add(
          turns,
          "kernels",
          "same-as-ceil",
          4,
          your + "gives (input − kernel) / stride + 1, rounded up." + should,
          model -> {
            model.kernels = 1;
            model.more = 1;
          });
      add(
          turns,
          "more",
          "same-one-too-many",
          0,
          your
              + "is input / stride + 1, which is too many where the stride divides the input."
              + should,
          model -> {
            model.more = 1;
            model.division = Math::floorDiv;
          });
      add(
          turns,
          "more",
          "same-plus-one",
          0,
          your + "is one too large." + should,
          model -> model.more = 1);
      add(
          turns,
          "stride",
          "same-keeps-the-size",
          SAME_SIZE,
          your + "keeps the input's size whatever the stride." + should,
          model -> model.fixedStride = 1);
      add(
          turns,
          "refusal",
          "same-refuses-large-kernels",
          LARGE_KERNEL,
          your + "refuses a kernel larger than the input. Same pads as much as it needs.",
          model -> model.fits = (given, free) -> given.kernel() <= given.input());
    }
    add(
        turns,
        "stride",
        rule + "-divides-by-the-kernel",
        11,
        your + "divides by the kernel; the window moves by the stride." + should,
        model -> model.strideIsKernel = true);
    add(
        turns,
        "stride",
        rule + "-divides-by-two",
        11,
        your + "divides by 2 whatever the stride." + should,
        model -> model.fixedStride = 2);
    add(
        turns,
        "division",
        rule + "-rounds-down",
        BORDER_RULES,
        your + "rounds down. It should round up: the windows at the end count.",
        model -> model.division = Math::floorDiv);
    add(
        turns,
        "division",
        rule + "-rounds-up",
        BORDER_RULES,
        your + "rounds up, and so counts a window that does not fit.",
        model -> model.division = WindowCount::up);
    add(
        turns,
        "division",
        rule + "-rounds-towards-zero",
        LARGE_KERNEL,
        your
            + "divides by /, which rounds −1 / 2 up to 0 in Java: a kernel that is too large seems"
            + " to fit once. Return −1 where input + 2 · padding is below the kernel, or use"
            + " Math.floorDiv.",
        model -> model.division = (a, b) -> a / b);
    add(
        turns,
        "division",
        rule + "-rounds-to-the-nearest",
        BORDER_RULES,
        your + "rounds to the nearest whole number.",
        model -> model.division = (a, b) -> (int) Math.round((double) a / b));
    if (border == Border.STRICT) {
      strict(turns, your);
    }
    if (border == Border.CEIL) {
      ceil(turns, your);
    }
    return turns;
  }

  private static void strict(List<Turn<WindowCount>> turns, String your) {
    String should =
        " It must return −1 exactly where input + 2 · padding − kernel is not divisible by the"
            + " stride.";
    fits(
        turns,
        "inverted",
        your + "is the wrong way round: it refuses what fits and takes what does not." + should,
        (given, free) -> free % given.stride() != 0);
    fits(
        turns,
        "never-refuses",
        your + "never refuses windows that do not fit exactly." + should,
        (given, free) -> true);
    fits(
        turns,
        "asks-the-input",
        your + "asks whether the input is divisible by the stride." + should,
        (given, free) -> given.input() % given.stride() == 0);
    fits(
        turns,
        "asks-the-padded-input",
        your + "asks whether input + 2 · padding is divisible by the stride." + should,
        (given, free) -> (given.input() + 2 * given.padding()) % given.stride() == 0);
    fits(
        turns,
        "asks-without-padding",
        your + "asks whether input − kernel is divisible by the stride." + should,
        (given, free) -> (given.input() - given.kernel()) % given.stride() == 0);
    fits(
        turns,
        "asks-with-padding-once",
        your + "asks whether input + padding − kernel is divisible by the stride." + should,
        (given, free) -> (given.input() + given.padding() - given.kernel()) % given.stride() == 0);
    fits(
        turns,
        "asks-one-more",
        your + "asks whether input + 2 · padding − kernel + 1 is divisible by the stride." + should,
        (given, free) -> (free + 1) % given.stride() == 0);
    fits(
        turns,
        "asks-the-kernel",
        your + "asks whether input + 2 · padding − kernel is divisible by the kernel." + should,
        (given, free) -> free % given.kernel() == 0);
    fits(
        turns,
        "asks-right",
        "",
        (given, free) ->
            (given.input() + 2 * given.padding() - given.kernel()) % given.stride() == 0);
  }

  private static void fits(List<Turn<WindowCount>> turns, String name, String sentence, Fits fits) {
    add(turns, "fits", "strict-" + name, BORDER_RULES, sentence, model -> model.fits = fits);
  }

  private static void ceil(List<Turn<WindowCount>> turns, String your) {
    String should =
        " The last window is left out where it starts behind the input: (windows − 1) · stride −"
            + " padding ≥ input.";
    leftOut(
        turns,
        "counts-windows-past-the-end",
        your + "keeps a last window that starts behind the input." + should,
        (given, windows) -> false);
    leftOut(
        turns,
        "keeps-a-window-that-starts-at-the-end",
        your
            + "leaves the last window out only where it starts behind the input's end by more than"
            + " nothing: > must be >=."
            + should,
        (given, windows) -> lastStart(given, windows) > given.input());
    leftOut(
        turns,
        "forgets-that-windows-start-in-the-padding",
        your + "forgets the padding where it asks where the last window starts." + should,
        (given, windows) -> (windows - 1) * given.stride() >= given.input());
    leftOut(
        turns,
        "asks-about-the-padded-input",
        your + "compares the last window's start with the padded input." + should,
        (given, windows) -> lastStart(given, windows) >= given.input() + given.padding());
    leftOut(
        turns,
        "asks-about-both-paddings",
        your + "keeps a last window that starts in the padding behind the input." + should,
        (given, windows) -> (windows - 1) * given.stride() >= given.input() + 2 * given.padding());
    leftOut(
        turns,
        "asks-about-the-next-window",
        your + "asks where the window after the last would start." + should,
        (given, windows) -> windows * given.stride() - given.padding() >= given.input());
    leftOut(
        turns,
        "adds-the-padding",
        your + "adds the padding where it asks where the last window starts." + should,
        (given, windows) -> (windows - 1) * given.stride() + given.padding() >= given.input());
    leftOut(
        turns,
        "leaves-out-one-too-early",
        your + "leaves the last window out although it still sees the input's last cell." + should,
        (given, windows) -> lastStart(given, windows) >= given.input() - 1);
    add(
        turns,
        "division",
        "ceil-always-one-more",
        BORDER_RULES,
        your + "is the number of truncate plus 1, whether or not something is left over." + should,
        model -> {
          model.division = Math::floorDiv;
          Refusal before = model.refusal;
          LeftOut out = model.leftOut;
          model.more = 2;
          model.refusal = (windows, free) -> before.of(windows, free);
          model.leftOut = (given, windows) -> windows < 2 || out.of(given, windows);
          model.fits = (given, free) -> Math.floorDiv(free, given.stride()) + 1 >= 1;
        });
  }

  private static void leftOut(
      List<Turn<WindowCount>> turns, String name, String sentence, LeftOut leftOut) {
    add(
        turns,
        "left out",
        "ceil-" + name,
        BORDER_RULES,
        sentence,
        model -> model.leftOut = leftOut);
  }

  private static void refusal(
      List<Turn<WindowCount>> turns, String rule, String name, String what, Refusal refusal) {
    add(
        turns,
        "refusal",
        rule + "-" + name,
        LARGE_KERNEL,
        "Your " + rule + " " + what + " Return −1 exactly where the number is below 1.",
        model -> model.refusal = refusal);
  }

  private static void add(
      List<Turn<WindowCount>> turns,
      String knob,
      String name,
      int misconception,
      String sentence,
      Consumer<WindowCount> change) {
    turns.add(new Turn<>(Set.of(knob), name, misconception, sentence, change));
  }
}
