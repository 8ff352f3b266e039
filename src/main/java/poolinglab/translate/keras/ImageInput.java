package poolinglab.translate.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import poolinglab.geometry.Size;
import poolinglab.network.Shape;

/**
 * The images that a model takes.
 *
 * @param layers those that are left: all but a Reshape that makes the image
 */
record ImageInput(Shape.Maps shape, List<LayerConfig> layers) {

  /**
   * Takes a model's input for an image: height, width and channels; height and width of a grey one
   * before Flatten or Reshape; or what a Reshape at the beginning makes of any values.
   *
   * @throws KerasException for other inputs
   */
  static ImageInput of(Architecture model) {
    List<Integer> input = model.input();
    List<LayerConfig> layers = model.layers();
    KerasException.require(!layers.isEmpty(), "the model has no layers. Save one that has.");
    LayerConfig first = layers.get(0);
    if (first.type().equals("Reshape")) {
      return new ImageInput(reshaped(first, input), layers.subList(1, layers.size()));
    }
    if (input.size() == 3) {
      return new ImageInput(maps(input.get(0), input.get(1), input.get(2)), layers);
    }
    if (input.size() == 2 && first.type().equals("Flatten")) {
      return new ImageInput(maps(input.get(0), input.get(1), 1), layers);
    }
    if (input.size() == 1) {
      throw new KerasException(
          "the model takes vectors of %s values, not images. Begin it with keras.Input((height,"
              + " width, channels)) and Flatten, and copy the weights over.",
          input.get(0));
    }
    if (Refusals.knows(first)) {
      throw Refusals.of(first);
    }
    throw new KerasException(
        "the model takes arrays of the shape %s, not images of height, width and channels. Begin"
            + " it with keras.Input((28, 28, 1)).",
        input);
  }

  private static Shape.Maps reshaped(LayerConfig reshape, List<Integer> input) {
    JsonNode target = reshape.value("target_shape");
    int[] sides = new int[3];
    boolean isImage = target.size() == 3;
    long values = 1;
    for (int i = 0; isImage && i < 3; i++) {
      sides[i] = target.get(i).isIntegralNumber() ? target.get(i).asInt() : 0;
      isImage = sides[i] >= 1;
      values *= sides[i];
    }
    long given = 1;
    for (int side : input) {
      given *= side;
    }
    reshape.require(
        isImage && values == given,
        "makes %s of %s; at the beginning it may make an image of height, width and channels.",
        LayerConfig.shown(target),
        input);
    return maps(sides[0], sides[1], sides[2]);
  }

  private static Shape.Maps maps(int height, int width, int channels) {
    KerasException.require(
        height >= 1 && width >= 1 && channels >= 1,
        "the model's images have the sizes %s, %s and %s. Begin it with keras.Input((28, 28, 1)).",
        height,
        width,
        channels);
    return new Shape.Maps(channels, new Size(height, width));
  }
}
