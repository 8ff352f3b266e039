package poolinglab.data;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.deeplearning4j.datasets.datavec.RecordReaderDataSetIterator;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.dataset.api.preprocessor.ImagePreProcessingScaler;

/**
 * Loads the four IDX files of MNIST, Fashion-MNIST and similar sets. DataVec has no reader for the
 * format, so {@link IdxRecordReader} is ours; the rest works as in {@link ImageFolders}.
 */
public final class IdxImages {
  private static final int LABEL_COLUMN = 1; // a record is (pixels, label)

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
        names,
        read(new IdxRecordReader(images, labels, selected, names)),
        read(new IdxRecordReader(testImages, testLabels, selected, names)));
  }

  private static DataSet read(IdxRecordReader reader) {
    DataSetIterator whole =
        new RecordReaderDataSetIterator(
            reader, reader.count(), LABEL_COLUMN, reader.getLabels().size());
    whole.setPreProcessor(new ImagePreProcessingScaler(0, 1));
    return whole.next();
  }
}
