package poolinglab.ladder.training;

import static poolinglab.ladder.training.ImageLanes.COUNT;
import static poolinglab.ladder.training.ImageLanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Rung 3: the Vector API. Any window.
 *
 * <p>The loops of {@link RegisterKernels}, with a vector in place of every number: its lanes are
 * the same cell of {@link Share#IMAGES} images. All images go through the same windows, so every
 * lane is always busy, and nothing is ever rearranged, whatever kernel, stride or width. A product
 * and its sum are one instruction, rounded once.
 *
 * <p>Sums begin with {@code FloatVector.zero}: begun with a constant, they would live on the heap.
 */
class VectorKernels implements Kernels {
  /** From the gradients of one window to those of the next. */
  static final int CELL = BLOCK * Share.IMAGES;

  @Override
  public final int lanes() {
    return Share.IMAGES;
  }

  @Override
  public final int block() {
    return BLOCK;
  }

  @Override
  public void forward(Weighed layer) {
    int[] cells = layer.weighing.cells();
    int fours = cells.length / 4 * 4;
    for (int block = 0; block < layer.packed.blocks(); block++) {
      for (int lane = 0; lane < Share.IMAGES; lane += COUNT) {
        for (int c = 0; c < fours; c += 4) {
          sumFour(layer, block, c, lane);
          store(layer, block, c, 4, lane);
        }
        for (int c = fours; c < cells.length; c++) {
          sumOne(layer, block, cells[c] + lane);
          store(layer, block, c, 1, lane);
        }
      }
    }
  }

  /** Leaves the sums of window first + i and the block's unit k in vector 4k + i of scratch. */
  static void sumFour(Weighed layer, int block, int first, int lane) {
    float[] input = layer.input.values();
    float[] weights = layer.packed.packed();
    int[] taps = layer.weighing.taps();
    int[] cells = layer.weighing.cells();
    int cellA = cells[first] + lane;
    int cellB = cells[first + 1] + lane;
    int cellC = cells[first + 2] + lane;
    int cellD = cells[first + 3] + lane;
    var a0 = FloatVector.zero(FLOATS);
    var b0 = FloatVector.zero(FLOATS);
    var c0 = FloatVector.zero(FLOATS);
    var d0 = FloatVector.zero(FLOATS);
    var a1 = FloatVector.zero(FLOATS);
    var b1 = FloatVector.zero(FLOATS);
    var c1 = FloatVector.zero(FLOATS);
    var d1 = FloatVector.zero(FLOATS);
    var a2 = FloatVector.zero(FLOATS);
    var b2 = FloatVector.zero(FLOATS);
    var c2 = FloatVector.zero(FLOATS);
    var d2 = FloatVector.zero(FLOATS);
    var a3 = FloatVector.zero(FLOATS);
    var b3 = FloatVector.zero(FLOATS);
    var c3 = FloatVector.zero(FLOATS);
    var d3 = FloatVector.zero(FLOATS);
    var a4 = FloatVector.zero(FLOATS);
    var b4 = FloatVector.zero(FLOATS);
    var c4 = FloatVector.zero(FLOATS);
    var d4 = FloatVector.zero(FLOATS);
    int w = block * taps.length * BLOCK;
    for (int tap : taps) {
      var a = FloatVector.fromArray(FLOATS, input, cellA + tap);
      var b = FloatVector.fromArray(FLOATS, input, cellB + tap);
      var c = FloatVector.fromArray(FLOATS, input, cellC + tap);
      var d = FloatVector.fromArray(FLOATS, input, cellD + tap);
      var weight = FloatVector.broadcast(FLOATS, weights[w]);
      a0 = a.fma(weight, a0);
      b0 = b.fma(weight, b0);
      c0 = c.fma(weight, c0);
      d0 = d.fma(weight, d0);
      weight = FloatVector.broadcast(FLOATS, weights[w + 1]);
      a1 = a.fma(weight, a1);
      b1 = b.fma(weight, b1);
      c1 = c.fma(weight, c1);
      d1 = d.fma(weight, d1);
      weight = FloatVector.broadcast(FLOATS, weights[w + 2]);
      a2 = a.fma(weight, a2);
      b2 = b.fma(weight, b2);
      c2 = c.fma(weight, c2);
      d2 = d.fma(weight, d2);
      weight = FloatVector.broadcast(FLOATS, weights[w + 3]);
      a3 = a.fma(weight, a3);
      b3 = b.fma(weight, b3);
      c3 = c.fma(weight, c3);
      d3 = d.fma(weight, d3);
      weight = FloatVector.broadcast(FLOATS, weights[w + 4]);
      a4 = a.fma(weight, a4);
      b4 = b.fma(weight, b4);
      c4 = c.fma(weight, c4);
      d4 = d.fma(weight, d4);
      w += BLOCK;
    }
    float[] sums = layer.scratch;
    a0.intoArray(sums, 0);
    b0.intoArray(sums, COUNT);
    c0.intoArray(sums, 2 * COUNT);
    d0.intoArray(sums, 3 * COUNT);
    a1.intoArray(sums, 4 * COUNT);
    b1.intoArray(sums, 5 * COUNT);
    c1.intoArray(sums, 6 * COUNT);
    d1.intoArray(sums, 7 * COUNT);
    a2.intoArray(sums, 8 * COUNT);
    b2.intoArray(sums, 9 * COUNT);
    c2.intoArray(sums, 10 * COUNT);
    d2.intoArray(sums, 11 * COUNT);
    a3.intoArray(sums, 12 * COUNT);
    b3.intoArray(sums, 13 * COUNT);
    c3.intoArray(sums, 14 * COUNT);
    d3.intoArray(sums, 15 * COUNT);
    a4.intoArray(sums, 16 * COUNT);
    b4.intoArray(sums, 17 * COUNT);
    c4.intoArray(sums, 18 * COUNT);
    d4.intoArray(sums, 19 * COUNT);
  }

  private static void sumOne(Weighed layer, int block, int cell) {
    float[] input = layer.input.values();
    float[] weights = layer.packed.packed();
    int[] taps = layer.weighing.taps();
    var a0 = FloatVector.zero(FLOATS);
    var a1 = FloatVector.zero(FLOATS);
    var a2 = FloatVector.zero(FLOATS);
    var a3 = FloatVector.zero(FLOATS);
    var a4 = FloatVector.zero(FLOATS);
    int w = block * taps.length * BLOCK;
    for (int tap : taps) {
      var a = FloatVector.fromArray(FLOATS, input, cell + tap);
      a0 = a.fma(FloatVector.broadcast(FLOATS, weights[w]), a0);
      a1 = a.fma(FloatVector.broadcast(FLOATS, weights[w + 1]), a1);
      a2 = a.fma(FloatVector.broadcast(FLOATS, weights[w + 2]), a2);
      a3 = a.fma(FloatVector.broadcast(FLOATS, weights[w + 3]), a3);
      a4 = a.fma(FloatVector.broadcast(FLOATS, weights[w + 4]), a4);
      w += BLOCK;
    }
    float[] sums = layer.scratch;
    a0.intoArray(sums, 0);
    a1.intoArray(sums, 4 * COUNT);
    a2.intoArray(sums, 8 * COUNT);
    a3.intoArray(sums, 12 * COUNT);
    a4.intoArray(sums, 16 * COUNT);
  }

  private static void store(Weighed layer, int block, int c, int cells, int lane) {
    float least = layer.isLast ? Float.NEGATIVE_INFINITY : 0;
    for (int k = 0; k < BLOCK; k++) {
      int u = block * BLOCK + k;
      float bias = layer.packed.biases()[u];
      for (int i = 0; i < cells; i++) {
        int target = u * layer.weighing.plane() + layer.weighing.targets()[c + i] + lane;
        FloatVector.fromArray(FLOATS, layer.scratch, (4 * k + i) * COUNT)
            .add(bias)
            .max(least)
            .intoArray(layer.output.values(), target);
      }
    }
  }

  @Override
  public void gradSums(Weighed layer, LayerShare share) {
    int[] targets = layer.weighing.targets();
    float[] output = layer.output.values();
    float[] gradOutput = layer.output.gradients();
    // In the last layer every gradient passes.
    float least = layer.isLast ? Float.NEGATIVE_INFINITY : 0;
    for (int u = 0; u < layer.weighing.units(); u++) {
      int to = (u / BLOCK * targets.length * BLOCK + u % BLOCK) * Share.IMAGES;
      for (int lane = 0; lane < Share.IMAGES; lane += COUNT) {
        int from = u * layer.weighing.plane() + lane;
        var sum = FloatVector.zero(FLOATS);
        for (int c = 0; c < targets.length; c++) {
          var value = FloatVector.fromArray(FLOATS, output, from + targets[c]);
          var passes = value.compare(VectorOperators.GT, least);
          var gradient = FloatVector.fromArray(FLOATS, gradOutput, from + targets[c]);
          gradient = FloatVector.zero(FLOATS).blend(gradient, passes);
          gradient.intoArray(layer.gradSums, to + c * CELL + lane);
          sum = sum.add(gradient);
        }
        sum.intoArray(layer.scratch, u * Share.IMAGES + lane);
      }
    }
    addUpBiases(layer, share);
  }

  /** The sums of each unit are in scratch, unit by unit. */
  static void addUpBiases(Weighed layer, LayerShare share) {
    int units = layer.weighing.units();
    ImageLanes.addUp(layer.scratch, 0, Share.IMAGES, units, share.biases(), 0);
  }

  @Override
  public void gradWeights(Weighed layer, LayerShare share) {
    VectorGradients.gradWeights(layer, share);
  }

  @Override
  public void gradInput(Weighed layer) {
    VectorGradients.gradInput(layer);
  }
}
