package poolinglab.translate.keras;

import java.util.List;
import poolinglab.file.ArrayFile;
import poolinglab.file.Layout;
import poolinglab.geometry.Size;
import poolinglab.network.Shape;
import poolinglab.reference.FeatureMaps;

/**
 * Makes images into what a model takes: its size and channels, its range of pixels.
 *
 * @param white what a white pixel of a picture is to the model; files do not say how it was trained
 */
public record ModelImages(KerasModel model, double white) {
  /** What a white pixel is in a picture. */
  public static final int WHITE = 255;

  private static final int GREY = 1;
  private static final int COLOUR = 3;
  private static final double[] BRIGHTNESS = {0.299, 0.587, 0.114};

  /** White is 255 for a model that rescales pixels itself, 1 for others. */
  public ModelImages(KerasModel model) {
    this(model, model.rescaling().isPresent() ? WHITE : 1);
  }

  /**
   * One picture. A grey one serves for a model of colour, and a colour one for a model of grey by
   * the brightness of its pixels. [C,H,W] → [1,C,H,W]
   *
   * @param pixels from 0 to 255
   * @throws KerasException when it has another size
   */
  public FeatureMaps picture(String name, int channels, Size size, float[] pixels) {
    Shape.Maps wanted = model.network().input();
    KerasException.require(
        size.equals(wanted.size()),
        "%s has %s pixels, and the model takes %s. Scale it first, for example by apply with an"
            + " output size.",
        name,
        size,
        wanted.size());
    FeatureMaps image = FeatureMaps.zeros(1, wanted.channels(), size);
    int cells = (int) size.cells();
    for (int i = 0; i < image.values().length; i++) {
      image.values()[i] = (float) (value(name, channels, pixels, i, cells) * white / WHITE);
    }
    return rescaled(image);
  }

  private double value(String name, int channels, float[] pixels, int i, int cells) {
    int wanted = model.network().input().channels();
    if (wanted == channels) {
      return pixels[i];
    }
    if (channels == GREY && wanted == COLOUR) {
      return pixels[i % cells];
    }
    KerasException.require(
        channels == COLOUR && wanted == GREY,
        "%s has %s channels, and the model takes %s. Convert it first.",
        name,
        channels,
        wanted);
    double sum = 0;
    for (int c = 0; c < COLOUR; c++) {
      sum += BRIGHTNESS[c] * pixels[c * cells + i];
    }
    return Math.rint(sum);
  }

  /**
   * The images of an array, whose values are taken as the model was trained with them; only what
   * the model itself does to them is done. [N,H,W,C], [N,H,W] or [H,W,C], or the same with channels
   * first → [N,C,H,W]
   *
   * @param array as it was read, channels first
   * @throws KerasException when it has another shape
   */
  public FeatureMaps array(String name, ArrayFile array, Layout layout) {
    List<Integer> shape = shape(array);
    Shape.Maps wanted = model.network().input();
    int height = wanted.size().height();
    int width = wanted.size().width();
    int channels = wanted.channels();
    boolean isLast = layout == Layout.NHWC;
    List<Integer> image =
        isLast ? List.of(height, width, channels) : List.of(channels, height, width);
    List<Integer> behindBatch = shape.subList(1, shape.size());
    boolean isBatch =
        behindBatch.equals(image) || channels == 1 && behindBatch.equals(List.of(height, width));
    boolean isOne = shape.equals(image) || channels == 1 && shape.equals(List.of(height, width));
    KerasException.require(
        isBatch || isOne,
        "%s has the shape %s, and the model takes images %s with the layout %s: several, or one."
            + " Change the array, or choose the other layout.",
        name,
        shape,
        image,
        layout.name().toLowerCase(java.util.Locale.ROOT));
    int count = isOne ? 1 : shape.get(0);
    FeatureMaps images = FeatureMaps.zeros(count, channels, wanted.size());
    float[] given = array.maps().values();
    int cells = height * width;
    for (int i = 0; i < given.length; i++) {
      int n = i / (channels * cells);
      int inImage = i % (channels * cells);
      int place = isLast ? inImage % channels * cells + inImage / channels : inImage;
      images.values()[n * channels * cells + place] = given[i];
    }
    return rescaled(images);
  }

  private static List<Integer> shape(ArrayFile array) {
    FeatureMaps maps = array.maps();
    List<Integer> all =
        List.of(maps.batch(), maps.channels(), maps.size().height(), maps.size().width());
    return all.subList(all.size() - array.rank(), all.size());
  }

  private FeatureMaps rescaled(FeatureMaps images) {
    return model.rescaling().map(rescaling -> rescaling.forward(images)).orElse(images);
  }
}
