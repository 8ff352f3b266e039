package poolinglab.cli;

import static poolinglab.UserException.require;

import java.util.function.Function;
import picocli.CommandLine.Option;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.DividedSumPooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.NanPropagatingMax;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;
import poolinglab.reference.PoolingKind;
import poolinglab.reference.SumPooling;

/** The options that say which pooling is meant. */
final class PoolingOptions {
  /** What a maximum makes of NaN. */
  enum Nan {
    IGNORE,
    PROPAGATE
  }

  @Option(
      names = "--pool",
      paramLabel = "KIND",
      description = "max, avg, sum or pnorm (default: max).")
  private PoolingKind kind;

  @Option(
      names = "--kernel",
      paramLabel = "SIZE",
      description = "The window: 3, or 3x2 for height 3 and width 2 (default: 2).")
  private Size kernel;

  @Option(
      names = "--stride",
      paramLabel = "SIZE",
      description = "How far the window moves (default: by the kernel size).")
  private Size stride;

  @Option(
      names = "--padding",
      paramLabel = "CELLS",
      description =
          "Cells around the image that hold no value: 1, 1x2, or 1,0,2,1 for top, left, bottom and"
              + " right (default: 0).")
  private Padding padding;

  @Option(
      names = "--dilation",
      paramLabel = "SIZE",
      description = "Distance between neighbouring cells of the window (default: 1).")
  private Size dilation;

  @Option(
      names = "--border",
      paramLabel = "RULE",
      description =
          "Where windows do not fit: truncate (Keras valid), same, same-lower (ONNX), ceil (PyTorch"
              + " ceil_mode) or strict (default: truncate).")
  private Border border;

  @Option(names = "--global", description = "One window as large as the image.")
  private boolean global;

  @Option(
      names = "--count-padding",
      description = "With avg: divide by the padding's cells too, as PyTorch does.")
  private boolean countPadding;

  @Option(
      names = "--divisor",
      paramLabel = "D",
      description = "With avg: divide by this instead, as PyTorch's divisor_override does.")
  private Double divisor;

  @Option(names = "--p", paramLabel = "P", description = "With pnorm: the power (default: 2).")
  private Double p;

  @Option(
      names = "--root-of-mean",
      description = "With pnorm: the root of the mean of the powers instead of their sum.")
  private boolean ofMean;

  @Option(
      names = "--nan",
      paramLabel = "RULE",
      description =
          "With max: ignore NaN, as Deeplearning4j does, or propagate it, as PyTorch does"
              + " (default: ignore).")
  private Nan nan;

  /** Whether any of them was given. */
  boolean given() {
    return kind != null
        || kernel != null
        || stride != null
        || padding != null
        || dilation != null
        || border != null
        || p != null
        || ofMean
        || divisor != null
        || nan != null
        || global
        || countPadding;
  }

  /**
   * What the options say together.
   *
   * @throws UserException when some of them do not go together
   */
  Pooling pooling() {
    require(
        !countPadding || kind == PoolingKind.AVERAGE,
        "--count-padding changes an average's divisor; add --pool avg");
    require(
        divisor == null || kind == PoolingKind.AVERAGE,
        "--divisor is for averages; add --pool avg");
    require(
        divisor == null || !countPadding,
        "--divisor and --count-padding exclude each " + "other; leave one out");
    require(
        p == null || kind == PoolingKind.P_NORM, "--p is the power of a p-norm; add --pool pnorm");
    require(
        !ofMean || kind == PoolingKind.P_NORM, "--root-of-mean is for p-norms; add --pool pnorm");
    require(nan == null || isMax(), "--nan is for maxima; leave out --pool");
    if (!global) {
      return rule().apply(spec());
    }
    require(
        kernel == null && stride == null && padding == null && dilation == null && border == null,
        "--global makes the whole image the window; leave it out, or leave out kernel, stride,"
            + " padding, dilation and border");
    return new GlobalPooling(rule());
  }

  private WindowSpec spec() {
    Size window = kernel == null ? Size.square(2) : kernel;
    return new WindowSpec(
        window,
        stride == null ? window : stride,
        padding == null ? Padding.NONE : padding,
        dilation == null ? Size.square(1) : dilation,
        border == null ? Border.TRUNCATE : border);
  }

  boolean isMax() {
    return kind == null || kind == PoolingKind.MAX;
  }

  /** Says on standard error if a NaN was passed over, by default or on request. */
  void noteNan(FeatureMaps input, Terminal terminal) {
    if (!isMax() || nan == Nan.PROPAGATE) {
      return;
    }
    for (float value : input.values()) {
      if (Float.isNaN(value)) {
        ArrayOptions.note(
            "the input holds NaN, which these maxima ignore, as Deeplearning4j's do. For what"
                + " PyTorch gives, add --nan propagate.",
            terminal);
        return;
      }
    }
  }

  /** Whether a window was described, which an output size leaves no room for. */
  boolean givesWindow() {
    return kernel != null
        || stride != null
        || padding != null
        || dilation != null
        || border != null
        || global
        || countPadding;
  }

  /** What is done under a window. */
  Function<WindowSpec, Pooling> rule() {
    return switch (kind == null ? PoolingKind.MAX : kind) {
      case MAX -> nan == Nan.PROPAGATE ? NanPropagatingMax::new : MaxPooling::new;
      case AVERAGE -> this::average;
      case SUM -> SumPooling::new;
      case P_NORM -> spec -> new PNormPooling(spec, p == null ? 2 : p, ofMean);
    };
  }

  private Pooling average(WindowSpec spec) {
    if (divisor != null) {
      return new DividedSumPooling(spec, divisor);
    }
    return new AveragePooling(spec, countPadding ? Divisor.WITH_PADDING : Divisor.INSIDE);
  }
}
