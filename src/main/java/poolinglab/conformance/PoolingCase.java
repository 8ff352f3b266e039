package poolinglab.conformance;

import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Pooling;

/**
 * One question: a pooling, an input, and a gradient to carry back.
 *
 * @param input [N,C,H,W]
 * @param gradOutput as large as the output: [N,C,H′,W′]
 */
public record PoolingCase(Pooling pooling, FeatureMaps input, FeatureMaps gradOutput) {}
