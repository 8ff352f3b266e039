package poolinglab.ladder.training;

import static poolinglab.ladder.training.ImageLanes.COUNT;
import static poolinglab.ladder.training.ImageLanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import poolinglab.network.Pool;
import poolinglab.reference.PoolingKind;

/** Maxima, averages and sums of all images at once. */
final class VectorPool extends PoolStage {
  private final boolean isMax;

  /** Which cell under its window each maximum came from. */
  private final float[] winners;

  /** What each sum is multiplied by. */
  private final float[] factors;

  VectorPool(Pool pool, LaneMaps input, LaneMaps output) {
    super(pool, input, output);
    isMax = pool.pooling() == PoolingKind.MAX;
    winners = new float[isMax ? output.values().length : 0];
    factors = new float[windows.length];
    for (int w = 0; w < windows.length; w++) {
      factors[w] = pool.pooling() == PoolingKind.AVERAGE ? 1f / divisors[w] : 1;
    }
  }

  @Override
  void pool(int w, int from, int to) {
    for (int lane = 0; lane < Share.IMAGES; lane += COUNT) {
      if (isMax) {
        largest(windows[w], from + lane, to + lane);
      } else {
        sum(windows[w], from + lane, to + lane, factors[w]);
      }
    }
  }

  /** The first of the largest, as the reference has it. */
  private void largest(int[] window, int from, int to) {
    var largest = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
    var winner = FloatVector.zero(FLOATS);
    for (int i = 0; i < window.length; i++) {
      var value = FloatVector.fromArray(FLOATS, input.values(), from + window[i]);
      var wins = value.compare(VectorOperators.GT, largest);
      largest = largest.blend(value, wins);
      winner = winner.blend(i, wins);
    }
    largest.intoArray(output.values(), to);
    winner.intoArray(winners, to);
  }

  private void sum(int[] window, int from, int to, float factor) {
    var sum = FloatVector.zero(FLOATS);
    for (int cell : window) {
      sum = sum.add(FloatVector.fromArray(FLOATS, input.values(), from + cell));
    }
    sum.mul(factor).intoArray(output.values(), to);
  }

  @Override
  void spread(int w, int from, int to) {
    for (int lane = 0; lane < Share.IMAGES; lane += COUNT) {
      if (isMax) {
        spreadToWinner(windows[w], from + lane, to + lane);
      } else {
        spreadEvenly(windows[w], from + lane, to + lane, factors[w]);
      }
    }
  }

  private void spreadToWinner(int[] window, int from, int to) {
    var gradient = FloatVector.fromArray(FLOATS, output.gradients(), to);
    var winner = FloatVector.fromArray(FLOATS, winners, to);
    for (int i = 0; i < window.length; i++) {
      var won = winner.compare(VectorOperators.EQ, i);
      var ofCell = FloatVector.zero(FLOATS).blend(gradient, won);
      FloatVector.fromArray(FLOATS, input.gradients(), from + window[i])
          .add(ofCell)
          .intoArray(input.gradients(), from + window[i]);
    }
  }

  private void spreadEvenly(int[] window, int from, int to, float factor) {
    var gradient = FloatVector.fromArray(FLOATS, output.gradients(), to).mul(factor);
    for (int cell : window) {
      FloatVector.fromArray(FLOATS, input.gradients(), from + cell)
          .add(gradient)
          .intoArray(input.gradients(), from + cell);
    }
  }
}
