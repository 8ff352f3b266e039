package poolinglab.ladder;

import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.Pooling;

/** Everything that is worked out once for an input of some size. */
record Plan(
    WindowGeometry geometry,
    Choice choice,
    Band whole,
    ForwardKernel forward,
    ArgmaxKernel argmax,
    BackwardKernel backward) {

  static Plan of(Pooling pooling, Choice choice, WindowGeometry geometry) {
    ArgmaxKernel argmax = argmax(choice.rung(), geometry);
    return new Plan(
        geometry,
        choice,
        wholePlane(geometry),
        choice.rung().kernel(pooling, geometry),
        argmax,
        backward(pooling, choice.rung(), geometry, argmax));
  }

  private static ArgmaxKernel argmax(Rung rung, WindowGeometry geometry) {
    return switch (rung) {
      case TWO_BY_TWO_VECTOR -> new TwoByTwoVectorArgmax(geometry);
      case THREE_BY_THREE_VECTOR -> new ThreeByThreeVectorArgmax(geometry);
      default -> new FlatMax(geometry);
    };
  }

  private static BackwardKernel backward(
      Pooling pooling, Rung rung, WindowGeometry geometry, ArgmaxKernel argmax) {
    if (pooling instanceof AveragePooling average) {
      return new FlatAverage(geometry, average.divisor());
    }
    return rung == Rung.TWO_BY_TWO_VECTOR
        ? new TwoByTwoVectorGradient(geometry)
        : new FlatGradient(geometry, argmax);
  }

  static Band wholePlane(WindowGeometry geometry) {
    int inputCells = (int) geometry.inputSize().cells();
    int outputCells = (int) geometry.outputSize().cells();
    return new Band(inputCells, outputCells, 0, geometry.rows().output());
  }

  boolean isFor(Size input) {
    return geometry.rows().input() == input.height() && geometry.columns().input() == input.width();
  }
}
