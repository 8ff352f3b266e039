package poolinglab.network;

/** What a row of the ledger stands for. */
public enum LayerKind {
  INPUT,
  CONVOLUTION,
  POOLING,
  GLOBAL_POOLING,
  DENSE,
  ACTIVATION,
  NORMALIZATION,
  DROPOUT
}
