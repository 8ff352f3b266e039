package poolinglab.conformance.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.DividedSumPooling;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.NanPropagatingMax;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;
import poolinglab.reference.SumPooling;

/** The poolings that are one step simpler than another: a smaller power, or a smaller window. */
final class SimplerPoolings {
  private static final Size NOTHING = Size.square(0);

  private final Pooling from;
  private final WindowSpec spec;
  private final List<Pooling> simpler = new ArrayList<>();

  private SimplerPoolings(Pooling from, WindowSpec spec) {
    this.from = from;
    this.spec = spec;
  }

  /** A global pooling has none: its window is the input. */
  static List<Pooling> than(Pooling pooling, Size input) {
    if (pooling instanceof GlobalPooling) {
      return List.of();
    }
    SimplerPoolings poolings = new SimplerPoolings(pooling, pooling.specFor(input));
    if (pooling instanceof PNormPooling norm && norm.p() >= 2) {
      poolings.simpler.add(new PNormPooling(norm.spec(), norm.p() - 1, norm.ofMean()));
    }
    poolings.smallerWindows();
    return poolings.simpler;
  }

  private void smallerWindows() {
    add(each -> each.withBorder(Border.TRUNCATE));
    for (Size less : List.of(new Size(1, 0), new Size(0, 1))) {
      add(each -> each.withKernelSize(minus(spec.kernelSize(), less)));
      // Padding must stay below the kernel: often both can only shrink together.
      add(
          each ->
              new WindowSpec(
                  minus(spec.kernelSize(), less),
                  spec.stride(),
                  minus(spec.padding(), less, less),
                  spec.dilation(),
                  spec.border()));
      add(each -> each.withStride(minus(spec.stride(), less)));
      add(each -> each.withPadding(minus(spec.padding(), less, NOTHING)));
      add(each -> each.withPadding(minus(spec.padding(), NOTHING, less)));
      add(each -> each.withPadding(minus(spec.padding(), less, less)));
      add(each -> each.withDilation(minus(spec.dilation(), less)));
    }
  }

  private void add(UnaryOperator<WindowSpec> change) {
    try {
      WindowSpec changed = change.apply(spec);
      if (!changed.equals(spec)) {
        simpler.add(under(changed));
      }
    } catch (GeometryException noSuchWindow) {
      return;
    }
  }

  private Pooling under(WindowSpec window) {
    if (from instanceof MaxPooling) {
      return new MaxPooling(window);
    }
    if (from instanceof NanPropagatingMax) {
      return new NanPropagatingMax(window);
    }
    if (from instanceof AveragePooling average) {
      return new AveragePooling(window, average.divisor());
    }
    if (from instanceof DividedSumPooling divided) {
      return new DividedSumPooling(window, divided.divisor());
    }
    return from instanceof PNormPooling norm
        ? new PNormPooling(window, norm.p(), norm.ofMean())
        : new SumPooling(window);
  }

  private static Size minus(Size size, Size less) {
    return new Size(size.height() - less.height(), size.width() - less.width());
  }

  private static Padding minus(Padding padding, Size before, Size after) {
    return new Padding(
        padding.top() - before.height(),
        padding.left() - before.width(),
        padding.bottom() - after.height(),
        padding.right() - after.width());
  }
}
