package poolinglab.coursework.grade;

import java.util.List;

/**
 * The smallest input found that shows a mistake.
 *
 * @param method the method that was called
 * @param parameters the names of its parameters; empty if they are not known
 * @param arguments what it was given: numbers, texts, arrays
 * @param expected what the exemplar returns; null where nothing was given, since there it would be
 *     the whole solution
 * @param answer what the answer returned; null where it returned nothing
 * @param said what happened where nothing was returned, as an exception and its line, else empty
 * @param hidden whether it is a case that learners do not have
 */
public record Counterexample(
    String method,
    List<String> parameters,
    List<Object> arguments,
    Object expected,
    Object answer,
    String said,
    boolean hidden) {
  public Counterexample {
    parameters = List.copyOf(parameters);
  }
}
