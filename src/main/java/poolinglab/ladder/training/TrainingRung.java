package poolinglab.ladder.training;

import java.util.function.Supplier;
import poolinglab.geometry.Axis;
import poolinglab.geometry.WindowGeometry;
import poolinglab.ladder.VectorApi;
import poolinglab.network.Pool;
import poolinglab.reference.PoolingKind;

/** The rungs of the ladder for training, slowest first. */
public enum TrainingRung {
  NAIVE("the reference, layer by layer", false, null),
  FLAT("flat arrays, in the order of memory", false, FlatKernels::new),
  REGISTERS("sums stay in registers", false, RegisterKernels::new),
  VECTOR("the Vector API, an image per lane", true, VectorKernels::new),
  FUSED("ReLU and pooling fused with convolutions", true, VectorKernels::new);

  private final String description;
  private final boolean needsVectors;
  private final Supplier<Kernels> kernels;

  TrainingRung(String description, boolean needsVectors, Supplier<Kernels> kernels) {
    this.description = description;
    this.needsVectors = needsVectors;
    this.kernels = kernels;
  }

  /** The fastest that this JVM has. */
  public static TrainingRung fastest() {
    return VectorApi.isThere() ? FUSED : REGISTERS;
  }

  /** What it does, in a few words. */
  public String description() {
    return description;
  }

  /** Whether it needs the Vector API: see {@link VectorApi}. */
  public boolean needsVectors() {
    return needsVectors;
  }

  Kernels kernels() {
    return kernels.get();
  }

  /** Whether a convolution and the pooling after it are done at once. */
  boolean fuses(Pool pool, WindowGeometry geometry) {
    return this == FUSED
        && pool.pooling() == PoolingKind.MAX
        && isPairs(geometry.rows())
        && isPairs(geometry.columns());
  }

  private static boolean isPairs(Axis axis) {
    return axis.effectiveKernel() == 2
        && axis.stride() == 2
        && axis.paddingBefore() == 0
        && axis.output() <= axis.input() / 2;
  }
}
