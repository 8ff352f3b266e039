package poolinglab.data;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Loads the four IDX files of MNIST, Fashion-MNIST and similar sets. DataVec has no reader for the
 * format, so this does by hand what the four steps in {@link ImageFolders} do.
 */
public final class IdxImages {
  private static final float WHITE = 255;

  private IdxImages() {}

  /**
   * Loads {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte}, {@code
   * t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}, each plain or with {@code .gz}, in
   * the order of the files.
   *
   * <p>Classes are named as in Fashion-MNIST if the training labels are Fashion-MNIST's, else by
   * the lines of {@code class-names.txt} in the folder, else "class 0", "class 1" …
   *
   * @param classes labels, in the order of the new labels 0 … n−1; empty for all that occur
   * @return features float32 {@code [N, 1, H, W]} in 0 … 1
   * @throws ImageDataException if the files or the labels break a rule
   */
  public static ImageSet load(Path folder, List<Integer> classes) {
    IdxFolder idx = IdxFolder.in(folder);
    IdxLabels labels = IdxLabels.read(idx.trainingLabels());
    IdxLabels testLabels = IdxLabels.read(idx.testLabels());
    IdxFile images = IdxFile.images(idx.trainingImages());
    IdxFile testImages = IdxFile.images(idx.testImages());
    idx.check(images.header(), labels, testImages.header(), testLabels);
    List<Integer> selected =
        ClassSelection.of(classes, labels.occurring(), testLabels.occurring(), folder);
    IntFunction<String> nameOf = ClassNames.of(folder, labels.file());
    List<String> names = selected.stream().map(nameOf::apply).toList();
    return new ImageSet(
        names, read(images, labels, selected), read(testImages, testLabels, selected));
  }

  /** Features [N, 1, H, W] and one-hot labels [N, classes] of the images in these classes. */
  private static DataSet read(IdxFile images, IdxLabels labels, List<Integer> classes) {
    int[] items = labels.itemsOf(classes);
    int pixels = images.height() * images.width();
    float[] features = new float[Math.multiplyExact(items.length, pixels)];
    float[] oneHot = new float[items.length * classes.size()];
    for (int i = 0; i < items.length; i++) {
      for (int p = 0; p < pixels; p++) {
        features[i * pixels + p] = images.pixel(items[i], p) / WHITE;
      }
      oneHot[i * classes.size() + classes.indexOf(labels.file().label(items[i]))] = 1;
    }
    return new DataSet(
        Nd4j.create(features, items.length, 1, images.height(), images.width()),
        Nd4j.create(oneHot, items.length, classes.size()));
  }
}
