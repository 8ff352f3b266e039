package poolinglab.coursework.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.xray.PolynomialFit.Variable;

@DisplayName("The formula that a method computes")
class PolynomialFitTest {
  private static final PolynomialFit FIT =
      new PolynomialFit(List.of(new Variable("kernel", 1, 2), new Variable("dilation", 1, 2)));

  private interface Formula {
    int of(int kernel, int dilation);
  }

  private static Optional<Explanation> fit(Formula formula) {
    return FIT.fit(
        "effectiveKernel",
        "(kernel − 1) · dilation + 1",
        (method, arguments) ->
            new Outcome.Returned(
                formula.of((Integer) arguments.get(0), (Integer) arguments.get(1))));
  }

  @Test
  @DisplayName("is read off its values on a small grid, and holds beyond it")
  void found() {
    Explanation explanation = fit((kernel, dilation) -> kernel * kernel - 3 * dilation + 7).get();
    assertThat(explanation.mistakes().get(0).sentence())
        .isEqualTo(
            "Your effectiveKernel computes kernel · kernel − 3 · dilation + 7; it should compute"
                + " (kernel − 1) · dilation + 1.");
    assertThat(explanation.behaviour().of("effectiveKernel", List.of(10, 20)))
        .isEqualTo(new Outcome.Returned(47));
  }

  @Test
  @DisplayName("is not claimed where there is none")
  void none() {
    assertThat(fit((kernel, dilation) -> 7 / kernel / dilation)).isEmpty();
  }
}
