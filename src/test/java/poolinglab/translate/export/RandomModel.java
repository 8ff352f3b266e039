package poolinglab.translate.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import poolinglab.UserException;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.network.BatchNormalization;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkByHand;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.network.RandomNetworks;
import poolinglab.network.Shape;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.PoolingKind;

/** A network drawn from a seed, with random weights, images, and what it makes of them by hand. */
record RandomModel(NetworkByHand byHand, FeatureMaps images) {

  /** So many, the same for the same seed, with every kind of pooling and border. */
  static Stream<RandomModel> of(int count, long seed) {
    Random random = new Random(seed);
    return RandomNetworks.of(count, seed)
        .map(network -> new RandomModel(weighted(varied(network, random), random), random));
  }

  private RandomModel(NetworkByHand byHand, Random random) {
    this(byHand, images(byHand.network().input(), random));
  }

  static RandomModel of(ConvolutionalNetwork network, long seed) {
    Random random = new Random(seed);
    return new RandomModel(weighted(network, random), random);
  }

  ConvolutionalNetwork network() {
    return byHand.network();
  }

  FeatureMaps answers() {
    return byHand.forward(images);
  }

  private static ConvolutionalNetwork varied(ConvolutionalNetwork network, Random random) {
    ConvolutionalNetwork varied = network;
    for (int i = 0; i < network.layers().size(); i++) {
      if (network.layers().get(i) instanceof Pool pool && random.nextInt(3) == 0) {
        varied = replaced(varied, i, pool, random);
      }
    }
    return varied;
  }

  private static ConvolutionalNetwork replaced(
      ConvolutionalNetwork network, int at, Pool pool, Random random) {
    try {
      List<NetworkLayer> layers = new ArrayList<>(network.layers());
      layers.set(at, varied(pool, random));
      return new ConvolutionalNetwork(network.input(), layers, network.seed(), 0.001);
    } catch (UserException doesNotFit) {
      return network;
    }
  }

  private static Pool varied(Pool pool, Random random) {
    PoolingKind[] kinds = PoolingKind.values();
    PoolingKind kind = kinds[random.nextInt(kinds.length)];
    int p = kind == PoolingKind.P_NORM ? random.nextInt(1, 4) : 0;
    boolean countPadding = kind == PoolingKind.AVERAGE && random.nextBoolean();
    var window = pool.window().withPadding(Padding.NONE);
    window =
        switch (random.nextInt(3)) {
          case 0 -> window.withBorder(Border.CEIL);
          case 1 -> window.withBorder(Border.SAME_LOWER);
          default ->
              window
                  .withBorder(Border.TRUNCATE)
                  .withPadding(
                      new Padding(
                          random.nextInt(2),
                          random.nextInt(2),
                          random.nextInt(2),
                          random.nextInt(2)));
        };
    return new Pool(kind, p, countPadding, window);
  }

  private static NetworkByHand weighted(ConvolutionalNetwork network, Random random) {
    List<Weights> weights = new ArrayList<>();
    List<Shape> shapes = network.shapes();
    for (int i = 0; i < network.layers().size(); i++) {
      NetworkLayer layer = network.layers().get(i);
      int count = (int) layer.parameters(shapes.get(i)).count();
      if (count > 0) {
        int units = layer.output(shapes.get(i)).channels();
        boolean biases = !layer.word().endsWith(":no-bias");
        float[] values = gaussian(count - (biases ? units : 0), random);
        if (layer instanceof BatchNormalization) {
          for (int c = 2 * units; c < 3 * units; c++) {
            values[c] = 0.5f + Math.abs(values[c]);
          }
        }
        weights.add(new Weights(values, gaussian(biases ? units : 0, random)));
      }
    }
    return new NetworkByHand(network, weights);
  }

  private static float[] gaussian(int count, Random random) {
    float[] values = new float[count];
    for (int k = 0; k < count; k++) {
      values[k] = 0.2f * (float) random.nextGaussian();
    }
    return values;
  }

  private static FeatureMaps images(Shape.Maps input, Random random) {
    FeatureMaps images = FeatureMaps.zeros(3, input.channels(), input.size());
    for (int k = 0; k < images.values().length; k++) {
      images.values()[k] = random.nextFloat();
    }
    return images;
  }
}
