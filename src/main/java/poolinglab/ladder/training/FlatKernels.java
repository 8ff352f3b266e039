package poolinglab.ladder.training;

/**
 * Rung 1: flat arrays, loops in the order of memory. Any window.
 *
 * <p>The sums are the reference's, in float32. Where a window lies is looked up, and margins of
 * zeros stand for the padding, so that no loop asks whether it is still inside the image. What is
 * left is that every product loads two numbers, and that every sum waits for the one before.
 */
final class FlatKernels extends ScalarKernels {
  FlatKernels() {
    super(1);
  }

  @Override
  public void forward(Weighed layer) {
    float[] output = layer.output.values();
    int[] cells = layer.weighing.cells();
    for (int u = 0; u < layer.weighing.units(); u++) {
      int target = u * layer.weighing.plane();
      for (int c = 0; c < cells.length; c++) {
        float sum = layer.packed.biases()[u] + sum(layer, u, cells[c]);
        output[target + layer.weighing.targets()[c]] = activated(layer, sum);
      }
    }
  }

  private static float sum(Weighed layer, int u, int cell) {
    float[] input = layer.input.values();
    float[] weights = layer.packed.packed();
    int[] taps = layer.weighing.taps();
    int w = u * taps.length;
    float sum = 0;
    for (int t = 0; t < taps.length; t++) {
      sum += weights[w + t] * input[cell + taps[t]];
    }
    return sum;
  }
}
