package poolinglab.benchmark;

/** The role of a contestant. */
public enum Role {
  /** A rung of our ladder. */
  RUNG,
  /** Deeplearning4j. */
  LIBRARY,
  /** Another library, in a process of its own. */
  PEER,
  /**
   * Does nothing but move as much memory as pooling must, or multiply as often as training must:
   * what could be reached.
   */
  LIMIT
}
