package poolinglab.cli;

import static poolinglab.UserException.require;

import java.util.function.Function;
import picocli.CommandLine.Option;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;
import poolinglab.reference.SumPooling;

/** The options that say which pooling is meant. */
final class PoolingOptions {
  /** What is done under a window. */
  enum Kind {
    MAX,
    AVG,
    SUM,
    PNORM
  }

  @Option(
      names = "--pool",
      paramLabel = "KIND",
      description = "max, avg, sum or pnorm; max when not given.")
  private Kind kind;

  @Option(
      names = "--kernel",
      paramLabel = "SIZE",
      converter = Converters.OfSize.class,
      description = "The window: 3, or 3x2 for height 3 and width 2. 2 when not given.")
  private Size kernel;

  @Option(
      names = "--stride",
      paramLabel = "SIZE",
      converter = Converters.OfSize.class,
      description = "How far it moves; as far as the kernel when not given.")
  private Size stride;

  @Option(
      names = "--padding",
      paramLabel = "SIZE",
      converter = Converters.OfSize.class,
      description = "Cells around the image that hold no value; 0 when not given.")
  private Size padding;

  @Option(
      names = "--dilation",
      paramLabel = "SIZE",
      converter = Converters.OfSize.class,
      description = "Distance between neighbouring cells of the window; 1 when not given.")
  private Size dilation;

  @Option(
      names = "--border",
      paramLabel = "RULE",
      description =
          "Where windows do not fit: truncate (Keras valid), same, ceil (PyTorch ceil_mode) or"
              + " strict; truncate when not given.")
  private Border border;

  @Option(names = "--global", description = "One window as large as the image.")
  private boolean global;

  @Option(
      names = "--count-padding",
      description = "With avg: divide by the padding's cells too, as PyTorch does.")
  private boolean countPadding;

  @Option(names = "--p", paramLabel = "P", description = "With pnorm: the power; 2 when not given.")
  private Double p;

  /** Whether any of them was given. */
  boolean given() {
    return kind != null
        || kernel != null
        || stride != null
        || padding != null
        || dilation != null
        || border != null
        || p != null
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
        !countPadding || kind == Kind.AVG,
        "--count-padding changes an average's divisor; add --pool avg");
    require(p == null || kind == Kind.PNORM, "--p is the power of a p-norm; add --pool pnorm");
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
        padding == null ? Size.square(0) : padding,
        dilation == null ? Size.square(1) : dilation,
        border == null ? Border.TRUNCATE : border);
  }

  private Function<WindowSpec, Pooling> rule() {
    return switch (kind == null ? Kind.MAX : kind) {
      case MAX -> MaxPooling::new;
      case AVG ->
          spec -> new AveragePooling(spec, countPadding ? Divisor.WITH_PADDING : Divisor.INSIDE);
      case SUM -> SumPooling::new;
      case PNORM -> spec -> new PNormPooling(spec, p == null ? 2 : p);
    };
  }
}
