/**
 * The arithmetic of Deeplearning4j's convolutions, done faster: the same layers, the same weights,
 * the same numbers apart from rounding: see docs/training-speed.md.
 *
 * <p>Read {@link poolinglab.dl4j.fast.FastConvolutions} first; then {@code Unrolling}, which is
 * where windows become matrices, and {@code UnrolledConvolution}, which multiplies them.
 *
 * <pre>{@code
 * Dl4jNetwork.of(network).withFastConvolutions().build();
 * FastConvolutions.putInto(model); // into any network of Deeplearning4j's
 * }</pre>
 *
 * <p>It knows Deeplearning4j and no other package of this project. Pooling stays the library's own:
 * what it really does is a question of this project.
 */
package poolinglab.dl4j.fast;
