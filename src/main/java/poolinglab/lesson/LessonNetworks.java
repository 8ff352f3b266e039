package poolinglab.lesson;

import poolinglab.geometry.Border;
import poolinglab.network.ConvolutionalNetwork;

/**
 * The two networks of the lesson.
 *
 * @param unpooled convolutions that keep the size (same), and no pooling
 * @param pooled convolutions without padding (valid), each followed by max pooling 2×2
 */
public record LessonNetworks(ConvolutionalNetwork unpooled, ConvolutionalNetwork pooled) {
  /** Of a picture that has a pixel left after both poolings. */
  public static final int SMALLEST_SIDE = 10;

  /** For pictures of this height and width, with this many channels and classes. */
  public static LessonNetworks on(int height, int width, int channels, int classes) {
    ConvolutionalNetwork pooled =
        ConvolutionalNetwork.on(height, width, channels)
            .convolution(5, 3)
            .maxPool(2)
            .convolution(15, 3)
            .maxPool(2)
            .dense(classes);
    return new LessonNetworks(pooled.withoutPooling().withBorder(Border.SAME), pooled);
  }

  static LessonNetworks forImages(LessonImages images) {
    return on(
        images.set().height(),
        images.set().width(),
        images.set().channels(),
        images.set().classNames().size());
  }
}
