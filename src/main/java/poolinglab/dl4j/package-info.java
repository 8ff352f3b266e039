/**
 * The thin wrappers: a described network becomes Deeplearning4j's, and is trained.
 *
 * <p>Read {@link poolinglab.dl4j.Dl4jLayers} first: one page shows how each layer is built. {@link
 * poolinglab.dl4j.Dl4jNetwork} puts them together, {@link poolinglab.dl4j.Training} fits the
 * result, {@link poolinglab.dl4j.Classifier} asks it what it sees:
 *
 * <pre>{@code
 * MultiLayerNetwork model = Dl4jNetwork.of(NetworkText.parse(text)).build();
 * new Training(5, images).fit(model, batches, progress -> {});
 * }</pre>
 *
 * <p>The convolutions are the library's own, unless one asks for faster ones: see {@code fast}. May
 * use geometry, network, the library, and of reference its names of poolings alone: what is
 * compared with the reference must not compute by it.
 */
package poolinglab.dl4j;
