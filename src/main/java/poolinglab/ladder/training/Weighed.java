package poolinglab.ladder.training;

import java.util.Arrays;

/**
 * A convolution or dense layer with its activation function, in one {@link Pass}; with fused
 * kernels also the pooling that follows.
 */
final class Weighed implements Stage {
  final Weighing weighing;
  final LaneMaps input;
  final LaneMaps output;
  final PackedWeights packed;
  final boolean isLast;

  /** Gradients of the sums before the activation function: see {@link Kernels}. */
  final float[] gradSums;

  /** Which of the four cells under a pooling won, if one is fused, in the order of the output. */
  final float[] winners;

  /** Room in which kernels leave vectors for each other. */
  final float[] scratch;

  private final Kernels kernels;
  private final int number;
  private final boolean wantsInputGradient;

  /**
   * @param number among the layers with weights, from 0
   * @param wantsInputGradient whether anything before this layer learns
   */
  Weighed(
      Kernels kernels,
      Weighing weighing,
      LaneMaps input,
      LaneMaps output,
      PackedWeights packed,
      int number,
      boolean wantsInputGradient,
      boolean isLast) {
    this.kernels = kernels;
    this.weighing = weighing;
    this.input = input;
    this.output = output;
    this.packed = packed;
    this.number = number;
    this.wantsInputGradient = wantsInputGradient;
    this.isLast = isLast;
    int block = kernels.block() * kernels.lanes();
    gradSums = new float[packed.blocks() * weighing.cells().length * block];
    winners = new float[output.values().length];
    int most = Math.max(weighing.taps().length, weighing.units()) + Share.IMAGES;
    scratch = new float[most * block + Share.IMAGES * Share.IMAGES];
  }

  @Override
  public void forward() {
    kernels.forward(this);
  }

  @Override
  public void backward(Share share) {
    LayerShare ours = share.layers().get(number);
    kernels.gradSums(this, ours);
    kernels.gradWeights(this, ours);
    if (wantsInputGradient) {
      Arrays.fill(input.gradients(), 0);
      kernels.gradInput(this);
    }
  }
}
