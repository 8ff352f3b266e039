package poolinglab.study;

import java.util.List;

/**
 * One figure found several times: with several seeds, or in several rounds of measuring.
 *
 * @param values one at least
 */
public record Repeated(List<Double> values) {
  public Repeated {
    values = List.copyOf(values);
  }

  public double mean() {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  public double least() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  public double most() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** From the least to the most. */
  public double width() {
    return most() - least();
  }
}
