package poolinglab.study;

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
   * @throws StudyException without a name or a layer
   */
  public Variant {
    name = name.strip();
    layers = layers.strip().replaceAll("\\s+", " ");
    if (name.isEmpty() || layers.isEmpty()) {
      throw new StudyException(
          "a network has a name and layers; got '%s = %s'. Write for example max 2×2 = conv5@3 max2."
              .formatted(name, layers));
    }
  }

  /**
   * The network for images of this kind.
   *
   * @throws StudyException when the layers cannot be read, or do not fit such images
   */
  public ConvolutionalNetwork on(ImageShape images) {
    String text = images.text() + " " + layers + " dense" + images.classes();
    try {
      ConvolutionalNetwork network = NetworkText.parse(text);
      Dl4jNetwork.of(network).check();
      return network;
    } catch (NetworkException impossible) {
      throw new StudyException(
          "network '" + name + "', " + text + ": " + impossible.getMessage(), impossible);
    }
  }
}
