package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.coursework.exercise.Judgement;
import poolinglab.coursework.exercise.Speed;
import poolinglab.coursework.judge.SpeedRule.Verdict;
import poolinglab.coursework.sandbox.Lap;

@DisplayName("Whether an answer is fast")
class SpeedRuleTest {
  private static final SpeedRule RULE = new SpeedRule(new Speed(3, "too-slow"));

  private static List<Lap> laps(int count, long baseline, long exemplar, long answer) {
    return Stream.generate(() -> new Lap(baseline, exemplar, answer)).limit(count).toList();
  }

  @ParameterizedTest(name = "loop {0}, exemplar {1}, answer {2}: {3}")
  @CsvSource({
    // A machine on which the exemplar gains a lot: three times as fast is enough.
    "6000, 1000, 2000, FAST",
    "6000, 1000, 2001, SLOW",
    "6000, 1000, 6000, SLOW",
    // A machine on which it gains little: 70 % of its gain is enough.
    "3000, 1000, 1428, FAST",
    "3000, 1000, 1429, SLOW",
    "3000, 1000, 1000, FAST",
    // A machine on which the exercise makes no sense.
    "1900, 1000, 1000, CANNOT_BE_JUDGED",
    "1900, 1000, 9000, CANNOT_BE_JUDGED",
    // Times too short for the clock.
    "0, 0, 0, CANNOT_BE_JUDGED",
  })
  @DisplayName("is measured against the factor or 70 % of the exemplar's gain, whichever is less")
  void limits(long baseline, long exemplar, long answer, Verdict verdict) {
    assertThat(RULE.verdict(laps(15, baseline, exemplar, answer))).isEqualTo(verdict);
  }

  @Test
  @DisplayName("is open before the fifteenth lap, however clear it looks")
  void fewLaps() {
    assertThat(RULE.verdict(List.of())).isEqualTo(Verdict.OPEN);
    assertThat(RULE.verdict(laps(14, 6000, 1000, 1000))).isEqualTo(Verdict.OPEN);
  }

  @ParameterizedTest(name = "{0} of {1} laps won: {2}")
  @CsvSource({
    "15, 15, FAST",
    "14, 15, FAST",
    "13, 15, OPEN",
    "2, 15, OPEN",
    "1, 15, SLOW",
    "25, 36, OPEN",
    "27, 36, FAST",
    "9, 36, SLOW",
    "10, 36, OPEN",
    "51, 75, FAST",
    "50, 75, TOO_CLOSE",
    "25, 75, TOO_CLOSE",
    "24, 75, SLOW",
  })
  @DisplayName("stays open until the laps won are too many or too few to be chance")
  void sequential(int won, int count, Verdict verdict) {
    List<Lap> laps = new ArrayList<>(laps(won, 6000, 1000, 1900));
    laps.addAll(laps(count - won, 6000, 1000, 2100));
    assertThat(RULE.verdict(laps)).isEqualTo(verdict);
  }

  @Test
  @DisplayName("ignores single laps in which the machine was busy")
  void outliers() {
    List<Lap> laps = new ArrayList<>(laps(20, 6000, 1000, 1500));
    laps.add(new Lap(6000, 1000, 900_000));
    laps.add(new Lap(900_000, 1000, 1500));
    assertThat(RULE.verdict(laps)).isEqualTo(Verdict.FAST);
  }

  @Test
  @DisplayName("is reported with the figures, the limit and what the model answer reaches")
  void figures() {
    Judgement fast = RULE.judge(laps(15, 6_000_000, 1_000_000, 1_500_000));
    assertThat(fast)
        .isEqualTo(
            Judgement.right(
                "4.0 times as fast: 6.00 ms for the slow loop, 1.50 ms for yours. Needed here:"
                    + " 3.0 times; the model answer reaches 6.0."));
    Judgement slow = RULE.judge(laps(15, 3_000_000, 1_000_000, 2_000_000));
    assertThat(slow.correct()).isFalse();
    assertThat(slow.diagnosis()).isEqualTo("too-slow");
    assertThat(slow.note()).contains("Needed here: 2.1 times; the model answer reaches 3.0.");
  }

  @Test
  @DisplayName("gives the learner the points, and says so, if it cannot be decided")
  void inDoubt() {
    List<Lap> close = new ArrayList<>(laps(38, 6000, 1000, 1900));
    close.addAll(laps(37, 6000, 1000, 2100));
    assertThat(RULE.judge(close).correct()).isTrue();
    assertThat(RULE.judge(close).note()).endsWith("so it counts as fast enough.");
    Judgement senseless = RULE.judge(laps(15, 1500, 1000, 1500));
    assertThat(senseless.correct()).isTrue();
    assertThat(senseless.note()).endsWith("the points are given.");
  }

  @Test
  @DisplayName("is not judged before the race is over")
  void open() {
    assertThatThrownBy(() -> RULE.judge(laps(3, 6000, 1000, 1500)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
