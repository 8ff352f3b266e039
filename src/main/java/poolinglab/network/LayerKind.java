package poolinglab.network;

/** What stands in a row of the ledger. */
public enum LayerKind {
  INPUT("input"),
  CONVOLUTION("convolution"),
  MAX_POOLING("max pooling"),
  AVERAGE_POOLING("average pooling"),
  P_NORM_POOLING("p-norm pooling"),
  GLOBAL_AVERAGE_POOLING("global average pooling"),
  GLOBAL_MAX_POOLING("global max pooling"),
  DENSE("dense");

  private final String label;

  LayerKind(String label) {
    this.label = label;
  }

  /** Whether it sums up windows of feature maps: all but input, convolution and dense. */
  public boolean isPooling() {
    return this != INPUT && this != CONVOLUTION && this != DENSE;
  }

  /** In words, for a table. */
  public String label() {
    return label;
  }
}
