package poolinglab.coursework.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.coursework.sandbox.Outcome;

@DisplayName("Where a count of windows is wrong")
class WrongWhereTest {
  private static final List<String> PARAMETERS = List.of("input", "kernel", "stride", "padding");

  private static List<Observation> observed(Formula answer) {
    Formula right = Formula.of("floor(i + 2 · p − k, s) + 1", "i k s p");
    List<Observation> all = new ArrayList<>();
    for (int i = 4; i < 9; i++) {
      for (int k = 1; k < 5; k++) {
        for (int s = 1; s < 4; s++) {
          for (int p = 0; p < Math.min(2, k); p++) {
            int is = answer.of(i, k, s, p);
            int should = right.of(i, k, s, p);
            all.add(
                new Observation(
                    "truncate",
                    List.of(i, k, s, p),
                    new Outcome.Returned(is),
                    new Outcome.Returned(should),
                    is == should,
                    false));
          }
        }
      }
    }
    return all;
  }

  @Test
  @DisplayName("is said by the words, numbers and truth values of a call, where they separate them")
  void calls() {
    List<Observation> all = new ArrayList<>();
    for (String framework : List.of("keras", "dl4j")) {
      for (int kernel = 0; kernel < 4; kernel++) {
        boolean wrong = framework.equals("keras") && kernel == 0;
        all.add(
            new Observation(
                "outputSide",
                List.of(framework, kernel),
                new Outcome.Returned(wrong ? 1f : 2f),
                new Outcome.Returned(2f),
                !wrong,
                false));
      }
    }
    assertThat(WrongWhere.ofCalls(List.of("framework", "kernel"), all))
        .isEqualTo(
            " Your result is wrong wherever framework is keras and kernel is 0, and right"
                + " elsewhere.");
    assertThat(WrongWhere.ofCalls(List.of("framework", "kernel"), all.subList(0, 1))).isEmpty();
  }

  @Test
  @DisplayName("compares two numbers among the arguments")
  void compared() {
    List<Observation> all = new ArrayList<>();
    for (int kernel = 1; kernel < 5; kernel++) {
      for (int padding = 0; padding < 4; padding++) {
        Outcome right = new Outcome.Returned(0);
        Outcome is = padding >= kernel ? new Outcome.Threw("x", "", 0) : right;
        all.add(
            new Observation(
                "maxPool", List.of(kernel, padding), is, right, padding < kernel, false));
      }
    }
    assertThat(WrongWhere.ofCalls(List.of("kernel", "padding"), all))
        .isEqualTo(
            " Your result is wrong wherever kernel is at most padding, and right elsewhere.");
  }

  @Test
  @DisplayName("is said of the sides of an output, too")
  void sides() {
    List<Observation> all = new ArrayList<>();
    for (int side = 3; side < 8; side++) {
      int right = (side - 2) / 2 + 1;
      float[][] is = new float[right + side % 2][right];
      all.add(
          new Observation(
              "maxPool",
              List.of(new float[side][4], 2, 2),
              new Outcome.Returned(is),
              new Outcome.Returned(new float[right][right]),
              side % 2 == 0,
              false));
    }
    assertThat(WrongWhere.ofSides(all))
        .isEqualTo(
            " Along a side, the number of windows is 1 too large wherever the stride does not"
                + " divide side + 2 · padding − kernel, and right elsewhere.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ceil(i + 2 · p − k, s) + 1       | It is 1 too large wherever the stride does not divide input + 2 · padding − kernel, and right elsewhere.",
        "floor(i + 2 · p − k, s)          | It is always 1 too small.",
        "floor(i + 2 · p − k, s) + 1 + p  | It is 1 too large wherever there is padding, and right elsewhere.",
        "floor(i + 2 · p − k, s) + if(s > k and p > 0, 5, 1) | It is 4 too large wherever there is padding and the stride is larger than the kernel, and right elsewhere.",
        "floor(i + 2 · p − k, s) + if(p > 0 and i + p = 6, 0, 1) | It is wrong only where there is padding.",
      })
  @DisplayName("is stated by the condition that separates wrong results from right ones")
  void where(String answer, String words) {
    assertThat(WrongWhere.sentence(PARAMETERS, observed(Formula.of(answer, "i k s p"))))
        .isEqualTo(" " + words);
  }
}
