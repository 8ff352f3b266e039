package poolinglab.ladder.training;

import static poolinglab.ladder.training.ImageLanes.COUNT;
import static poolinglab.ladder.training.ImageLanes.FLOATS;
import static poolinglab.ladder.training.Kernels.BLOCK;
import static poolinglab.ladder.training.VectorKernels.CELL;

import jdk.incubator.vector.FloatVector;

/** The way back of {@link VectorKernels}. */
final class VectorGradients {
  private VectorGradients() {}

  static void gradWeights(Weighed layer, LayerShare share) {
    int taps = layer.weighing.taps().length;
    for (int block = 0; block < layer.packed.blocks(); block++) {
      for (int lane = 0; lane < Share.IMAGES; lane += COUNT) {
        for (int t = 0; t < taps; t += 3) {
          gradThree(layer, block, t, lane);
        }
      }
      int units = Math.min(BLOCK, layer.weighing.units() - block * BLOCK);
      for (int k = 0; k < units; k++) {
        int row = (block * BLOCK + k) * taps;
        ImageLanes.addUp(layer.scratch, k * Share.IMAGES, CELL, taps, share.weights(), row);
      }
    }
  }

  /** Leaves the gradients of tap t + i and the block's unit k at cell (t + i)·block + k. */
  private static void gradThree(Weighed layer, int block, int t, int lane) {
    float[] input = layer.input.values();
    float[] gradSums = layer.gradSums;
    int[] cells = layer.weighing.cells();
    int[] taps = layer.weighing.taps();
    int tapA = taps[t] + lane;
    int tapB = taps[Math.min(t + 1, taps.length - 1)] + lane;
    int tapC = taps[Math.min(t + 2, taps.length - 1)] + lane;
    var a0 = FloatVector.zero(FLOATS);
    var b0 = FloatVector.zero(FLOATS);
    var c0 = FloatVector.zero(FLOATS);
    var a1 = FloatVector.zero(FLOATS);
    var b1 = FloatVector.zero(FLOATS);
    var c1 = FloatVector.zero(FLOATS);
    var a2 = FloatVector.zero(FLOATS);
    var b2 = FloatVector.zero(FLOATS);
    var c2 = FloatVector.zero(FLOATS);
    var a3 = FloatVector.zero(FLOATS);
    var b3 = FloatVector.zero(FLOATS);
    var c3 = FloatVector.zero(FLOATS);
    var a4 = FloatVector.zero(FLOATS);
    var b4 = FloatVector.zero(FLOATS);
    var c4 = FloatVector.zero(FLOATS);
    int g = block * cells.length * CELL + lane;
    for (int cell : cells) {
      var a = FloatVector.fromArray(FLOATS, input, cell + tapA);
      var b = FloatVector.fromArray(FLOATS, input, cell + tapB);
      var c = FloatVector.fromArray(FLOATS, input, cell + tapC);
      var gradient = FloatVector.fromArray(FLOATS, gradSums, g);
      a0 = a.fma(gradient, a0);
      b0 = b.fma(gradient, b0);
      c0 = c.fma(gradient, c0);
      gradient = FloatVector.fromArray(FLOATS, gradSums, g + Share.IMAGES);
      a1 = a.fma(gradient, a1);
      b1 = b.fma(gradient, b1);
      c1 = c.fma(gradient, c1);
      gradient = FloatVector.fromArray(FLOATS, gradSums, g + 2 * Share.IMAGES);
      a2 = a.fma(gradient, a2);
      b2 = b.fma(gradient, b2);
      c2 = c.fma(gradient, c2);
      gradient = FloatVector.fromArray(FLOATS, gradSums, g + 3 * Share.IMAGES);
      a3 = a.fma(gradient, a3);
      b3 = b.fma(gradient, b3);
      c3 = c.fma(gradient, c3);
      gradient = FloatVector.fromArray(FLOATS, gradSums, g + 4 * Share.IMAGES);
      a4 = a.fma(gradient, a4);
      b4 = b.fma(gradient, b4);
      c4 = c.fma(gradient, c4);
      g += CELL;
    }
    float[] sums = layer.scratch;
    int to = t * CELL + lane;
    a0.intoArray(sums, to);
    a1.intoArray(sums, to + Share.IMAGES);
    a2.intoArray(sums, to + 2 * Share.IMAGES);
    a3.intoArray(sums, to + 3 * Share.IMAGES);
    a4.intoArray(sums, to + 4 * Share.IMAGES);
    b0.intoArray(sums, to + CELL);
    b1.intoArray(sums, to + CELL + Share.IMAGES);
    b2.intoArray(sums, to + CELL + 2 * Share.IMAGES);
    b3.intoArray(sums, to + CELL + 3 * Share.IMAGES);
    b4.intoArray(sums, to + CELL + 4 * Share.IMAGES);
    c0.intoArray(sums, to + 2 * CELL);
    c1.intoArray(sums, to + 2 * CELL + Share.IMAGES);
    c2.intoArray(sums, to + 2 * CELL + 2 * Share.IMAGES);
    c3.intoArray(sums, to + 2 * CELL + 3 * Share.IMAGES);
    c4.intoArray(sums, to + 2 * CELL + 4 * Share.IMAGES);
  }

  static void gradInput(Weighed layer) {
    int[] cells = layer.weighing.cells();
    int even = cells.length / 2 * 2;
    for (int block = 0; block < layer.packed.blocks(); block++) {
      for (int lane = 0; lane < Share.IMAGES; lane += COUNT) {
        for (int c = 0; c < even; c += 2) {
          spreadTwo(layer, block, c, lane);
        }
        if (even < cells.length) {
          spreadOne(layer, block, even, lane);
        }
      }
    }
  }

  /** Two windows at a time share the weights; where they overlap, the second adds to the first. */
  private static void spreadTwo(Weighed layer, int block, int c, int lane) {
    float[] gradInput = layer.input.gradients();
    float[] gradSums = layer.gradSums;
    float[] weights = layer.packed.packed();
    int[] taps = layer.weighing.taps();
    int cellA = layer.weighing.cells()[c] + lane;
    int cellB = layer.weighing.cells()[c + 1] + lane;
    int g = (block * layer.weighing.cells().length + c) * CELL + lane;
    var a0 = FloatVector.fromArray(FLOATS, gradSums, g);
    var a1 = FloatVector.fromArray(FLOATS, gradSums, g + Share.IMAGES);
    var a2 = FloatVector.fromArray(FLOATS, gradSums, g + 2 * Share.IMAGES);
    var a3 = FloatVector.fromArray(FLOATS, gradSums, g + 3 * Share.IMAGES);
    var a4 = FloatVector.fromArray(FLOATS, gradSums, g + 4 * Share.IMAGES);
    var b0 = FloatVector.fromArray(FLOATS, gradSums, g + CELL);
    var b1 = FloatVector.fromArray(FLOATS, gradSums, g + CELL + Share.IMAGES);
    var b2 = FloatVector.fromArray(FLOATS, gradSums, g + CELL + 2 * Share.IMAGES);
    var b3 = FloatVector.fromArray(FLOATS, gradSums, g + CELL + 3 * Share.IMAGES);
    var b4 = FloatVector.fromArray(FLOATS, gradSums, g + CELL + 4 * Share.IMAGES);
    int w = block * taps.length * BLOCK;
    for (int tap : taps) {
      var a = FloatVector.fromArray(FLOATS, gradInput, cellA + tap);
      var b = FloatVector.fromArray(FLOATS, gradInput, cellB + tap);
      var weight = FloatVector.broadcast(FLOATS, weights[w]);
      a = a0.fma(weight, a);
      b = b0.fma(weight, b);
      weight = FloatVector.broadcast(FLOATS, weights[w + 1]);
      a = a1.fma(weight, a);
      b = b1.fma(weight, b);
      weight = FloatVector.broadcast(FLOATS, weights[w + 2]);
      a = a2.fma(weight, a);
      b = b2.fma(weight, b);
      weight = FloatVector.broadcast(FLOATS, weights[w + 3]);
      a = a3.fma(weight, a);
      b = b3.fma(weight, b);
      weight = FloatVector.broadcast(FLOATS, weights[w + 4]);
      a = a4.fma(weight, a);
      b = b4.fma(weight, b);
      a.intoArray(gradInput, cellA + tap);
      b.intoArray(gradInput, cellB + tap);
      w += BLOCK;
    }
  }

  private static void spreadOne(Weighed layer, int block, int c, int lane) {
    float[] gradInput = layer.input.gradients();
    float[] gradSums = layer.gradSums;
    float[] weights = layer.packed.packed();
    int cell = layer.weighing.cells()[c] + lane;
    int g = (block * layer.weighing.cells().length + c) * CELL + lane;
    var a0 = FloatVector.fromArray(FLOATS, gradSums, g);
    var a1 = FloatVector.fromArray(FLOATS, gradSums, g + Share.IMAGES);
    var a2 = FloatVector.fromArray(FLOATS, gradSums, g + 2 * Share.IMAGES);
    var a3 = FloatVector.fromArray(FLOATS, gradSums, g + 3 * Share.IMAGES);
    var a4 = FloatVector.fromArray(FLOATS, gradSums, g + 4 * Share.IMAGES);
    int w = block * layer.weighing.taps().length * BLOCK;
    for (int tap : layer.weighing.taps()) {
      var a = FloatVector.fromArray(FLOATS, gradInput, cell + tap);
      a = a0.fma(FloatVector.broadcast(FLOATS, weights[w]), a);
      a = a1.fma(FloatVector.broadcast(FLOATS, weights[w + 1]), a);
      a = a2.fma(FloatVector.broadcast(FLOATS, weights[w + 2]), a);
      a = a3.fma(FloatVector.broadcast(FLOATS, weights[w + 3]), a);
      a = a4.fma(FloatVector.broadcast(FLOATS, weights[w + 4]), a);
      a.intoArray(gradInput, cell + tap);
      w += BLOCK;
    }
  }
}
