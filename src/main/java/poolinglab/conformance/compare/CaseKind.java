package poolinglab.conformance.compare;

import java.util.Random;
import java.util.function.Function;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;
import poolinglab.reference.PoolingKind;
import poolinglab.reference.SumPooling;

/** The poolings that random cases are drawn from: what the reference and the library both have. */
public enum CaseKind {
  MAX(PoolingKind.MAX, false, false),
  AVERAGE(PoolingKind.AVERAGE, false, false),
  AVERAGE_WITH_PADDING(PoolingKind.AVERAGE, true, false),
  P_NORM(PoolingKind.P_NORM, false, false),
  GLOBAL_MAX(PoolingKind.MAX, false, true),
  GLOBAL_AVERAGE(PoolingKind.AVERAGE, false, true),
  GLOBAL_P_NORM(PoolingKind.P_NORM, false, true);

  private static final int LARGEST_P = 4;

  private final PoolingKind pooling;
  private final boolean countPadding;
  private final boolean global;

  CaseKind(PoolingKind pooling, boolean countPadding, boolean global) {
    this.pooling = pooling;
    this.countPadding = countPadding;
    this.global = global;
  }

  public String label() {
    return (global ? "global " : "") + pooling.label() + (countPadding ? ", padding counted" : "");
  }

  /** Whether its window is as large as the input. */
  public boolean isGlobal() {
    return global;
  }

  /** Whether it only picks one of its inputs, so that both answers must have the same bits. */
  public boolean isExact() {
    return pooling == PoolingKind.MAX;
  }

  /** The pooling with this window, which a global one ignores; the power of a norm is drawn. */
  public Pooling with(WindowSpec spec, Random random) {
    int p = pooling == PoolingKind.P_NORM ? 1 + random.nextInt(LARGEST_P) : 0;
    Function<WindowSpec, Pooling> rule =
        switch (pooling) {
          case MAX -> MaxPooling::new;
          case AVERAGE ->
              each ->
                  new AveragePooling(each, countPadding ? Divisor.WITH_PADDING : Divisor.INSIDE);
          case SUM -> SumPooling::new;
          case P_NORM -> each -> new PNormPooling(each, p);
        };
    return global ? new GlobalPooling(rule) : rule.apply(spec);
  }
}
