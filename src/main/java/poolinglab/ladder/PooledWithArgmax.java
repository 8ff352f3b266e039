package poolinglab.ladder;

import poolinglab.reference.FeatureMaps;

/**
 * The output of a max pooling, and where each of its values came from.
 *
 * @param argmax one index per cell of the output: {@code row · W + column} in the cell's own plane
 */
public record PooledWithArgmax(FeatureMaps output, int[] argmax) {}
