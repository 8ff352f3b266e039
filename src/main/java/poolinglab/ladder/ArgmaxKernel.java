package poolinglab.ladder;

/**
 * Pools the output rows of a band and notes where each value came from, as {@link
 * poolinglab.reference.MaxPooling#argmax} does: {@code row · W + column} in the cell's own plane.
 */
@FunctionalInterface
interface ArgmaxKernel {
  void pool(float[] input, float[] output, int[] argmax, Band band);
}
