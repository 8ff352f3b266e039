package poolinglab.study;

import poolinglab.data.ImageSet;

/** What a network has to know of images before it can be written down. */
public record ImageShape(int height, int width, int channels, int classes) {
  /** That of a set. */
  public static ImageShape of(ImageSet images) {
    return new ImageShape(
        images.height(), images.width(), images.channels(), images.classNames().size());
  }

  /** {@code 28x28x1}, as a network text begins. */
  public String text() {
    return height + "x" + width + "x" + channels;
  }
}
