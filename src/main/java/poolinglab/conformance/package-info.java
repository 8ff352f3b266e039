/**
 * Where pooling by hand meets Deeplearning4j: the same input through both, and what came out.
 *
 * <p>Read {@link poolinglab.conformance.Comparison} first:
 *
 * <pre>{@code
 * FeatureMaps byHand = pooling.forward(input);
 * FeatureMaps library = new Dl4jPooling(pooling).forward(input);
 * Comparison.of(byHand, library, Tolerance.EXACT).agrees();
 * }</pre>
 *
 * <p>No other package knows both sides. It may use geometry, reference, kernel, network and ND4J.
 */
package poolinglab.conformance;
