package poolinglab.coursework.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A process with 2 s of processor time, which may wait 10 s")
class TimeAccountTest {
  private final TimeAccount account =
      new TimeAccount(Duration.ofSeconds(2), Duration.ofSeconds(10));

  /** Looks every half second of the clock at a process that computes for a share of the time. */
  private Optional<TimeLimit.Breach> after(double seconds, double share) {
    Optional<TimeLimit.Breach> breach = Optional.empty();
    for (int look = 1; look <= 2 * seconds && breach.isEmpty(); look++) {
      Duration computed = Duration.ofMillis(Math.round(500 * look * share));
      breach = account.after(Duration.ofMillis(500), computed);
    }
    return breach;
  }

  @ParameterizedTest(name = "with {0} of a core: nothing at {1} s, {3} at {2} s")
  @CsvSource({
    "1.0, 1.5, 2, COMPUTED",
    "2.0, 0.5, 1, COMPUTED",
    "0.2, 9.5, 10, COMPUTED",
    "0.06, 33, 34, COMPUTED",
    "0.04, 39.5, 40, STARVED",
    "0.011, 39.5, 40, STARVED",
    "0.0, 9.5, 10, WAITED"
  })
  @DisplayName("is ended for what it computed, and on the clock alone only if it hardly could")
  void ends(double share, double still, double ended, TimeLimit.Breach breach) {
    assertThat(after(still, share)).isEmpty();
    assertThat(new TimeAccountTest().after(ended, share)).contains(breach);
  }

  @Test
  @DisplayName("is waiting too if it first computes and then stops computing")
  void computesFirst() {
    Duration second = Duration.ofSeconds(1);
    assertThat(account.after(second, second)).isEmpty();
    assertThat(account.after(second.multipliedBy(9), second)).isEmpty();
    assertThat(account.after(second, second)).contains(TimeLimit.Breach.WAITED);
  }
}
