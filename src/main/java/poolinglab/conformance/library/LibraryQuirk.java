package poolinglab.conformance.library;

import java.util.EnumSet;
import java.util.Set;
import poolinglab.conformance.PoolingCase;
import poolinglab.geometry.Border;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

/**
 * A known mistake of the library that random cases meet; its {@link Deviation} has the same id.
 * Whether a case can meet it is decided here; the answer that results is predicted by {@link
 * LibraryModel}, to the bit.
 */
public enum LibraryQuirk {
  SAME_LONG_STRIDE("same-long-stride", (asked, pooling, layer) -> cutsOffCells(asked)),
  SAME_LONG_STRIDE_REFUSED(
      "same-long-stride-refused", (asked, pooling, layer) -> layer && cutsOffCells(asked)),
  NORM_FORGETS_SAME(
      "norm-forgets-same",
      (asked, pooling, layer) -> {
        WindowGeometry geometry = asked.pooling().geometryFor(asked.input());
        return !layer
            && pooling instanceof PNormPooling
            && geometry.spec().border() == Border.SAME
            && geometry.rows().paddingBefore() + geometry.columns().paddingBefore() > 0;
      }),
  MAX_FLOOR(
      "max-floor",
      (asked, pooling, layer) ->
          pooling instanceof MaxPooling
              && !reduces(asked, layer)
              && anyValue(asked, value -> !(value > LibraryMax.FLOOR))),
  GLOBAL_MAX_MINUS_ZERO(
      "global-max-minus-zero",
      (asked, pooling, layer) -> pooling instanceof MaxPooling && reduces(asked, layer)),
  GLOBAL_MAX_NAN_FIRST(
      "global-max-nan-first",
      (asked, pooling, layer) ->
          pooling instanceof MaxPooling && reduces(asked, layer) && startsWithNaN(asked.input())),
  AVERAGE_OVERFLOW(
      "average-overflow",
      (asked, pooling, layer) -> {
        double each = Float.MAX_VALUE / (double) asked.input().size().cells();
        return pooling instanceof AveragePooling
            && anyValue(asked, value -> Float.isFinite(value) && Math.abs(value) >= each);
      }),
  AVERAGE_DIGITS(
      "average-digits",
      (asked, pooling, layer) ->
          pooling instanceof AveragePooling average
              && average.spec().kernelSize().cells() >= LibraryQuirk.LONG_SUM),
  NORM_OVERFLOW(
      "norm-overflow",
      (asked, pooling, layer) ->
          pooling instanceof PNormPooling norm
              && anyValue(
                  asked, value -> value != 0 && !isNormal(Math.pow(Math.abs(value), norm.p())))),
  ZERO_NORM_GRADIENT(
      "zero-norm-gradient",
      (asked, pooling, layer) ->
          pooling instanceof PNormPooling norm
              && (norm.p() > 1 || reduces(asked, layer))
              && anyOutput(asked, value -> value == 0)),
  GLOBAL_ONE_NORM_GRADIENT(
      "global-one-norm-gradient",
      (asked, pooling, layer) ->
          reduces(asked, layer)
              && pooling instanceof PNormPooling norm
              && norm.p() == 1
              && anyValue(asked, value -> value == 0));

  /** From so many cells on a sum in float32 may be off by more than rounding allows. */
  private static final int LONG_SUM = 256;

  /** A condition on a value of the input. */
  interface Condition {
    boolean holds(float value);
  }

  /** Whether a case has what it takes. */
  private interface Rule {
    /**
     * @param pooling the case's own; for a global one, the one under its window
     */
    boolean canMeet(PoolingCase asked, Pooling pooling, boolean layer);
  }

  private final String id;
  private final Rule rule;

  LibraryQuirk(String id, Rule rule) {
    this.id = id;
    this.rule = rule;
  }

  /** The id of its {@link Deviation}: {@code max-floor}. */
  public String id() {
    return id;
  }

  /** What goes wrong, in a line: the title of its {@link Deviation}. */
  public String title() {
    return Deviations.of(id).title();
  }

  /** All mistakes that a case can meet. */
  public static Set<LibraryQuirk> metBy(PoolingCase asked, LibraryForm form) {
    Pooling pooling = asked.pooling().on(asked.input().size());
    Set<LibraryQuirk> met = EnumSet.noneOf(LibraryQuirk.class);
    for (LibraryQuirk quirk : values()) {
      if (quirk.rule.canMeet(asked, pooling, form == LibraryForm.LAYER)) {
        met.add(quirk);
      }
    }
    return met;
  }

  private static boolean cutsOffCells(PoolingCase asked) {
    WindowGeometry geometry = asked.pooling().geometryFor(asked.input());
    int missing =
        Math.min(LibraryModel.missing(geometry.rows()), LibraryModel.missing(geometry.columns()));
    return geometry.spec().border() == Border.SAME && missing < -1;
  }

  /** The layer does a global pooling by a reduction, the operation by a window. */
  private static boolean reduces(PoolingCase asked, boolean layer) {
    return layer && asked.pooling() instanceof GlobalPooling;
  }

  private static boolean startsWithNaN(FeatureMaps input) {
    for (int p = 0; p < input.planes(); p++) {
      if (Float.isNaN(input.plane(p).at(0, 0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyValue(PoolingCase asked, Condition condition) {
    return any(asked.input(), condition);
  }

  private static boolean anyOutput(PoolingCase asked, Condition condition) {
    return any(asked.pooling().forward(asked.input()), condition);
  }

  private static boolean any(FeatureMaps maps, Condition condition) {
    for (float value : maps.values()) {
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
