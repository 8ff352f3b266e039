package poolinglab.ladder.training;

import static poolinglab.ladder.training.ImageLanes.COUNT;
import static poolinglab.ladder.training.ImageLanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Rung 4: ReLU and max pooling 2×2 fused with the convolution before them.
 *
 * <p>The four windows whose sums are worked out together are those under one pooling. So only their
 * maximum is written, and which of them it was; what ReLU makes 0, no window won. That saves nine
 * tenths of what a convolution writes and reads again, and the windows in a last row or column that
 * no pooling sees.
 */
final class FusedKernels extends VectorKernels {
  private static final float NONE = -1;

  @Override
  public void forward(Weighed layer) {
    int windows = layer.weighing.targets().length;
    for (int block = 0; block < layer.packed.blocks(); block++) {
      for (int lane = 0; lane < Share.IMAGES; lane += COUNT) {
        for (int w = 0; w < windows; w++) {
          sumFour(layer, block, 4 * w, lane);
          pool(layer, block, w, lane);
        }
      }
    }
  }

  /** The first of the largest, if it is above 0 with its bias. */
  private static void pool(Weighed layer, int block, int w, int lane) {
    float[] sums = layer.scratch;
    for (int k = 0; k < BLOCK; k++) {
      int u = block * BLOCK + k;
      float bias = layer.packed.biases()[u];
      var largest = FloatVector.broadcast(FLOATS, -bias);
      var winner = FloatVector.broadcast(FLOATS, NONE);
      for (int i = 0; i < 4; i++) {
        var sum = FloatVector.fromArray(FLOATS, sums, (4 * k + i) * COUNT);
        var wins = sum.compare(VectorOperators.GT, largest);
        largest = largest.blend(sum, wins);
        winner = winner.blend(i, wins);
      }
      int target = u * layer.weighing.plane() + layer.weighing.targets()[w] + lane;
      largest.add(bias).intoArray(layer.output.values(), target);
      winner.intoArray(layer.winners, target);
    }
  }

  @Override
  public void gradSums(Weighed layer, LayerShare share) {
    int[] targets = layer.weighing.targets();
    float[] gradOutput = layer.output.gradients();
    for (int u = 0; u < layer.weighing.units(); u++) {
      int to = (u / BLOCK * 4 * targets.length * BLOCK + u % BLOCK) * Share.IMAGES;
      for (int lane = 0; lane < Share.IMAGES; lane += COUNT) {
        int from = u * layer.weighing.plane() + lane;
        var total = FloatVector.zero(FLOATS);
        for (int w = 0; w < targets.length; w++) {
          var gradient = FloatVector.fromArray(FLOATS, gradOutput, from + targets[w]);
          var winner = FloatVector.fromArray(FLOATS, layer.winners, from + targets[w]);
          for (int i = 0; i < 4; i++) {
            FloatVector.zero(FLOATS)
                .blend(gradient, winner.compare(VectorOperators.EQ, i))
                .intoArray(layer.gradSums, to + (4 * w + i) * CELL + lane);
          }
          var won = winner.compare(VectorOperators.NE, NONE);
          total = total.add(FloatVector.zero(FLOATS).blend(gradient, won));
        }
        total.intoArray(layer.scratch, u * Share.IMAGES + lane);
      }
    }
    addUpBiases(layer, share);
  }
}
