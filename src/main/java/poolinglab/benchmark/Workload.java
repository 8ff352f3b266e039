package poolinglab.benchmark;

import poolinglab.conformance.PoolingCase;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/**
 * The work of every contestant, and how much of it there is.
 *
 * @param shape of the input
 */
public record Workload(Pooling pooling, InputShape shape, Pass pass) {
  private static final long SEED = 42;

  /**
   * @throws GeometryException when the windows cannot be laid over this input
   */
  public Workload {
    pooling.specFor(shape.size()).over(shape.size());
  }

  /** The question with random numbers in it, always the same ones. */
  PoolingCase draw() {
    FeatureMaps input = shape.random(SEED);
    FeatureMaps gradOutput = input.withSize(geometry().outputSize());
    InputShape.fill(gradOutput, SEED + 1);
    return new PoolingCase(pooling, input, gradOutput);
  }

  public WindowGeometry geometry() {
    return pooling.specFor(shape.size()).over(shape.size());
  }

  public long inputCells() {
    return shape.size().cells() * planes();
  }

  public long outputCells() {
    return geometry().outputSize().cells() * planes();
  }

  private long planes() {
    return (long) shape.batch() * shape.channels();
  }

  /**
   * What has to cross the memory at least, in bytes: forward reads the input and writes the output,
   * backward reads both and writes a gradient as large as the input.
   */
  public long bytes() {
    long cells = inputCells() + outputCells() + (pass == Pass.BACKWARD ? inputCells() : 0);
    return cells * Float.BYTES;
  }

  /** How many values lie under all windows together, each looked at once: H′·W′·kH·kW per plane. */
  public long looks() {
    return outputCells() * pooling.specFor(shape.size()).kernelSize().cells();
  }

  /** The name of the pooling: {@code max 2×2/2}, {@code max 3×3/2 padding 1}. */
  public String windowName() {
    var spec = pooling.specFor(shape.size());
    boolean unpadded = spec.padding().equals(Padding.NONE);
    return kind()
        + " "
        + spec.kernelSize()
        + "/"
        + side(spec.stride())
        + (unpadded ? "" : " padding " + padding(spec.padding()));
  }

  private String kind() {
    if (pooling instanceof MaxPooling) {
      return "max";
    }
    return pooling instanceof AveragePooling ? "average" : pooling.getClass().getSimpleName();
  }

  private static String padding(Padding padding) {
    return padding.isSymmetric() ? side(padding.topLeft()) : padding.toString();
  }

  private static String side(Size size) {
    return size.height() == size.width() ? "" + size.height() : size.toString();
  }

  @Override
  public String toString() {
    return windowName() + " over " + shape + ", " + pass.label();
  }
}
