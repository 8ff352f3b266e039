package poolinglab.data;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;

/**
 * Labelled images, all in memory: some to learn from and some to be judged by.
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
    if (classNames.size() < 2) {
      throw new ImageDataException(
          "telling classes apart takes at least two of them; got "
              + classNames
              + ". Give one more.");
    }
    checkShapes("training", training, training, classNames.size());
    checkShapes("test", test, training, classNames.size());
  }

  private static void checkShapes(String split, DataSet set, DataSet training, int classes) {
    long[] features = set.getFeatures().shape();
    long[] expected = training.getFeatures().shape().clone();
    expected[0] = features[0];
    if (features.length != 4 || !Arrays.equals(features, expected)) {
      throw new ImageDataException(
          "features must be [N, C, H, W], with one C, H and W for training and test; the "
              + split
              + " features are "
              + Arrays.toString(features)
              + ". Scale the images to one size.");
    }
    long[] labels = set.getLabels().shape();
    if (!Arrays.equals(labels, new long[] {features[0], classes})) {
      throw new ImageDataException(
          "labels must be one-hot, a row an image and a column a class: ["
              + features[0]
              + ", "
              + classes
              + "]; the "
              + split
              + " labels are "
              + Arrays.toString(labels)
              + ". Give a label for each image.");
    }
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
