package poolinglab.ladder.training;

/**
 * The four loops of a layer with weights. What they are given is one layer of one {@link Pass};
 * weights and gradients of sums are in blocks of {@link #block} units:
 *
 * <pre>
 * weights    [units / block, taps, block]
 * gradSums   [units / block, cells, block, lanes]
 * gradients  [units, taps] and [units]
 * </pre>
 */
interface Kernels {
  /** Units that are worked on together where sums stay in registers. */
  int BLOCK = 5;

  /** Images side by side. */
  int lanes();

  /** Units that are worked on together. */
  int block();

  /** {@code output = max(0, bias + Σ weight · input)}, without the maximum in the last layer. */
  void forward(Weighed layer);

  /**
   * The gradients of the sums, from those of the output, and their total to those of the biases.
   */
  void gradSums(Weighed layer, LayerShare share);

  /** {@code gradWeights[u,t] = Σ over cells and images of gradSums[cell,u] · input[cell + t]} */
  void gradWeights(Weighed layer, LayerShare share);

  /** {@code gradInput[cell + t] = Σ over units of gradSums[cell,u] · weights[u,t]}; it is added. */
  void gradInput(Weighed layer);
}
