package poolinglab.coursework.arrival;

import java.util.Optional;

/**
 * What a platform's export says of a file or folder.
 *
 * @param learner whose it is
 * @param id by which the platform tells learners of one name apart; empty if it does not say
 * @param file what the learner called it; empty for a folder that holds the learner's files
 * @param order of what replaces each other, the last counts; empty if unknown
 * @param attempt of a platform that keeps all attempts, when this one was; empty otherwise
 * @param node where it is
 */
record Entry(String learner, String id, String file, String order, String attempt, Node node) {
  /** A learner's folder or archive that no platform has labelled. */
  static Entry plain(String learner, Node node) {
    return new Entry(learner, "", "", "", "", node);
  }

  /** Recognises what a platform has labelled. */
  @FunctionalInterface
  interface Recogniser {
    Optional<Entry> entry(Node node);
  }
}
