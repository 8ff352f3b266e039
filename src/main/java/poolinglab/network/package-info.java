/**
 * Convolutional networks described, and what they cost.
 *
 * <p>Start with {@link poolinglab.network.ConvolutionalNetwork}; then read {@link
 * poolinglab.network.Convolution} and {@link poolinglab.network.Pool}, which show on a page each
 * what a layer is and what it costs.
 *
 * <pre>{@code
 * ConvolutionalNetwork network =
 *     ConvolutionalNetwork.on(28, 28, 1).convolution(5, 3).maxPool(2)
 *         .convolution(15, 3).maxPool(2).dense(3);
 * network.toString();                        // 28x28x1 conv5@3 max2 conv15@3 max2 dense3
 * Ledger.of(network).parameters();           // 1868
 * Savings.of(network).byBoth();              // 34155: what valid padding and pooling saved
 * }</pre>
 *
 * <p>{@link poolinglab.network.NetworkByHand} runs such a network by the loops of reference, and
 * {@link poolinglab.network.TrainingByHand} trains it by them.
 *
 * <p>The package uses geometry, reference and the JDK's java.lang and java.util alone: it knows no
 * library, and is also compiled to JavaScript. {@code dl4j} builds in Deeplearning4j what is
 * described here.
 */
package poolinglab.network;
