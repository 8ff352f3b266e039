package poolinglab.coursework.xray;

/**
 * A number that code works out along one axis.
 *
 * @param text as a learner may have written it; {@code i} is the output's index
 * @param value computes it
 */
record Formula(String text, Computation value) {

  /** The number for output index {@code i}. */
  @FunctionalInterface
  interface Computation {
    int at(int i, Axis axis);
  }

  int at(int i, Axis axis) {
    return value.at(i, axis);
  }

  /** One that does not depend on the output's index. */
  int of(Axis axis) {
    return value.at(0, axis);
  }
}
