package poolinglab.ladder;

/** Pools the output rows of a band. Made for one geometry; any number of threads may use it. */
@FunctionalInterface
interface ForwardKernel {
  void pool(float[] input, float[] output, Band band);
}
