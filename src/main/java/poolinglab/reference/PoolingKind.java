package poolinglab.reference;

import poolinglab.geometry.GeometryException;

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

  /**
   * Reads a word, in lower or upper case.
   *
   * @throws GeometryException when there is no such pooling
   */
  public static PoolingKind parse(String word) {
    for (PoolingKind kind : values()) {
      if (kind.word.equalsIgnoreCase(word)) {
        return kind;
      }
    }
    throw new GeometryException("there is no pooling '%s'. Use max, avg, sum or pnorm.", word);
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
