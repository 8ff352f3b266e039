package poolinglab.network;

import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.Pooling;
import poolinglab.reference.PoolingKind;

/**
 * One number for each feature map, however large it is. [N,C,H,W] → [N,C], nothing learned.
 *
 * @param p the exponent of a p-norm; 0 for the other kinds
 */
public record GlobalPool(PoolingKind pooling, int p) implements NetworkLayer {
  public static final GlobalPool AVERAGE = new GlobalPool(PoolingKind.AVERAGE, 0);
  public static final GlobalPool MAX = new GlobalPool(PoolingKind.MAX, 0);

  /**
   * @throws NetworkException as {@link Pool} does
   */
  public GlobalPool {
    new Pool(pooling, p, false, WindowSpec.ofKernel(1));
  }

  /** The same by hand. */
  public Pooling byHand() {
    return new GlobalPooling(window -> new Pool(pooling, p, false, window).byHand());
  }

  /** {@code gap}, {@code gmp}, {@code gsum}, {@code gpnorm} and {@code gpnorm^3}. */
  @Override
  public String word() {
    return switch (pooling) {
      case AVERAGE -> "gap";
      case MAX -> "gmp";
      case SUM -> "gsum";
      case P_NORM -> "gpnorm" + (p == 2 ? "" : "^" + p);
    };
  }

  @Override
  public LayerKind kind() {
    return LayerKind.GLOBAL_POOLING;
  }

  @Override
  public String label() {
    return "global " + pooling.label() + " pooling";
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
}
