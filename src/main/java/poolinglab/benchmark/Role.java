package poolinglab.benchmark;

/** The role of a contestant. */
public enum Role {
  /** A rung of our ladder. */
  RUNG,
  /** Deeplearning4j. */
  LIBRARY,
  /** Another library, in a process of its own. */
  PEER,
  /** Pools nothing: moves as much memory as pooling must, and shows what could be reached. */
  LIMIT
}
