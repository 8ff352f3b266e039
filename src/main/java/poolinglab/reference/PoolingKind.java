package poolinglab.reference;

/** What a pooling makes of the values under its window. */
public enum PoolingKind {
  MAX("max", "max"),
  AVERAGE("avg", "average"),
  SUM("sum", "sum"),
  P_NORM("pnorm", "p-norm");

  private final String word;
  private final String label;

  PoolingKind(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** As it is written in a network text or on a command line: {@code avg}. */
  public String word() {
    return word;
  }

  /** As it is written in a table: {@code average}. */
  public String label() {
    return label;
  }
}
