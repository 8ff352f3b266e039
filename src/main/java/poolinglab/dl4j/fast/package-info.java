/**
 * The arithmetic of Deeplearning4j's convolutions, done faster: the same layers, the same weights,
 * the same numbers but for rounding. docs/training-speed.md tells why and by how much.
 *
 * <p>Read {@link poolinglab.dl4j.fast.FastConvolutions} first; then {@code Unrolling}, which is
 * where windows become matrices, and {@code UnrolledConvolution}, which multiplies them.
 *
 * <pre>{@code
 * FastConvolutions.putInto(model);   // ConvolutionalNetwork.build() has done so already
 * FastConvolutions.takeOutOf(model); // as Deeplearning4j has it
 * }</pre>
 *
 * <p>It knows Deeplearning4j and nothing of ours. Pooling stays the library's own: what it really
 * does is a question of this project.
 */
package poolinglab.dl4j.fast;
