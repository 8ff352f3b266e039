package poolinglab.conformance;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

/** Feature maps as ND4J arrays and back, both [N,C,H,W] float32 in row-major order. */
public final class Nd4jArrays {
  private Nd4jArrays() {}

  /** A copy in ND4J's own memory. */
  public static INDArray toNd4j(FeatureMaps maps) {
    return Nd4j.createFromArray(maps.values())
        .reshape('c', maps.batch(), maps.channels(), maps.size().height(), maps.size().width());
  }

  /**
   * A copy in Java's memory, whatever the array's ordering or strides; a [N,C] becomes [N,C,1,1].
   */
  public static FeatureMaps toFeatureMaps(INDArray array) {
    boolean isVector = array.rank() == 2;
    return FeatureMaps.of(
        (int) array.size(0),
        (int) array.size(1),
        isVector ? Size.square(1) : new Size((int) array.size(2), (int) array.size(3)),
        array.dup('c').data().asFloat());
  }
}
