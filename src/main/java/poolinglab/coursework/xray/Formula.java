package poolinglab.coursework.xray;

import java.util.List;

/** A whole number worked out from others, in ints as a learner's code does. */
@FunctionalInterface
interface Formula {
  /** The number, given the variables in the order in which the formula names them. */
  int of(int... variables);

  /** Whether it holds, for one that is a condition. */
  default boolean holds(int... variables) {
    return of(variables) != 0;
  }

  /**
   * Reads a formula such as {@code (size − kernel) / stride + 1}. {@code /} cuts off as Java's; a
   * condition is 1 or 0.
   *
   * @param variables the names that it may use, with spaces between them
   * @throws IllegalArgumentException when it cannot be read
   */
  static Formula of(String text, String variables) {
    return new FormulaReader(text, List.of(variables.split(" "))).read();
  }
}
