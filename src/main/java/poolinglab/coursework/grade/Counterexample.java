package poolinglab.coursework.grade;

import java.util.List;

/**
 * The smallest input found that shows a mistake.
 *
 * @param method the method that was called
 * @param arguments what it was given: numbers, texts, arrays
 * @param expected what the exemplar returns; null where nothing was given, since there it would be
 *     the whole solution
 * @param answer what the answer returned; null where it returned nothing
 * @param said what happened where nothing was returned, as an exception and its line, else empty
 * @param hidden whether it is a case that learners do not have
 */
public record Counterexample(
    String method,
    List<Object> arguments,
    Object expected,
    Object answer,
    String said,
    boolean hidden) {
  /** One that learners may see. */
  public Counterexample(
      String method, List<Object> arguments, Object expected, Object answer, String said) {
    this(method, arguments, expected, answer, said, false);
  }
}
