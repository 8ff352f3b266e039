package poolinglab.study;

import java.util.List;
import poolinglab.data.ImageSet;

/**
 * Facts about the images.
 *
 * @param fingerprint of pixels, labels and class names
 */
public record ImageFacts(
    ImageShape shape, List<String> classes, int training, int test, String fingerprint) {
  public ImageFacts {
    classes = List.copyOf(classes);
  }

  static ImageFacts of(ImageSet images) {
    return new ImageFacts(
        ImageShape.of(images),
        images.classNames(),
        images.trainingCount(),
        images.testCount(),
        Fingerprint.of(images));
  }
}
