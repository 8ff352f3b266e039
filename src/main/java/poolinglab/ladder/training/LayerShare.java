package poolinglab.ladder.training;

/**
 * What one share of a batch says about the weights of one layer: the sums over its images.
 *
 * @param weights [units, taps], with room for a vector at the end
 * @param biases [units], the same
 */
record LayerShare(float[] weights, float[] biases) {}
