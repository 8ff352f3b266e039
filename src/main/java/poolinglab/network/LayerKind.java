package poolinglab.network;

/** What a row of the ledger stands for. */
public enum LayerKind {
  INPUT("input"),
  CONVOLUTION("convolution"),
  POOLING("pooling"),
  GLOBAL_POOLING("global pooling"),
  DENSE("dense"),
  ACTIVATION("activation"),
  NORMALIZATION("batch normalization"),
  DROPOUT("dropout");

  private final String label;

  LayerKind(String label) {
    this.label = label;
  }

  /** In words, for a table. */
  public String label() {
    return label;
  }
}
