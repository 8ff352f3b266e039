package poolinglab.ladder.training;

/**
 * Rung 2: sums stay in registers. Any window.
 *
 * <p>Four windows by five units are twenty sums. For each tap they take four values and five
 * weights, nine loads for twenty products where the flat loop needs forty; and as no sum waits for
 * another, the processor has always something to do. A compiler does not find this by itself: it
 * would have to know that the arrays do not overlap.
 */
final class RegisterKernels extends ScalarKernels {
  RegisterKernels() {
    super(BLOCK);
  }

  @Override
  public void forward(Weighed layer) {
    int[] cells = layer.weighing.cells();
    int fours = cells.length / 4 * 4;
    for (int block = 0; block < layer.packed.blocks(); block++) {
      for (int c = 0; c < fours; c += 4) {
        sumFour(layer, block, c);
        store(layer, block, c, 4);
      }
      for (int c = fours; c < cells.length; c++) {
        sumOne(layer, block, cells[c]);
        store(layer, block, c, 1);
      }
    }
  }

  /** Leaves the sums of window first + i and the block's unit k at {@code scratch[4k + i]}. */
  private static void sumFour(Weighed layer, int block, int first) {
    float[] input = layer.input.values();
    float[] weights = layer.packed.packed();
    int[] cells = layer.weighing.cells();
    int[] taps = layer.weighing.taps();
    float a0 = 0, a1 = 0, a2 = 0, a3 = 0, a4 = 0;
    float b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0;
    float c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0;
    float d0 = 0, d1 = 0, d2 = 0, d3 = 0, d4 = 0;
    int w = block * taps.length * BLOCK;
    for (int tap : taps) {
      float a = input[cells[first] + tap];
      float b = input[cells[first + 1] + tap];
      float c = input[cells[first + 2] + tap];
      float d = input[cells[first + 3] + tap];
      float weight = weights[w];
      a0 += a * weight;
      b0 += b * weight;
      c0 += c * weight;
      d0 += d * weight;
      weight = weights[w + 1];
      a1 += a * weight;
      b1 += b * weight;
      c1 += c * weight;
      d1 += d * weight;
      weight = weights[w + 2];
      a2 += a * weight;
      b2 += b * weight;
      c2 += c * weight;
      d2 += d * weight;
      weight = weights[w + 3];
      a3 += a * weight;
      b3 += b * weight;
      c3 += c * weight;
      d3 += d * weight;
      weight = weights[w + 4];
      a4 += a * weight;
      b4 += b * weight;
      c4 += c * weight;
      d4 += d * weight;
      w += BLOCK;
    }
    float[] sums = layer.scratch;
    set(sums, 0, a0, b0, c0, d0);
    set(sums, 4, a1, b1, c1, d1);
    set(sums, 8, a2, b2, c2, d2);
    set(sums, 12, a3, b3, c3, d3);
    set(sums, 16, a4, b4, c4, d4);
  }

  private static void set(float[] sums, int at, float a, float b, float c, float d) {
    sums[at] = a;
    sums[at + 1] = b;
    sums[at + 2] = c;
    sums[at + 3] = d;
  }

  private static void sumOne(Weighed layer, int block, int cell) {
    float[] input = layer.input.values();
    float[] weights = layer.packed.packed();
    int[] taps = layer.weighing.taps();
    float a0 = 0, a1 = 0, a2 = 0, a3 = 0, a4 = 0;
    int w = block * taps.length * BLOCK;
    for (int tap : taps) {
      float a = input[cell + tap];
      a0 += a * weights[w];
      a1 += a * weights[w + 1];
      a2 += a * weights[w + 2];
      a3 += a * weights[w + 3];
      a4 += a * weights[w + 4];
      w += BLOCK;
    }
    float[] sums = layer.scratch;
    sums[0] = a0;
    sums[4] = a1;
    sums[8] = a2;
    sums[12] = a3;
    sums[16] = a4;
  }

  private static void store(Weighed layer, int block, int c, int cells) {
    for (int k = 0; k < BLOCK; k++) {
      int u = block * BLOCK + k;
      for (int i = 0; i < cells; i++) {
        float sum = layer.packed.biases()[u] + layer.scratch[4 * k + i];
        int target = u * layer.weighing.plane() + layer.weighing.targets()[c + i];
        layer.output.values()[target] = activated(layer, sum);
      }
    }
  }
}
