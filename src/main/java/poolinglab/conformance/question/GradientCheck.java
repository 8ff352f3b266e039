package poolinglab.conformance.question;

import java.util.Random;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.conformance.compare.CaseKind;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Pooling;

/**
 * A backward pass compared with central differences: {@code (loss(x + h) − loss(x − h)) / 2h},
 * where the loss is the sum of the output weighted by a random gradient. The input's values lie
 * further apart than 2h, and further from 0, so that no maximum and no absolute value changes
 * sides.
 *
 * @param cells how many partial derivatives were compared
 * @param largestDifference of a derivative, over the largest derivative of its case
 */
public record GradientCheck(CaseKind kind, Border border, int cells, double largestDifference) {
  /** What float32 allows at this step. */
  public static final double BOUND = 2e-3;

  private static final double STEP = 1 / 256.0;
  private static final double SPACING = 1 / 32.0;
  private static final int CASES = 20;
  private static final int LARGEST_SIDE = 7;

  /** Checks a backward pass over some random windows and inputs. */
  public static GradientCheck of(CaseKind kind, Border border, long seed) {
    return of(kind, border, seed, PoolingEngine.REFERENCE);
  }

  /** The same for another engine's backward pass, against the reference's forward pass. */
  public static GradientCheck of(CaseKind kind, Border border, long seed, PoolingEngine engine) {
    Random random = new Random(seed);
    int cells = 0;
    double largest = 0;
    for (int i = 0; i < CASES; i++) {
      PoolingCase example = draw(kind, border, random);
      FeatureMaps gradient = engine.answer(example).gradInput();
      double scale = 1e-6;
      for (float derivative : gradient.values()) {
        scale = Math.max(scale, Math.abs(derivative));
      }
      for (int cell = 0; cell < gradient.values().length; cell++) {
        double difference = Math.abs(slope(example, cell) - gradient.values()[cell]);
        largest = Math.max(largest, difference / scale);
        cells++;
      }
    }
    return new GradientCheck(kind, border, cells, largest);
  }

  public boolean passes() {
    return largestDifference <= BOUND;
  }

  private static PoolingCase draw(CaseKind kind, Border border, Random random) {
    while (true) {
      Size size = new Size(1 + random.nextInt(LARGEST_SIDE), 1 + random.nextInt(LARGEST_SIDE));
      WindowSpec spec =
          WindowSpec.ofKernel(new Size(1 + random.nextInt(3), 1 + random.nextInt(3)))
              .withStride(new Size(1 + random.nextInt(3), 1 + random.nextInt(3)))
              .withBorder(border);
      try {
        Pooling pooling = kind.with(spec, random);
        FeatureMaps input = apart(FeatureMaps.zeros(1, 1, size), random);
        FeatureMaps gradOutput = input.withSize(pooling.geometryFor(input).outputSize());
        for (int i = 0; i < gradOutput.values().length; i++) {
          gradOutput.values()[i] = 0.5f + random.nextFloat();
        }
        return new PoolingCase(pooling, input, gradOutput);
      } catch (GeometryException doesNotFit) {
        continue;
      }
    }
  }

  /** Shuffled multiples of the spacing, half of them negative, none of them 0. */
  private static FeatureMaps apart(FeatureMaps input, Random random) {
    float[] values = input.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((i % 2 == 0 ? 1 : -1) * (i + 1) * SPACING);
    }
    for (int i = values.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      float swapped = values[i];
      values[i] = values[other];
      values[other] = swapped;
    }
    return input;
  }

  private static double slope(PoolingCase example, int cell) {
    return (loss(example, cell, STEP) - loss(example, cell, -STEP)) / (2 * STEP);
  }

  private static double loss(PoolingCase example, int cell, double step) {
    float[] values = example.input().values();
    float before = values[cell];
    values[cell] = (float) (before + step);
    float[] output = example.pooling().forward(example.input()).values();
    values[cell] = before;
    double loss = 0;
    for (int i = 0; i < output.length; i++) {
      loss += (double) output[i] * example.gradOutput().values()[i];
    }
    return loss;
  }
}
