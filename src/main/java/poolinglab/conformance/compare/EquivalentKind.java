package poolinglab.conformance.compare;

import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import poolinglab.conformance.Answer;
import poolinglab.conformance.PoolingCase;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowSpec;
import poolinglab.ladder.ChannelsLastPooling;
import poolinglab.reference.AdaptivePooling;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.DividedSumPooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.NanPropagatingMax;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;
import poolinglab.reference.SumPooling;
import poolinglab.reference.Unpooling;

/** What other frameworks have and Deeplearning4j lacks, and the pooling that comes to the same. */
public enum EquivalentKind {
  ADAPTIVE_MAX("adaptive max", "max, side by side") {
    @Override
    Equivalent draw(Random random) {
      return adaptive(MaxPooling::new, anyInput(random), random);
    }
  },
  ADAPTIVE_AVERAGE("adaptive average", "average, side by side") {
    @Override
    Equivalent draw(Random random) {
      return adaptive(AveragePooling::new, modestInput(random), random);
    }
  },
  GIVEN_DIVISOR("average, own divisor", "average, rescaled") {
    @Override
    Equivalent draw(Random random) {
      int divisor = random.nextInt(1, LARGEST_DIVISOR + 1);
      PoolingCase own =
          over(spec -> new DividedSumPooling(spec, divisor), modestInput(random), random);
      return Equivalent.rescaled(
          own, new AveragePooling(specOf(own)), window -> (double) window.size() / divisor);
    }
  },
  SUM("sum", "average, rescaled") {
    @Override
    Equivalent draw(Random random) {
      PoolingCase own = over(SumPooling::new, modestInput(random), random);
      return Equivalent.rescaled(own, new AveragePooling(specOf(own)), Window::size);
    }
  },
  ROOT_OF_MEAN("p-norm, root of mean", "p-norm, rescaled") {
    @Override
    Equivalent draw(Random random) {
      int p = random.nextInt(1, LARGEST_P + 1);
      PoolingCase own = over(spec -> new PNormPooling(spec, p, true), modestInput(random), random);
      return Equivalent.rescaled(
          own, new PNormPooling(specOf(own), p), window -> Math.pow(window.size(), -1.0 / p));
    }
  },
  NAN_WINS("max, NaN propagates", "max of ranks") {
    @Override
    Equivalent draw(Random random) {
      return Ranks.of(over(NanPropagatingMax::new, anyInput(random), random));
    }
  },
  UNPOOLING("unpooling", "gradient of max") {
    @Override
    Equivalent draw(Random random) {
      PoolingCase max = over(spec -> new MaxPooling(apart(spec)), modestInput(random), random);
      FeatureMaps pooled = max.pooling().forward(max.input());
      int[] places = ((MaxPooling) max.pooling()).argmax(max.input());
      return new Equivalent(
          new Answer(pooled, Unpooling.of(pooled, places, max.input().size())),
          new PoolingCase(max.pooling(), max.input(), pooled),
          UnaryOperator.identity());
    }
  },
  CHANNELS_LAST("max, channels last", "max, channels first") {
    @Override
    Equivalent draw(Random random) {
      PoolingCase max = over(MaxPooling::new, anyInput(random), random);
      FeatureMaps input = max.input();
      float[] pooled =
          new ChannelsLastPooling((MaxPooling) max.pooling())
              .forward(input.batch(), input.size(), input.channels(), ChannelOrder.last(input));
      FeatureMaps output = max.gradOutput().withSize(max.gradOutput().size());
      System.arraycopy(pooled, 0, output.values(), 0, pooled.length);
      return new Equivalent(
          new Answer(ChannelOrder.first(output), max.pooling().backward(input, max.gradOutput())),
          max,
          UnaryOperator.identity());
    }
  };

  private static final int LARGEST_SIDE = 12;
  private static final int LARGEST_DIVISOR = 9;
  private static final int LARGEST_P = 4;
  private static final int MOST_IMAGES = 2;
  private static final int MOST_CHANNELS = 20;

  private final String label;
  private final String other;

  EquivalentKind(String label, String other) {
    this.label = label;
    this.other = other;
  }

  public String label() {
    return label;
  }

  /** The pooling that comes to the same. */
  public String other() {
    return other;
  }

  /** Case {@code number} of {@code seed}: always the same one. */
  Equivalent draw(long seed, int number) {
    Random random = RandomCase.random(seed, number);
    while (true) {
      try {
        return draw(random);
      } catch (GeometryException cannotBe) {
        continue;
      }
    }
  }

  /** Throws a GeometryException when the window that was drawn does not fit the input. */
  abstract Equivalent draw(Random random);

  /** Of any numbers, where values are only picked. */
  private static FeatureMaps anyInput(Random random) {
    return input(DataKind.values()[random.nextInt(DataKind.values().length)], random);
  }

  /** Of numbers that can be added up and multiplied without an overflow. */
  private static FeatureMaps modestInput(Random random) {
    DataKind data = DataKind.values()[random.nextInt(DataKind.values().length)];
    return input(data == DataKind.SPECIAL ? DataKind.REAL : data, random);
  }

  private static FeatureMaps input(DataKind data, Random random) {
    int images = random.nextInt(1, MOST_IMAGES + 1);
    int channels = random.nextInt(1, MOST_CHANNELS + 1);
    FeatureMaps input =
        FeatureMaps.zeros(images, channels, RandomCase.size(random, 1, LARGEST_SIDE));
    data.fill(input, random);
    return input;
  }

  private static PoolingCase over(
      Function<WindowSpec, Pooling> rule, FeatureMaps input, Random random) {
    Pooling pooling = rule.apply(RungCase.anySpec(random));
    FeatureMaps gradOutput = input.withSize(pooling.geometryFor(input).outputSize());
    DataKind.REAL.fill(gradOutput, random);
    return new PoolingCase(pooling, input, gradOutput);
  }

  private static Equivalent adaptive(
      Function<WindowSpec, Pooling> rule, FeatureMaps input, Random random) {
    Size output = RandomCase.size(random, 1, LARGEST_SIDE);
    FeatureMaps gradOutput = input.withSize(output);
    DataKind.REAL.fill(gradOutput, random);
    return SideBySide.of(new AdaptivePooling(rule, output), input, gradOutput);
  }

  private static WindowSpec specOf(PoolingCase own) {
    return own.pooling().specFor(own.input().size());
  }

  /** The same window, moved so far that no two overlap. */
  private static WindowSpec apart(WindowSpec spec) {
    Size kernel = spec.kernelSize();
    Size stride = spec.stride();
    return spec.withDilation(Size.square(1))
        .withStride(
            new Size(
                Math.max(stride.height(), kernel.height()),
                Math.max(stride.width(), kernel.width())));
  }
}
