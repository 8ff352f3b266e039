package poolinglab.coursework.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.xray.WindowCount.Rule;

@DisplayName("A wrong count of windows")
class CountFitTest {
  private static List<Observation> observed(Rule rule, String answer) {
    Formula formula = Formula.of(answer, "i k s p");
    WindowCount right = new WindowCount(rule);
    List<Observation> all = new ArrayList<>();
    for (int i = 1; i < 9; i++) {
      for (int k = 1; k < 5; k++) {
        for (int s = 1; s < 4; s++) {
          for (int p = 0; p < k; p++) {
            List<Object> call = rule == Rule.SAME ? List.of(i, k, s) : List.of(i, k, s, p);
            Outcome is = new Outcome.Returned(formula.of(i, k, s, rule == Rule.SAME ? 0 : p));
            Outcome should = Explanation.run(right, call);
            boolean correct = Tolerance.exact().equal(is, should);
            all.add(new Observation(rule.word(), call, is, should, correct, false));
          }
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SAME | floor(i + k − 1, s) | Your same computes (input + kernel − 1) / stride; it should compute input / stride, rounded up.",
        "SAME | i − s + 1 | Your same computes input − stride + 1; it should compute input / stride, rounded up.",
        "TRUNCATE | if(floor(i + p² − k, s) < 0, −1, floor(i + p² − k, s) + 1) | Your truncate computes (input + padding · padding − kernel) / stride + 1; it should compute (input + 2 · padding − kernel) / stride + 1, rounded down.",
        "STRICT | if((i + p − k) % s = 0 and i + p − k ≥ 0, (i + p − k) / s + 1, −1) | Your strict computes (input + padding − kernel) / stride + 1, where that is whole; it should compute (input + 2 · padding − kernel) / stride + 1, where that is whole.",
      })
  @DisplayName("is said as the shortest formula that gives the same")
  void formula(Rule rule, String answer, String sentence) {
    Optional<Explanation> found = CountFit.of(rule, observed(rule, answer));
    assertThat(found).isPresent();
    assertThat(found.get().mistakes().get(0).sentence()).isEqualTo(sentence);
  }

  @Test
  @DisplayName("is not said where no such formula gives the same")
  void none() {
    assertThat(CountFit.of(Rule.SAME, observed(Rule.SAME, "i · i"))).isEmpty();
  }
}
