package poolinglab.ladder.training;

import poolinglab.network.Pool;
import poolinglab.reference.PoolingKind;

/** Image by image, number by number: the reference's arithmetic. */
final class ScalarPool extends PoolStage {
  /** Where each maximum came from. */
  private final int[] winners;

  ScalarPool(Pool pool, LaneMaps input, LaneMaps output) {
    super(pool, input, output);
    winners = new int[pool.pooling() == PoolingKind.MAX ? output.values().length : 0];
  }

  @Override
  void pool(int w, int from, int to) {
    for (int lane = 0; lane < input.lanes(); lane++) {
      output.values()[to + lane] = pooled(w, from + lane, to + lane);
    }
  }

  private float pooled(int w, int from, int to) {
    return switch (pool.pooling()) {
      case MAX -> largest(windows[w], from, to);
      case AVERAGE -> (float) (sum(windows[w], from) / divisors[w]);
      case SUM -> (float) sum(windows[w], from);
      case P_NORM -> (float) norm(windows[w], from);
    };
  }

  /** The first of the largest, as the reference has it. */
  private float largest(int[] window, int from, int to) {
    int winner = from + window[0];
    float largest = Float.NEGATIVE_INFINITY;
    for (int cell : window) {
      float value = input.values()[from + cell];
      if (value > largest) {
        largest = value;
        winner = from + cell;
      }
    }
    winners[to] = winner;
    return largest;
  }

  private double sum(int[] window, int from) {
    double sum = 0;
    for (int cell : window) {
      sum += input.values()[from + cell];
    }
    return sum;
  }

  /** Divides by the largest value first, which keeps the powers from over- and underflowing. */
  private double norm(int[] window, int from) {
    double largest = 0;
    for (int cell : window) {
      largest = Math.max(largest, Math.abs(input.values()[from + cell]));
    }
    if (largest == 0 || Double.isInfinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (int cell : window) {
      double share = Math.abs(input.values()[from + cell]) / largest;
      sum += pool.p() == 2 ? share * share : Math.pow(share, pool.p());
    }
    return largest * (pool.p() == 2 ? Math.sqrt(sum) : Math.pow(sum, 1.0 / pool.p()));
  }

  @Override
  void spread(int w, int from, int to) {
    for (int lane = 0; lane < input.lanes(); lane++) {
      spreadLane(w, from + lane, to + lane);
    }
  }

  private void spreadLane(int w, int from, int to) {
    float gradient = output.gradients()[to];
    switch (pool.pooling()) {
      case MAX -> input.gradients()[winners[to]] += gradient;
      case AVERAGE -> spreadEvenly(windows[w], from, gradient / divisors[w]);
      case SUM -> spreadEvenly(windows[w], from, gradient);
      case P_NORM -> spreadNorm(windows[w], from, gradient, output.values()[to]);
    }
  }

  private void spreadEvenly(int[] window, int from, float gradient) {
    for (int cell : window) {
      input.gradients()[from + cell] += gradient;
    }
  }

  /** {@code ∂norm/∂x = sign(x)·(|x| / norm)^(p − 1)}; at 0, where there is none, 0. */
  private void spreadNorm(int[] window, int from, float gradient, float norm) {
    for (int cell : window) {
      double share = norm == 0 ? 0 : input.values()[from + cell] / norm;
      double slope =
          pool.p() == 2 ? share : Math.signum(share) * Math.pow(Math.abs(share), pool.p() - 1.0);
      input.gradients()[from + cell] += (float) (gradient * slope);
    }
  }
}
