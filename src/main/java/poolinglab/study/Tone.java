package poolinglab.study;

import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import poolinglab.data.ImageSet;

/** Whether images are shown as they are, or dark on light. */
public enum Tone {
  /** As the folder has them. */
  GIVEN("as they are"),
  /** Every pixel {@code x} becomes {@code 1 − x}: what was bright on dark is dark on light. */
  INVERTED("inverted");

  private final String words;

  Tone(String words) {
    this.words = words;
  }

  /** For a table. */
  public String words() {
    return words;
  }

  /** For other programs: {@code given}, {@code inverted}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Training and test images in this tone; labels and order stay. */
  public ImageSet of(ImageSet images) {
    return this == GIVEN
        ? images
        : new ImageSet(images.classNames(), inverted(images.training()), inverted(images.test()));
  }

  private static DataSet inverted(DataSet images) {
    INDArray features = images.getFeatures().rsub(1);
    return new DataSet(features, images.getLabels());
  }
}
