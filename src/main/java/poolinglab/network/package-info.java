/**
 * Convolutional networks made of Deeplearning4j's own layers, and the ledger of what they cost.
 *
 * <p>Start with {@link poolinglab.network.ConvolutionalNetwork}; then read {@link
 * poolinglab.network.Convolution} and {@link poolinglab.network.Pool}, which show on a page each
 * what a layer is, what it costs and how the library builds it.
 *
 * <pre>{@code
 * ConvolutionalNetwork network =
 *     ConvolutionalNetwork.on(28, 28, 1).convolution(5, 3).maxPool(2)
 *         .convolution(15, 3).maxPool(2).dense(3);
 * network.toString();                        // 28x28x1 conv5@3 max2 conv15@3 max2 dense3
 * Ledger.of(network).parameters();           // 1868
 * Savings.of(network).byBoth();              // 34155: what valid padding and pooling saved
 * MultiLayerNetwork model = network.build(); // Deeplearning4j, ready to fit
 * }</pre>
 *
 * <p>The package uses {@code geometry} and Deeplearning4j. Describing a network and its ledger
 * touch no native code, so that they answer at once; {@link
 * poolinglab.network.ConvolutionalNetwork#build} is where the library is loaded. {@link
 * poolinglab.network.Training} fits what was built, on two threads; {@code fast} does the
 * arithmetic of its convolutions.
 */
package poolinglab.network;
