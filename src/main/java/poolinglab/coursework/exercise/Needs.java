package poolinglab.coursework.exercise;

/** What an answer needs in addition to the JDK. */
public enum Needs {
  /** Nothing: code from scratch. */
  NOTHING,
  /** Deeplearning4j on its class path. */
  LIBRARY,
  /** The judge trains a network that the answer describes. */
  TRAINING,
  /** The judge measures its time. */
  TIME
}
