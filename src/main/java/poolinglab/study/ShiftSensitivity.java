package poolinglab.study;

import java.util.List;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;
import poolinglab.UserException;
import poolinglab.dl4j.Classifier.Prediction;

/**
 * Moves images and asks a trained network again.
 *
 * <pre>{@code
 * ShiftMap map = ShiftSensitivity.upTo(4).of(learner::predict, images, labels);
 * }</pre>
 *
 * @param radius the farthest move along each axis, in pixels
 * @param fill what comes in at the border: the value of the background, 0 for black
 */
public record ShiftSensitivity(int radius, double fill) {
  /**
   * @throws UserException for a negative radius
   */
  public ShiftSensitivity {
    UserException.require(
        radius >= 0, "a shift must be at least 0 pixels; got %s. 4 is usual.", radius);
  }

  /** Every move from −radius to radius along both axes, with black coming in. */
  public static ShiftSensitivity upTo(int radius) {
    return new ShiftSensitivity(radius, 0);
  }

  /** The same with another background coming in. */
  public ShiftSensitivity filledWith(double background) {
    return new ShiftSensitivity(radius, background);
  }

  /**
   * Asks about every move.
   *
   * @param network gives one prediction per image
   * @param images [N,C,H,W], larger than the radius along both axes
   * @param labels the right class of each
   */
  public ShiftMap of(Function<INDArray, List<Prediction>> network, INDArray images, int[] labels) {
    int side = 2 * radius + 1;
    double[][] agreement = new double[side][side];
    double[][] accuracy = new double[side][side];
    int[] unmoved = Answers.of(network, images);
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        INDArray moved = moved(images, row - radius, column - radius, fill);
        int[] answers = Answers.of(network, moved);
        agreement[row][column] = Answers.share(answers, unmoved);
        accuracy[row][column] = Answers.share(answers, labels);
      }
    }
    return new ShiftMap(radius, agreement, accuracy);
  }

  /**
   * The images, {@code down} pixels lower and {@code right} pixels further right; what leaves them
   * is lost, and {@code fill} comes in. [N,C,H,W] → [N,C,H,W]
   *
   * @throws UserException when nothing of the images would be left
   */
  public static INDArray moved(INDArray images, int down, int right, double fill) {
    long height = images.size(2);
    long width = images.size(3);
    UserException.require(
        Math.abs(down) < height && Math.abs(right) < width,
        "shifting an image of %s×%s pixels by %s down and %s right leaves nothing of it; shift it"
            + " less",
        height,
        width,
        down,
        right);
    INDArray moved = Nd4j.valueArrayOf(images.shape().clone(), fill, images.dataType());
    moved.put(place(down, right, height, width), images.get(place(-down, -right, height, width)));
    return moved;
  }

  /** The part of an image that is still in it after such a move, where it then is. */
  private static INDArrayIndex[] place(int down, int right, long height, long width) {
    return new INDArrayIndex[] {
      NDArrayIndex.all(), NDArrayIndex.all(), along(down, height), along(right, width)
    };
  }

  private static INDArrayIndex along(int move, long length) {
    return NDArrayIndex.interval(Math.max(0, move), length + Math.min(0, move));
  }
}
