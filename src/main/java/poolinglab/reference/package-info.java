/**
 * Pooling by hand, and the other layers of a network, forward and backward: the specification
 * against which everything else is measured.
 *
 * <p>Read {@link poolinglab.reference.MaxPoolByHand} first, which is the lesson's own code for a
 * 2×2 window, then {@link poolinglab.reference.MaxPooling}, which is the same for every window:
 *
 * <pre>{@code
 * Pooling pooling = new MaxPooling(WindowSpec.ofKernel(2));
 * FeatureMaps output = pooling.forward(input);                      // [N,C,H,W] → [N,C,H′,W′]
 * FeatureMaps gradInput = pooling.backward(input, gradOutput);      // [N,C,H′,W′] → [N,C,H,W]
 * }</pre>
 *
 * <p>{@link poolinglab.reference.Conv2D}, {@link poolinglab.reference.Relu}, {@link
 * poolinglab.reference.FullyConnected} and {@link poolinglab.reference.Softmax} are the other
 * layers of the lesson's network, {@link poolinglab.reference.SoftmaxCrossEntropy} and {@link
 * poolinglab.reference.Adam} what trains it; {@link poolinglab.reference.BatchNorm} and {@link
 * poolinglab.reference.ActivationByHand} are for other networks. Arithmetic is in double precision,
 * in the window's order, rounded once where a value is stored.
 *
 * <p>Sums and products are written from left to right, {@code b + c + a} and not {@code a + (b +
 * c)}: the compiler that makes JavaScript of this, TeaVM 0.16, drops such parentheses, and the last
 * digit would differ.
 *
 * <p>The code is written to be read aloud, not to be fast, and knows nothing of ND4J or
 * Deeplearning4j: only then is it worth comparing with them. It may use geometry.
 */
package poolinglab.reference;
