package poolinglab.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import poolinglab.conformance.PoolingEngine;
import poolinglab.conformance.compare.Verdict.Outcome;
import poolinglab.conformance.library.LibraryForm;
import poolinglab.conformance.library.LibraryQuirk;

@DisplayName("A survey of random cases")
class SurveyTest {

  @Test
  @DisplayName("finds nothing unexplained in the library, and meets every known bug")
  void everythingIsExplained() {
    AtomicInteger through = new AtomicInteger();
    Survey survey = Survey.of(1, 4_000, done -> through.accumulateAndGet(done, Math::max));
    assertThat(survey.unexplained()).isEmpty();
    assertThat(survey.allExplained()).isTrue();
    assertThat(through).hasValue(4_000);
    assertThat(survey.quirks().keySet()).isEqualTo(EnumSet.allOf(LibraryQuirk.class));
    assertThat(survey.rows().values().stream().mapToInt(Tally::cases).sum())
        .isBetween(7_000, 8_000);
    assertThat(survey.rows().keySet().stream().map(Survey.Group::kind)).contains(CaseKind.values());
    survey
        .rows()
        .forEach(
            (group, tally) -> {
              if (group.kind().isExact()) {
                assertThat(tally.ulps()).isZero();
              }
              assertThat(tally.agreeing()).isPositive();
            });
  }

  @Test
  @DisplayName("gives the same for the same seed, however the threads run")
  void repeatable() {
    Survey first = Survey.of(5, 300, done -> {});
    assertThat(Survey.of(5, 300, done -> {})).isEqualTo(first);
    assertThat(Survey.of(6, 300, done -> {}).rows()).isNotEqualTo(first.rows());
  }

  @Test
  @DisplayName("counts each case once, and lists those of a wrong library by their numbers")
  void wrongLibrary() {
    Survey survey =
        Survey.of(
            1, 65, done -> {}, form -> new Judge(form, PlantedPooling.TAKES_THE_BOTTOM_RIGHT_CELL));
    assertThat(survey.allExplained()).isFalse();
    assertThat(survey.unexplained())
        .extracting(Survey.Unexplained::number)
        .isSorted()
        .allMatch(number -> number < 65);
    Survey one = Survey.of(1, 1, done -> {});
    assertThat(one.rows().values()).extracting(Tally::cases).containsExactly(1, 1);
  }

  @Test
  @DisplayName("stops when it is interrupted, and leaves the thread so")
  void interrupted() {
    CountDownLatch never = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Survey.of(1, 1, done -> await(never)))
        .hasMessage("the survey was interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @EnumSource(PlantedPooling.class)
  @DisplayName("explains no planted mistake away as one of the library's bugs")
  void plantedMistakesStayUnexplained(PlantedPooling wrong) {
    Judge judge = new Judge(LibraryForm.OPERATION, wrong);
    int unexplained = 0;
    for (int number = 0; number < 4_000 && unexplained == 0; number++) {
      RandomCase example = RandomCase.draw(42, number);
      boolean asksForIt = example.kind() == wrong.kind();
      unexplained += asksForIt && judge.judge(example).outcome() == Outcome.UNEXPLAINED ? 1 : 0;
    }
    assertThat(unexplained).isOne();
  }

  @Test
  @DisplayName("explains nothing if the case cannot trigger the bug")
  void quirksArePrecise() {
    for (int number = 0; number < 500; number++) {
      RandomCase example = RandomCase.draw(9, number);
      Set<LibraryQuirk> met = LibraryQuirk.metBy(example.asked(), LibraryForm.OPERATION);
      if (example.data() == DataKind.REAL && example.kind() == CaseKind.MAX) {
        met.remove(LibraryQuirk.SAME_LONG_STRIDE);
        assertThat(met).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("accepts a refusal as explained only in the layer's own words")
  void refusals() {
    PoolingEngine refuses =
        asked -> {
          throw new IllegalStateException("no");
        };
    Verdict verdict = new Judge(LibraryForm.LAYER, refuses).judge(RandomCase.draw(1, 1));
    assertThat(verdict.outcome()).isEqualTo(Outcome.UNEXPLAINED);
    assertThat(verdict.finding()).isPresent();
  }

  @Test
  @DisplayName("draws the same case for the same seed and number")
  void cases() {
    RandomCase first = RandomCase.draw(3, 17);
    RandomCase again = RandomCase.draw(3, 17);
    assertThat(again.asked().input().values()).containsExactly(first.asked().input().values());
    assertThat(RandomCase.draw(3, 18).asked().input().values())
        .isNotEqualTo(first.asked().input().values());
  }
}
