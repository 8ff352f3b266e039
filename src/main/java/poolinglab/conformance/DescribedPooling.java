package poolinglab.conformance;

import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.GlobalPool;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;
import poolinglab.reference.PoolingKind;
import poolinglab.reference.SumPooling;

/** A pooling by hand as a layer of a described network, which the wrapper can build. */
final class DescribedPooling {
  private DescribedPooling() {}

  /**
   * The layer that does the same.
   *
   * @throws ConformanceException when there is none
   */
  static NetworkLayer of(Pooling pooling) {
    if (pooling instanceof GlobalPooling) {
      Pool local = local(pooling.on(Size.square(1)));
      return new GlobalPool(local.pooling(), local.p());
    }
    return local(pooling);
  }

  private static Pool local(Pooling pooling) {
    WindowSpec window = pooling.specFor(Size.square(1));
    if (pooling instanceof MaxPooling) {
      return new Pool(PoolingKind.MAX, 0, false, window);
    }
    if (pooling instanceof AveragePooling average) {
      boolean countPadding = average.divisor() == Divisor.WITH_PADDING;
      return new Pool(PoolingKind.AVERAGE, 0, countPadding, window);
    }
    if (pooling instanceof PNormPooling norm && !norm.ofMean()) {
      return new Pool(PoolingKind.P_NORM, wholeP(norm), false, window);
    }
    if (pooling instanceof SumPooling) {
      return new Pool(PoolingKind.SUM, 0, false, window);
    }
    throw new ConformanceException(
        "Deeplearning4j has no such pooling; got %s. Pool by hand.", pooling);
  }

  private static int wholeP(PNormPooling norm) {
    ConformanceException.require(
        norm.p() == (int) norm.p(),
        "Deeplearning4j takes whole numbers as the p of a p-norm; got %s. Use a whole number, or"
            + " pool by hand.",
        norm.p());
    return (int) norm.p();
  }
}
