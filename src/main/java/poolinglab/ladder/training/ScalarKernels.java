package poolinglab.ladder.training;

/**
 * Image by image, number by number. On the way back, a gradient of 0 costs nothing, and after ReLU
 * and max pooling most are.
 */
abstract class ScalarKernels implements Kernels {
  private final int block;

  ScalarKernels(int block) {
    this.block = block;
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public int block() {
    return block;
  }

  static float activated(Weighed layer, float sum) {
    return layer.isLast ? sum : Math.max(0, sum);
  }

  @Override
  public void gradSums(Weighed layer, LayerShare share) {
    float[] output = layer.output.values();
    float[] gradOutput = layer.output.gradients();
    int[] targets = layer.weighing.targets();
    for (int u = 0; u < layer.weighing.units(); u++) {
      int from = u * layer.weighing.plane();
      int to = u / block * targets.length * block + u % block;
      float sum = 0;
      for (int c = 0; c < targets.length; c++) {
        int at = from + targets[c];
        float gradient = layer.isLast || output[at] > 0 ? gradOutput[at] : 0;
        layer.gradSums[to + c * block] = gradient;
        sum += gradient;
      }
      share.biases()[u] += sum;
    }
  }

  @Override
  public void gradWeights(Weighed layer, LayerShare share) {
    float[] input = layer.input.values();
    int[] cells = layer.weighing.cells();
    int[] taps = layer.weighing.taps();
    for (int u = 0; u < layer.weighing.units(); u++) {
      int w = u * taps.length;
      for (int c = 0; c < cells.length; c++) {
        float gradient = gradSum(layer, u, c);
        if (gradient != 0) {
          for (int t = 0; t < taps.length; t++) {
            share.weights()[w + t] += gradient * input[cells[c] + taps[t]];
          }
        }
      }
    }
  }

  @Override
  public void gradInput(Weighed layer) {
    float[] gradInput = layer.input.gradients();
    float[] weights = layer.packed.weights().values();
    int[] cells = layer.weighing.cells();
    int[] taps = layer.weighing.taps();
    for (int u = 0; u < layer.weighing.units(); u++) {
      int w = u * taps.length;
      for (int c = 0; c < cells.length; c++) {
        float gradient = gradSum(layer, u, c);
        if (gradient != 0) {
          for (int t = 0; t < taps.length; t++) {
            gradInput[cells[c] + taps[t]] += gradient * weights[w + t];
          }
        }
      }
    }
  }

  private float gradSum(Weighed layer, int u, int c) {
    return layer.gradSums[(u / block * layer.weighing.cells().length + c) * block + u % block];
  }
}
