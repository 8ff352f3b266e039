package poolinglab.ladder.training;

import poolinglab.network.Weights;

/**
 * The weights of a layer in the order in which kernels read them, [units / block, taps, block], the
 * last block filled up with zeros; and its biases.
 *
 * @param weights of the network, [units, taps]
 * @param packed the same in blocks
 * @param biases filled up with zeros
 */
record PackedWeights(Weights weights, int block, float[] packed, float[] biases) {

  static PackedWeights of(Weights weights, int block) {
    int units = (weights.biases().length + block - 1) / block * block;
    int taps = weights.values().length / weights.biases().length;
    var packed = new PackedWeights(weights, block, new float[units * taps], new float[units]);
    packed.update();
    return packed;
  }

  int blocks() {
    return biases.length / block;
  }

  /** Takes over the network's weights, after a step. */
  void update() {
    int units = weights.biases().length;
    int taps = weights.values().length / units;
    for (int u = 0; u < units; u++) {
      int to = u / block * taps * block + u % block;
      for (int t = 0; t < taps; t++) {
        packed[to + t * block] = weights.values()[u * taps + t];
      }
    }
    System.arraycopy(weights.biases(), 0, biases, 0, units);
  }
}
