package poolinglab.conformance;

import poolinglab.reference.FeatureMaps;

/**
 * What an engine answers to a {@link PoolingCase}.
 *
 * @param output of the forward pass: [N,C,H′,W′]
 * @param gradInput of the backward pass: [N,C,H,W]
 */
public record Answer(FeatureMaps output, FeatureMaps gradInput) {}
