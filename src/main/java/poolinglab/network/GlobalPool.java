package poolinglab.network;

import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;

/** One number for each feature map, however large it is. [N,C,H,W] → [N,C], nothing learned. */
public enum GlobalPool implements NetworkLayer {
  AVERAGE("gap", LayerKind.GLOBAL_AVERAGE_POOLING),
  MAX("gmp", LayerKind.GLOBAL_MAX_POOLING);

  private final String word;
  private final LayerKind kind;

  GlobalPool(String word, LayerKind kind) {
    this.word = word;
    this.kind = kind;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public LayerKind kind() {
    return kind;
  }

  @Override
  public WindowGeometry geometry(Shape input) {
    Shape.Maps maps = input.mapsFor("a global pooling");
    return WindowSpec.ofKernel(maps.size()).over(maps.size());
  }

  @Override
  public Shape.Vector output(Shape input) {
    return new Shape.Vector(input.mapsFor("a global pooling").channels());
  }

  @Override
  public Parameters parameters(Shape input) {
    return Parameters.NONE;
  }

  @Override
  public long multiplyAccumulates(Shape input) {
    return 0;
  }

  @Override
  public GlobalPoolingLayer inDeeplearning4j() {
    return new GlobalPoolingLayer.Builder()
        .poolingType(this == AVERAGE ? PoolingType.AVG : PoolingType.MAX)
        .build();
  }
}
