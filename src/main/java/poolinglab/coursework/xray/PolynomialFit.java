package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.xray.Explanation.Mistake;

/**
 * Finds the formula that a method of whole numbers computes: a polynomial, interpolated from its
 * values on a small grid, as {@code kernel · kernel · in + 1}.
 */
final class PolynomialFit {
  private static final int MOST_TERMS = 8;
  private static final double WHOLE = 1e-6;

  /**
   * An argument of the method.
   *
   * @param name what the exercise calls it
   * @param least the smallest value that is tried
   * @param degree the highest power that is looked for
   */
  record Variable(String name, int least, int degree) {}

  private final List<Variable> variables;

  PolynomialFit(List<Variable> variables) {
    this.variables = List.copyOf(variables);
  }

  /** The formula's text, or empty where the method computes no polynomial with few whole terms. */
  Optional<Explanation> fit(String method, String right, Behaviour answer) {
    double[] values = new double[points()];
    for (int point = 0; point < values.length; point++) {
      Outcome outcome = answer.of(method, arguments(point));
      if (!(outcome instanceof Outcome.Returned returned)
          || !(returned.value() instanceof Integer value)) {
        return Optional.empty();
      }
      values[point] = value;
    }
    long[] coefficients = coefficients(values);
    if (coefficients == null) {
      return Optional.empty();
    }
    String formula = text(coefficients);
    String sentence =
        "Your %s computes %s; it should compute %s.".formatted(method, formula, right);
    Mistake mistake = new Mistake(method + " = " + formula, 0, sentence);
    Behaviour same =
        (name, arguments) -> new Outcome.Returned((int) evaluated(coefficients, arguments));
    return Optional.of(new Explanation(List.of(mistake), same));
  }

  private int points() {
    return variables.stream().mapToInt(variable -> variable.degree + 1).reduce(1, (a, b) -> a * b);
  }

  /** The powers of a term, or the steps of a grid point: its index in mixed radix. */
  private int[] digits(int index) {
    int[] digits = new int[variables.size()];
    int rest = index;
    for (int i = variables.size() - 1; i >= 0; i--) {
      int radix = variables.get(i).degree + 1;
      digits[i] = rest % radix;
      rest /= radix;
    }
    return digits;
  }

  private List<Object> arguments(int point) {
    int[] digits = digits(point);
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < digits.length; i++) {
      arguments.add(variables.get(i).least + digits[i]);
    }
    return arguments;
  }

  /** Turns values on the grid into coefficients, one variable after another; null if not whole. */
  private long[] coefficients(double[] values) {
    int inner = 1;
    for (int i = variables.size() - 1; i >= 0; i--) {
      Variable variable = variables.get(i);
      int nodes = variable.degree + 1;
      for (int start = 0; start < values.length; start++) {
        if (start / inner % nodes == 0) {
          interpolate(values, start, inner, variable);
        }
      }
      inner *= nodes;
    }
    long[] whole = new long[values.length];
    int terms = 0;
    for (int i = 0; i < values.length; i++) {
      whole[i] = Math.round(values[i]);
      terms += whole[i] == 0 ? 0 : 1;
      if (Math.abs(values[i] - whole[i]) > WHOLE * Math.max(1, Math.abs(values[i]))) {
        return null;
      }
    }
    return terms <= MOST_TERMS ? whole : null;
  }

  /** Newton's divided differences along one line of the grid, then expanded into powers. */
  private static void interpolate(double[] values, int start, int step, Variable variable) {
    int nodes = variable.degree + 1;
    double[] newton = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      newton[i] = values[start + i * step];
    }
    for (int order = 1; order < nodes; order++) {
      for (int i = nodes - 1; i >= order; i--) {
        newton[i] = (newton[i] - newton[i - 1]) / order;
      }
    }
    double[] powers = new double[nodes];
    for (int i = nodes - 1; i >= 0; i--) {
      for (int p = nodes - 1; p > 0; p--) {
        powers[p] = powers[p - 1] - (variable.least + i) * powers[p];
      }
      powers[0] = newton[i] - (variable.least + i) * powers[0];
    }
    for (int i = 0; i < nodes; i++) {
      values[start + i * step] = powers[i];
    }
  }

  private long evaluated(long[] coefficients, List<Object> arguments) {
    long sum = 0;
    for (int term = 0; term < coefficients.length; term++) {
      long product = coefficients[term];
      int[] powers = digits(term);
      for (int i = 0; i < powers.length && product != 0; i++) {
        for (int p = 0; p < powers[i]; p++) {
          product *= (Integer) arguments.get(i);
        }
      }
      sum += product;
    }
    return sum;
  }

  private String text(long[] coefficients) {
    List<Integer> terms =
        IntStream.range(0, coefficients.length)
            .filter(term -> coefficients[term] != 0)
            .boxed()
            .sorted(Comparator.comparingInt(term -> -IntStream.of(digits(term)).sum()))
            .toList();
    if (terms.isEmpty()) {
      return "0";
    }
    StringBuilder text = new StringBuilder();
    for (int term : terms) {
      long coefficient = coefficients[term];
      String sign = coefficient < 0 ? " − " : " + ";
      text.append(text.isEmpty() ? (coefficient < 0 ? "−" : "") : sign);
      text.append(product(Math.abs(coefficient), digits(term)));
    }
    return text.toString();
  }

  private String product(long coefficient, int[] powers) {
    String factors =
        IntStream.range(0, powers.length)
            .boxed()
            .flatMap(i -> java.util.Collections.nCopies(powers[i], variables.get(i).name).stream())
            .collect(Collectors.joining(" · "));
    if (factors.isEmpty()) {
      return Long.toString(coefficient);
    }
    return coefficient == 1 ? factors : coefficient + " · " + factors;
  }
}
