/**
 * Labelled images from disk into Deeplearning4j, through DataVec.
 *
 * <p>Read {@link poolinglab.data.ImageFolders} first: it shows DataVec's way from files to arrays.
 *
 * <pre>{@code
 * ImageSet images = ImageSource.open(BundledImages.folder(), List.of());
 * model.fit(images.trainingBatches(64, 42), 3);
 * }</pre>
 *
 * <p>It may use the JDK, DataVec, the library's iterators and {@code file}, whose PNG reader checks
 * every picture before DataVec sees it. What {@link poolinglab.data.ImageInventory} needs stays
 * clear of the library too, so that a command that only counts images answers at once.
 */
package poolinglab.data;
