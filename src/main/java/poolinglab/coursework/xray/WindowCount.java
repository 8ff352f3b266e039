package poolinglab.coursework.xray;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How many windows there are along an axis, by each of the border rules: (input + 2 · padding −
 * kernel) / stride + 1, with every part of it a knob.
 */
final class WindowCount implements Model {
  private static final String DIVISION = "a b";
  private static final String FITS = "input kernel stride padding free";
  private static final String DROPPED = "windows input kernel stride padding";
  private static final String COUNT = "windows free";
  private static final String STRIDE = "kernel stride";
  private static final Formula UP = Formula.of("ceil(a, b)", DIVISION);
  private static final Formula DOWN = Formula.of("floor(a, b)", DIVISION);
  private static final Formula EXACTLY = Formula.of("free % stride = 0", FITS);
  private static final Formula ALWAYS = Formula.of("1", FITS);
  private static final Formula BEHIND =
      Formula.of("(windows − 1) · stride − padding ≥ input", DROPPED);
  private static final Formula NEVER = Formula.of("0", DROPPED);
  private static final Formula ANY = Formula.of("windows", COUNT);
  private static final Formula AT_LEAST_ONE = Formula.of("if(windows < 1, −1, windows)", COUNT);
  private static final String PADDING = "kernel padding";
  private static final Formula OWN_PADDING = Formula.of("padding", PADDING);
  private static final Formula OWN_STRIDE = Formula.of("stride", STRIDE);

  /** The border rules. */
  enum Rule {
    TRUNCATE,
    STRICT,
    CEIL,
    SAME;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Formula padding = OWN_PADDING;
  private int paddings;
  private int kernels;
  private int offset;
  private int more;
  private boolean kernelOverStride;
  private boolean largeKernelsRefused;
  private Formula stride = OWN_STRIDE;
  private Formula division;
  private Formula fits;
  private Formula dropped;
  private Formula count;
  private Formula computed;

  /** The rule without a mistake. */
  WindowCount(Rule rule) {
    boolean same = rule == Rule.SAME;
    paddings = same ? 0 : 2;
    kernels = same ? 0 : 1;
    more = same ? 0 : 1;
    division = same || rule == Rule.CEIL ? UP : DOWN;
    fits = rule == Rule.STRICT ? EXACTLY : ALWAYS;
    dropped = rule == Rule.CEIL ? BEHIND : NEVER;
    count = same ? ANY : AT_LEAST_ONE;
  }

  /** What learners get wrong in a border rule. */
  static List<Turn<WindowCount>> turns(Rule rule) {
    Words words = Words.of(rule.word()).with("rule", rule.word());
    return MistakeTable.read("window-count", words, WindowCount::knob);
  }

  /** The rule with another formula of input, kernel, stride and padding. */
  static WindowCount computing(Rule rule, Formula windows) {
    WindowCount model = new WindowCount(rule);
    model.computed = windows;
    return model;
  }

  private static Consumer<WindowCount> knob(String knob, String setting) {
    return switch (knob) {
      case "padding" -> Knob.formula(setting, PADDING, (model, it) -> model.padding = it);
      case "paddings" -> Knob.number(setting, (model, it) -> model.paddings = it);
      case "kernels" -> Knob.number(setting, (model, it) -> model.kernels = it);
      case "offset" -> Knob.number(setting, (model, it) -> model.offset = it);
      case "more" -> Knob.number(setting, (model, it) -> model.more = it);
      case "kernelOverStride" -> model -> model.kernelOverStride = true;
      case "largeKernelsRefused" -> model -> model.largeKernelsRefused = true;
      case "stride" -> Knob.formula(setting, STRIDE, (model, it) -> model.stride = it);
      case "division" -> Knob.formula(setting, DIVISION, (model, it) -> model.division = it);
      case "fits" -> Knob.formula(setting, FITS, (model, it) -> model.fits = it);
      case "dropped" -> Knob.formula(setting, DROPPED, (model, it) -> model.dropped = it);
      case "count" -> Knob.formula(setting, COUNT, (model, it) -> model.count = it);
      default -> throw Knob.unknown(knob);
    };
  }

  @Override
  public Object call(List<Object> arguments) {
    int input = (Integer) arguments.get(0);
    int kernel = (Integer) arguments.get(1);
    int by = stride.of(kernel, (Integer) arguments.get(2));
    int given = arguments.size() > 3 ? (Integer) arguments.get(3) : 0;
    int around = padding.of(kernel, given);
    int cells = input + paddings * around;
    int free = cells - kernels * kernel + offset;
    boolean refused = largeKernelsRefused && kernel > input;
    if (refused || !fits.holds(input, kernel, by, around, free)) {
      return -1;
    }
    int windows =
        computed != null
            ? computed.of(input, kernel, by, around)
            : kernelOverStride
                ? cells - kernel / ModelFault.divisor(by) + more
                : division.of(free, by) + more;
    windows -= dropped.holds(windows, input, kernel, by, around) ? 1 : 0;
    return count.of(windows, free);
  }
}
