package poolinglab.coursework.arrival;

import poolinglab.coursework.archive.ShownName;

/**
 * Where learners were found who must not pass for others: in one of several arguments, or in a
 * folder that lies beside learners' own folders.
 *
 * @param name of the argument or folder, fit to be shown; empty for these learners themselves
 * @param isBesideLearners whether it may be a learner's
 */
record Place(String name, boolean isBesideLearners) {
  static final Place ITSELF = new Place("", false);

  /** One of several arguments. */
  static Place argument(Node node) {
    return new Place(ShownName.of(node.name()), false);
  }

  /** A folder beside learners' own. */
  static Place beside(Node node) {
    return new Place(ShownName.of(node.name()), true);
  }
}
