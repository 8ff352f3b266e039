package poolinglab.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.conformance.PoolingCase;
import poolinglab.ladder.PooledWithArgmax;
import poolinglab.ladder.Rung;

@DisplayName("The survey of the ladder")
class RungSurveyTest {
  private static final int CASES = 60;

  @Test
  @DisplayName("runs every rung and finds no bit that differs")
  void agrees() {
    AtomicInteger through = new AtomicInteger();
    RungSurvey survey = RungSurvey.of(7, CASES, through::set);
    assertThat(through).hasValue(CASES);
    assertThat(survey.differing()).isEmpty();
    assertThat(survey.allAgree()).isTrue();
    assertThat(survey.agreeing().keySet()).isEqualTo(EnumSet.allOf(Rung.class));
    assertThat(survey.agreeing().get(Rung.NAIVE)).isEqualTo(CASES);
  }

  @Test
  @DisplayName("finds an output, a gradient and an argmax that are wrong in one cell")
  void plantedFaults() {
    Set<String> found = new java.util.TreeSet<>();
    for (int fault = 0; fault < 4; fault++) {
      int planted = fault;
      RungSurvey survey =
          RungSurvey.of(7, CASES, done -> {}, (asked, rung) -> wrong(asked, rung, planted));
      assertThat(survey.allAgree()).isFalse();
      assertThat(survey.differing(Rung.NAIVE)).isZero();
      survey.differing().forEach(each -> found.add(each.what().replaceFirst(", .*", "")));
    }
    assertThat(found).containsExactly("argmax", "gradient", "output", "output with argmax");
  }

  /** Right on the naive rung, wrong in one cell on the flat one. */
  private static RungAnswer wrong(PoolingCase asked, Rung rung, int fault) {
    RungAnswer right = RungAnswer.of(asked, rung);
    if (rung != Rung.FLAT) {
      return right;
    }
    float[] output = right.answer().output().values();
    float[] gradient = right.answer().gradInput().values();
    Optional<PooledWithArgmax> withArgmax = right.withArgmax();
    switch (fault) {
      case 0 -> output[output.length - 1] += 1e30f;
      case 1 -> gradient[gradient.length - 1] += 1e30f;
      case 2 -> withArgmax.ifPresent(pooled -> pooled.argmax()[0]++);
      default -> withArgmax.ifPresent(pooled -> pooled.output().values()[0] += 1e30f);
    }
    return right;
  }

  @Test
  @DisplayName("counts a rung that fails as one that differs")
  void failing() {
    RungSurvey survey =
        RungSurvey.of(
            7,
            5,
            done -> {},
            (asked, rung) -> {
              throw new IllegalStateException("planted");
            });
    assertThat(survey.differing(Rung.NAIVE)).isEqualTo(5);
    assertThat(survey.differing().get(0).what()).contains("no answer", "planted");
  }
}
