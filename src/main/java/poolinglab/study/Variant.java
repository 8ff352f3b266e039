package poolinglab.study;

import poolinglab.UserException;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkText;

/**
 * A network that takes part in an experiment.
 *
 * @param name as a reader calls it: {@code valid, max 2×2}
 * @param layers its layers as {@link NetworkText} has them, without the image and the last dense
 *     layer: both come from the images
 */
public record Variant(String name, String layers) {
  /**
   * @throws UserException without a name or a layer
   */
  public Variant {
    name = name.strip();
    layers = layers.strip().replaceAll("\\s+", " ");
    UserException.require(
        !name.isEmpty() && !layers.isEmpty(),
        "a network is a name and layers, for example max 2×2 = conv5@3 max2; got '%s = %s'",
        name,
        layers);
  }

  /**
   * The network for images of this kind.
   *
   * @throws UserException when the layers cannot be read, or do not fit such images
   */
  public ConvolutionalNetwork on(ImageShape images) {
    String text = images.text() + " " + layers + " dense" + images.classes();
    try {
      ConvolutionalNetwork network = NetworkText.parse(text);
      Dl4jNetwork.of(network).check();
      return network;
    } catch (NetworkException impossible) {
      throw new UserException(
          impossible, "network '%s', %s: %s", name, text, impossible.getMessage());
    }
  }
}
