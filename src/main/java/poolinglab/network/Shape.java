package poolinglab.network;

import poolinglab.geometry.Size;

/** What one image has become at some place in a network: feature maps, or a plain vector. */
public sealed interface Shape {

  /** How many numbers there are. */
  default long values() {
    return channels() * size().cells();
  }

  /** The plane that a window slides over; a vector counts as one cell. */
  Size size();

  /** How many numbers lie at each cell of the plane. */
  int channels();

  /** The product of which {@link #values} is the value: {@code 5·5·15}, or {@code 64}. */
  String product();

  /**
   * These feature maps, for a layer that needs some.
   *
   * @param layer as it begins a sentence: "a convolution"
   * @throws NetworkException when this is a vector
   */
  Maps mapsFor(String layer);

  /** {@code channels} feature maps of one size: what convolutions and poolings give. */
  record Maps(int channels, Size size) implements Shape {
    @Override
    public String product() {
      return size.height() + "·" + size.width() + "·" + channels;
    }

    @Override
    public Maps mapsFor(String layer) {
      return this;
    }

    /** Channels first, as the library has it: {@code 5 × 28×28}. */
    @Override
    public String toString() {
      return channels + " × " + size;
    }
  }

  /** So many numbers without a place: what global poolings and dense layers give. */
  record Vector(int channels) implements Shape {
    @Override
    public Size size() {
      return Size.square(1);
    }

    @Override
    public String product() {
      return Integer.toString(channels);
    }

    @Override
    public Maps mapsFor(String layer) {
      throw new NetworkException(
          "%s needs feature maps to slide over; it gets a vector of %s. Put it before every global"
              + " pooling and dense layer.",
          layer, channels);
    }

    @Override
    public String toString() {
      return Integer.toString(channels);
    }
  }
}
