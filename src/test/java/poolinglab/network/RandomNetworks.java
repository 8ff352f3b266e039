package poolinglab.network;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;

/** Small networks of every kind of layer, drawn from a seed. */
public final class RandomNetworks {
  private static final List<Border> BORDERS = List.of(Border.TRUNCATE, Border.SAME, Border.STRICT);

  private RandomNetworks() {}

  /** So many, the same for the same seed. */
  public static Stream<ConvolutionalNetwork> of(int count, long seed) {
    var random = new java.util.Random(seed);
    return IntStream.range(0, count).mapToObj(i -> draw(random));
  }

  private static ConvolutionalNetwork draw(RandomGenerator random) {
    var network =
        ConvolutionalNetwork.on(random.nextInt(4, 24), random.nextInt(4, 24), random.nextInt(1, 4));
    int wanted = random.nextInt(5);
    for (int tries = 0; network.layers().size() < wanted && tries < 50; tries++) {
      network = withOneMoreIfItFits(network, random);
    }
    if (random.nextInt(4) == 0) {
      network = network.then(random.nextBoolean() ? GlobalPool.AVERAGE : GlobalPool.MAX);
    }
    if (random.nextInt(3) == 0) {
      network = network.dense(random.nextInt(1, 20));
    }
    return network.dense(random.nextInt(2, 6));
  }

  private static ConvolutionalNetwork withOneMoreIfItFits(
      ConvolutionalNetwork network, RandomGenerator random) {
    try {
      return network.then(slidingLayer(random));
    } catch (NetworkException doesNotFitHere) {
      return network;
    }
  }

  private static NetworkLayer slidingLayer(RandomGenerator random) {
    Size kernel = size(random);
    Size stride = random.nextInt(3) == 0 ? size(random) : null;
    Border border = BORDERS.get(random.nextInt(BORDERS.size()));
    if (random.nextBoolean()) {
      var convolution = Convolution.of(random.nextInt(1, 8), kernel);
      return (stride == null ? convolution : convolution.withStride(stride)).withBorder(border);
    }
    Pool pool =
        switch (random.nextInt(3)) {
          case 0 -> Pool.max(kernel);
          case 1 -> Pool.average(kernel);
          default -> Pool.pNorm(random.nextInt(1, 4), kernel);
        };
    return (stride == null ? pool : pool.withStride(stride)).withBorder(border);
  }

  private static Size size(RandomGenerator random) {
    int side = random.nextInt(1, 5);
    return random.nextInt(3) == 0 ? new Size(side, random.nextInt(1, 5)) : Size.square(side);
  }
}
