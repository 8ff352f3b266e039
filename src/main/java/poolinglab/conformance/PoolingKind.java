package poolinglab.conformance;

import java.util.Random;
import java.util.function.Function;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

/** The poolings that both the reference and the library have. */
public enum PoolingKind {
  MAX("max", false, false),
  AVERAGE("average", false, false),
  AVERAGE_WITH_PADDING("average, padding counted", false, false),
  P_NORM("p-norm", true, false),
  GLOBAL_MAX("global max", false, true),
  GLOBAL_AVERAGE("global average", false, true),
  GLOBAL_P_NORM("global p-norm", true, true);

  private static final int LARGEST_P = 4;

  private final String label;
  private final boolean hasPower;
  private final boolean global;

  PoolingKind(String label, boolean hasPower, boolean global) {
    this.label = label;
    this.hasPower = hasPower;
    this.global = global;
  }

  public String label() {
    return label;
  }

  /** Whether its window is as large as the input. */
  public boolean isGlobal() {
    return global;
  }

  /** Whether it only picks one of its inputs, so that both answers must have the same bits. */
  public boolean isExact() {
    return this == MAX || this == GLOBAL_MAX;
  }

  /** The pooling with this window, which a global one ignores; the power of a norm is drawn. */
  Pooling with(WindowSpec spec, Random random) {
    int p = hasPower ? 1 + random.nextInt(LARGEST_P) : 0;
    Function<WindowSpec, Pooling> rule =
        switch (this) {
          case MAX, GLOBAL_MAX -> MaxPooling::new;
          case AVERAGE, GLOBAL_AVERAGE -> AveragePooling::new;
          case AVERAGE_WITH_PADDING -> each -> new AveragePooling(each, Divisor.WITH_PADDING);
          case P_NORM, GLOBAL_P_NORM -> each -> new PNormPooling(each, p);
        };
    return global ? new GlobalPooling(rule) : rule.apply(spec);
  }
}
