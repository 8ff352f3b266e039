package poolinglab.data;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;

/**
 * Labelled images, all in memory: some for training and some for testing.
 *
 * <p>Features are float32 {@code [N, C, H, W]} from 0 (black) to 1 (white), labels one-hot {@code
 * [N, classes]}.
 *
 * @param classNames by label, as a person writes them
 */
public record ImageSet(List<String> classNames, DataSet training, DataSet test) {

  /**
   * @throws ImageDataException if there are fewer than two classes, or the shapes do not fit
   *     together
   */
  public ImageSet {
    classNames = List.copyOf(classNames);
    ImageDataException.check(
        classNames.size() >= 2,
        "telling classes apart takes at least two of them; got %s",
        classNames);
    checkShapes("training", training, training, classNames.size());
    checkShapes("test", test, training, classNames.size());
  }

  private static void checkShapes(String split, DataSet set, DataSet training, int classes) {
    long[] features = set.getFeatures().shape();
    long[] expected = training.getFeatures().shape().clone();
    expected[0] = features[0];
    ImageDataException.check(
        features.length == 4 && Arrays.equals(features, expected),
        "features must be [N, C, H, W], with the same C, H and W for training and test; the %s "
            + "features"
            + " are %s; scale the images to one size",
        split,
        Arrays.toString(features));
    long[] labels = set.getLabels().shape();
    ImageDataException.check(
        Arrays.equals(labels, new long[] {features[0], classes}),
        "labels must be one-hot, one row per image and one column per class: [%s, %s]; the %s"
            + " labels are %s",
        features[0],
        classes,
        split,
        Arrays.toString(labels));
  }

  public int trainingCount() {
    return training.numExamples();
  }

  public int testCount() {
    return test.numExamples();
  }

  public int channels() {
    return (int) training.getFeatures().size(1);
  }

  /** In pixels. */
  public int height() {
    return (int) training.getFeatures().size(2);
  }

  /** In pixels. */
  public int width() {
    return (int) training.getFeatures().size(3);
  }

  /**
   * The training images, shuffled: each {@code reset()} after reading brings another order, and the
   * same seed brings the same orders. The last batch holds what is left.
   *
   * @throws ImageDataException if {@code batchSize} is not positive
   */
  public DataSetIterator trainingBatches(int batchSize, long seed) {
    return Batches.shuffled(training, batchSize, classNames, seed);
  }

  /**
   * The test images, always in the same order. The last batch holds what is left.
   *
   * @throws ImageDataException if {@code batchSize} is not positive
   */
  public DataSetIterator testBatches(int batchSize) {
    return Batches.inOrder(test, batchSize, classNames);
  }
}
