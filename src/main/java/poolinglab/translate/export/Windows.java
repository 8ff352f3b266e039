package poolinglab.translate.export;

import poolinglab.geometry.Axis;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;

/** The windows of a layer over its input, and which other ways of saying them come to the same. */
public record Windows(WindowGeometry geometry) {
  private static final Size ONE = Size.square(1);

  public static Windows of(WindowSpec spec, Size input) {
    return new Windows(spec.over(input));
  }

  public WindowSpec spec() {
    return geometry.spec();
  }

  /** Whether this padding and border give as many windows, at the same places. */
  public boolean areThoseOf(Padding padding, Border border) {
    try {
      WindowSpec plain = spec().withPadding(Padding.NONE).withBorder(border);
      WindowGeometry other = plain.withPadding(padding).over(geometry.inputSize());
      return other.outputSize().equals(geometry.outputSize())
          && other.rows().paddingBefore() == geometry.rows().paddingBefore()
          && other.columns().paddingBefore() == geometry.columns().paddingBefore();
    } catch (GeometryException impossible) {
      return false;
    }
  }

  /** The same without padding or border: what is valid in Keras. */
  public boolean areValid() {
    return areThoseOf(Padding.NONE, Border.TRUNCATE);
  }

  public boolean areSame() {
    return areThoseOf(Padding.NONE, Border.SAME);
  }

  /** As many rows above as below, as many columns left as right: what PyTorch can be told. */
  public Padding symmetric() {
    return Padding.of(geometry.outside().topLeft());
  }

  /** The padding that the windows need, one number per side. */
  public Padding outside() {
    return geometry.outside();
  }

  public boolean haveHoles() {
    return !spec().dilation().equals(ONE);
  }

  public boolean haveSteps() {
    return !spec().stride().equals(ONE);
  }

  /** Whether no window hangs over the end of the padding: then all count as many cells. */
  public boolean areWhole() {
    return isWhole(geometry.rows()) && isWhole(geometry.columns());
  }

  private static boolean isWhole(Axis axis) {
    return axis.span(axis.output() - 1).countWithPadding() == axis.kernel();
  }
}
