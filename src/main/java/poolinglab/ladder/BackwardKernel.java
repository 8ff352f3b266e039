package poolinglab.ladder;

/** Carries the gradient of a band of output rows back to the input. Cells that get none stay. */
@FunctionalInterface
interface BackwardKernel {
  void spread(float[] gradOutput, float[] input, float[] gradInput, Band band);
}
