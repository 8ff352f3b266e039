package poolinglab.dl4j;

import java.util.function.Consumer;
import poolinglab.dl4j.Training.Epoch;
import poolinglab.network.NetworkException;

/** Counts the images of one epoch and adds up their scores. */
public final class EpochTally {
  private final int number;
  private final int epochs;
  private final long images;
  private final Consumer<Progress> progress;
  private long imagesDone = 0;
  private double scores = 0;

  /**
   * @param number of the epoch, from 1
   * @param images that there are
   * @param progress called after every batch
   */
  public EpochTally(int number, int epochs, long images, Consumer<Progress> progress) {
    this.number = number;
    this.epochs = epochs;
    this.images = images;
    this.progress = progress;
  }

  /**
   * A batch is done.
   *
   * @param score its mean loss per image
   * @throws NetworkException when that is NaN or infinite
   */
  public void add(int batch, double score) {
    imagesDone += batch;
    scores += score * batch;
    checkIsNumber("the score", score);
    progress.accept(new Progress(number, epochs, imagesDone, images, score));
  }

  /**
   * Refuses NaN and infinity.
   *
   * @throws NetworkException naming {@code what}
   */
  public void checkIsNumber(String what, double value) {
    NetworkException.require(
        Double.isFinite(value),
        "%s must stay a number; got %s after %s images of epoch %s. Use a smaller learning rate,"
            + " and images without NaN.",
        what,
        value,
        imagesDone,
        number);
  }

  /**
   * The whole epoch.
   *
   * @throws NetworkException when there was no image
   */
  public Epoch epoch(double seconds) {
    NetworkException.require(
        imagesDone > 0, "an epoch needs at least 1 image; the iterator gave none. Give it images.");
    return new Epoch(number, imagesDone, scores / imagesDone, seconds);
  }
}
