package poolinglab.network;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import poolinglab.UserException;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.Activation;

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
      network = network.then(dense(random.nextInt(1, 20), random));
    }
    if (random.nextInt(4) == 0) {
      network = network.then(valueLayer(random));
    }
    return network.then(
        random.nextInt(3) == 0
            ? dense(random.nextInt(2, 6), random)
            : new Dense(random.nextInt(2, 6)));
  }

  private static Dense dense(int units, RandomGenerator random) {
    Dense dense = new Dense(units);
    dense = random.nextBoolean() ? dense : dense.withActivation(activation(random));
    return random.nextInt(4) > 0 ? dense : dense.withoutBias();
  }

  /** What treats every value by itself. */
  private static NetworkLayer valueLayer(RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Activate(activation(random));
      case 2 -> new LeakyRelu(random.nextInt(10_000) / 10_000.0);
      case 1 -> new Dropout(random.nextInt(10_000) / 10_000.0);
      default -> new BatchNormalization();
    };
  }

  private static Activation activation(RandomGenerator random) {
    List<Activation> byValue =
        Stream.of(Activation.values()).filter(each -> each != Activation.SOFTMAX).toList();
    return byValue.get(random.nextInt(byValue.size()));
  }

  private static ConvolutionalNetwork withOneMoreIfItFits(
      ConvolutionalNetwork network, RandomGenerator random) {
    try {
      return network.then(random.nextInt(4) == 0 ? valueLayer(random) : slidingLayer(random));
    } catch (UserException doesNotFitHere) {
      return network;
    }
  }

  private static NetworkLayer slidingLayer(RandomGenerator random) {
    Size kernel = size(random);
    if (random.nextBoolean()) {
      Convolution plain = Convolution.of(random.nextInt(1, 8), kernel);
      return new Convolution(
          plain.filters(),
          slide(plain.window(), random),
          random.nextBoolean() ? Activation.RELU : activation(random),
          random.nextInt(4) > 0);
    }
    Pool pool =
        switch (random.nextInt(3)) {
          case 0 -> Pool.max(kernel);
          case 1 -> Pool.average(kernel);
          default -> Pool.pNorm(random.nextInt(1, 4), kernel);
        };
    return pool.withWindow(slide(pool.window(), random));
  }

  /** With a stride, border, padding and dilation that the library has and gets right. */
  private static WindowSpec slide(WindowSpec plain, RandomGenerator random) {
    Size stride = random.nextInt(3) == 0 ? size(random) : plain.stride();
    Size dilation = random.nextInt(5) == 0 ? size(random) : plain.dilation();
    Border border = BORDERS.get(random.nextInt(BORDERS.size()));
    Size kernel = plain.kernelSize();
    boolean same = border == Border.SAME;
    boolean padded = !same && random.nextInt(3) == 0;
    return new WindowSpec(
        kernel,
        same ? smaller(stride, kernel) : stride,
        padded
            ? new Size(random.nextInt(kernel.height()), random.nextInt(kernel.width()))
            : Size.square(0),
        dilation,
        border);
  }

  private static Size smaller(Size one, Size other) {
    return new Size(Math.min(one.height(), other.height()), Math.min(one.width(), other.width()));
  }

  private static Size size(RandomGenerator random) {
    int side = random.nextInt(1, 5);
    return random.nextInt(3) == 0 ? new Size(side, random.nextInt(1, 5)) : Size.square(side);
  }
}
