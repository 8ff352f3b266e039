package poolinglab.network;

/**
 * What one convolution or dense layer has learned, for each of its units (a filter is one) the
 * weights of what it sees and a bias.
 *
 * @param values row-major: [filters, channels, kernel height, kernel width] of a convolution,
 *     [units, channels · height · width] of a dense layer
 * @param biases one for each unit
 */
public record Weights(float[] values, float[] biases) {}
