package poolinglab.coursework.arrival;

import java.util.Optional;

/**
 * What a platform's export says of a file or folder.
 *
 * @param learner whose it is
 * @param id by which the platform, or a class's parts, tell learners of one name apart; may be
 *     empty
 * @param file what the learner called it; empty for a folder that holds the learner's files
 * @param order of what replaces each other, the last counts; empty if unknown
 * @param attempt of a platform that keeps all attempts, when this one was; empty otherwise
 * @param label what the platform called it
 * @param node where it is
 */
record Entry(
    String learner, String id, String file, String order, String attempt, String label, Node node) {
  /** What has the platform's name itself. */
  Entry(String learner, String id, String file, String order, String attempt, Node node) {
    this(learner, id, file, order, attempt, node.name(), node);
  }

  /** A learner's folder or archive that no platform has labelled. */
  static Entry plain(String learner, Node node) {
    return plain(learner, "", node);
  }

  /** The same in the folder of a part of a class. */
  static Entry plain(String learner, String group, Node node) {
    return new Entry(learner, group, "", "", "", node);
  }

  /** A learner's file that no platform has labelled. */
  static Entry file(String learner, String file, Node node) {
    return new Entry(learner, "", file, "", "", node);
  }

  /** Recognises what a platform has labelled. */
  @FunctionalInterface
  interface Recogniser {
    Optional<Entry> entry(Node node);
  }
}
