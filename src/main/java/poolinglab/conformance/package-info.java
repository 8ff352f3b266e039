/**
 * Pooling by hand and by Deeplearning4j, compared value by value.
 *
 * <p>Read {@link poolinglab.conformance.Comparison} first:
 *
 * <pre>{@code
 * FeatureMaps byHand = pooling.forward(input);
 * FeatureMaps library = new Dl4jPooling(pooling).forward(input);
 * Comparison.of(byHand, library, Tolerance.EXACT).agrees();
 * }</pre>
 *
 * <p>The library is run through the wrapper that the lesson trains with, {@code dl4j}. Within:
 * {@code compare} runs many cases, {@code library} models the library's mistakes and catalogues
 * them, {@code question} asks about gradients and whole networks, {@code report} writes it all
 * down. No other package knows both sides.
 */
package poolinglab.conformance;
