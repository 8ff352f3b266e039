package poolinglab.conformance;

import java.util.EnumSet;
import java.util.Set;
import poolinglab.geometry.Border;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

/**
 * A known mistake of the library that random cases meet. Whether a case can meet it is asked here;
 * what then comes out is foretold by {@link LibraryModel}, to the bit.
 */
public enum LibraryQuirk {
  SAME_LONG_STRIDE(
      "SAME with a stride beyond the kernel: other cells; the layer refuses the gradient") {
    @Override
    boolean canMeet(PoolingCase asked, Pooling pooling, boolean layer) {
      WindowGeometry geometry = asked.pooling().geometryFor(asked.input());
      return geometry.spec().border() == Border.SAME
          && Math.min(
                  LibraryModel.missing(geometry.rows()), LibraryModel.missing(geometry.columns()))
              < -1;
    }
  },
  NORM_FORGETS_SAME("pnormpool2d_bp takes SAME as no padding in front") {
    @Override
    boolean canMeet(PoolingCase asked, Pooling pooling, boolean layer) {
      WindowGeometry geometry = asked.pooling().geometryFor(asked.input());
      return !layer
          && pooling instanceof PNormPooling
          && geometry.spec().border() == Border.SAME
          && geometry.rows().paddingBefore() + geometry.columns().paddingBefore() > 0;
    }
  },
  MAX_FLOOR("a maximum starts at −3.402823e38: nothing at or below it is kept, nor wins") {
    @Override
    boolean canMeet(PoolingCase asked, Pooling pooling, boolean layer) {
      boolean reduction = layer && asked.pooling() instanceof GlobalPooling;
      return pooling instanceof MaxPooling
          && !reduction
          && anyValue(asked, value -> !(value > LibraryMax.FLOOR));
    }
  },
  GLOBAL_MAX_GRADIENT("global max: losers get 0·gradient, so −0; a NaN in the first cell wins") {
    @Override
    boolean canMeet(PoolingCase asked, Pooling pooling, boolean layer) {
      return layer && asked.pooling() instanceof GlobalPooling && pooling instanceof MaxPooling;
    }
  },
  SUM_IN_FLOAT("an average adds up in float32 and overflows") {
    @Override
    boolean canMeet(PoolingCase asked, Pooling pooling, boolean layer) {
      double each = Float.MAX_VALUE / (double) asked.input().size().cells();
      return pooling instanceof AveragePooling
          && anyValue(asked, value -> Float.isFinite(value) && Math.abs(value) >= each);
    }
  },
  POWER_IN_FLOAT("a p-norm takes powers in float32: they over- and underflow") {
    @Override
    boolean canMeet(PoolingCase asked, Pooling pooling, boolean layer) {
      return pooling instanceof PNormPooling norm
          && anyValue(asked, value -> value != 0 && !isNormal(Math.pow(Math.abs(value), norm.p())));
    }
  },
  ZERO_NORM_GRADIENT("a p-norm's gradient divides 0 by 0 at a window of zeros: NaN") {
    @Override
    boolean canMeet(PoolingCase asked, Pooling pooling, boolean layer) {
      boolean reduction = layer && asked.pooling() instanceof GlobalPooling;
      return pooling instanceof PNormPooling norm
          && (norm.p() > 1 || reduction)
          && anyOutput(asked, value -> value == 0);
    }
  },
  GLOBAL_ONE_NORM_GRADIENT("global p-norm with p = 1 takes x·|x|⁻¹ for the sign: NaN at a 0") {
    @Override
    boolean canMeet(PoolingCase asked, Pooling pooling, boolean layer) {
      return layer
          && asked.pooling() instanceof GlobalPooling
          && pooling instanceof PNormPooling norm
          && norm.p() == 1
          && anyValue(asked, value -> value == 0);
    }
  };

  /** A question about a value of the input. */
  interface Condition {
    boolean holds(float value);
  }

  private final String title;

  LibraryQuirk(String title) {
    this.title = title;
  }

  /** What goes wrong, in a line. */
  public String title() {
    return title;
  }

  /**
   * Whether a case has what it takes.
   *
   * @param pooling the case's own; for a global one, the one under its window
   */
  abstract boolean canMeet(PoolingCase asked, Pooling pooling, boolean layer);

  /** All mistakes that a case can meet. */
  static Set<LibraryQuirk> metBy(PoolingCase asked, LibraryForm form) {
    Pooling pooling = asked.pooling().on(asked.input().size());
    Set<LibraryQuirk> met = EnumSet.noneOf(LibraryQuirk.class);
    for (LibraryQuirk quirk : values()) {
      if (quirk.canMeet(asked, pooling, form == LibraryForm.LAYER)) {
        met.add(quirk);
      }
    }
    return met;
  }

  private static boolean anyValue(PoolingCase asked, Condition condition) {
    for (float value : asked.input().values()) {
      if (condition.holds(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyOutput(PoolingCase asked, Condition condition) {
    for (float value : asked.pooling().forward(asked.input()).values()) {
      if (condition.holds(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNormal(double power) {
    return power >= Float.MIN_NORMAL && power <= Float.MAX_VALUE / 128;
  }
}
