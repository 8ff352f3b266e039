package poolinglab.network;

import poolinglab.reference.FeatureMaps;

/**
 * Images that a network learns from together, in one step.
 *
 * @param images [N,C,H,W]
 * @param labels the right class of each image, from 0
 */
public record Batch(FeatureMaps images, int[] labels) {}
