package poolinglab.coursework.xray;

import java.util.List;
import java.util.Optional;
import poolinglab.coursework.xray.PolynomialFit.Variable;

/**
 * A method of whole numbers that should compute a formula.
 *
 * @param variables its arguments
 * @param right the formula that it should compute, as text
 */
record FormulaSubject(List<Variable> variables, String right) implements Subject {
  @Override
  public Optional<Explanation> explain(
      String method, List<Observation> observations, Behaviour answer) {
    Tolerance exact = Tolerance.exact();
    return new PolynomialFit(variables)
        .fit(method, right, answer)
        .filter(
            found ->
                observations.stream()
                    .allMatch(
                        each ->
                            exact.equal(
                                found.behaviour().of(method, each.arguments()), each.actual())));
  }
}
