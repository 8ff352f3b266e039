package poolinglab.network;

/**
 * What one convolution, dense layer or batch normalisation has learned: for each of its units (a
 * filter or a channel is one) the weights of what it sees and a bias.
 *
 * @param values row-major: [filters, channels, kernel height, kernel width] of a convolution,
 *     [units, channels · height · width] of a dense layer, [3, channels] of a batch normalisation:
 *     its scales, means and variances
 * @param biases one for each unit; none for a layer without biases
 */
public record Weights(float[] values, float[] biases) {}
