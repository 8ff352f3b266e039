package poolinglab.kernel;

import poolinglab.geometry.PoolingGeometry;
import poolinglab.geometry.Size;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.Pooling;

/** Everything that is worked out once for an input of some size. */
record Plan(
    PoolingGeometry geometry,
    Choice choice,
    Band whole,
    ForwardKernel forward,
    ArgmaxKernel argmax,
    BackwardKernel backward) {

  static Plan of(Pooling pooling, Choice choice, PoolingGeometry geometry) {
    boolean vectors = choice.rung() == Rung.TWO_BY_TWO_VECTOR;
    return new Plan(
        geometry,
        choice,
        wholePlane(geometry),
        choice.rung().kernel(pooling, geometry),
        vectors ? new TwoByTwoVectorArgmax(geometry) : new FlatMax(geometry),
        backward(pooling, vectors, geometry));
  }

  private static BackwardKernel backward(
      Pooling pooling, boolean vectors, PoolingGeometry geometry) {
    if (pooling instanceof AveragePooling average) {
      return new FlatAverage(geometry, average.divisor());
    }
    return vectors ? new TwoByTwoVectorGradient(geometry) : new FlatGradient(geometry);
  }

  static Band wholePlane(PoolingGeometry geometry) {
    int inputCells = (int) geometry.inputSize().cells();
    int outputCells = (int) geometry.outputSize().cells();
    return new Band(inputCells, outputCells, 0, geometry.rows().output());
  }

  boolean isFor(Size input) {
    return geometry.rows().input() == input.height() && geometry.columns().input() == input.width();
  }
}
