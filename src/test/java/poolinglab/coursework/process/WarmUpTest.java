package poolinglab.coursework.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A warm-up")
class WarmUpTest {
  private static int callsUntilOver(IntToLongFunction nanosOfCall) {
    WarmUp warmUp = new WarmUp();
    int calls = 0;
    while (!warmUp.isOver() && calls < 1000) {
      warmUp.add(nanosOfCall.applyAsLong(calls++));
    }
    return calls;
  }

  @Test
  @DisplayName("takes sixty calls if nothing gets faster")
  void steady() {
    assertThat(callsUntilOver(call -> 1000)).isEqualTo(60);
  }

  @Test
  @DisplayName("goes on for twenty calls after the last improvement")
  void improvement() {
    assertThat(callsUntilOver(call -> call < 100 && call % 10 == 9 ? 5000 - 40 * call : 5000))
        .isEqualTo(120);
  }

  @Test
  @DisplayName("ignores single slow calls and improvements below 3 %")
  void noise() {
    assertThat(callsUntilOver(call -> call % 7 == 0 ? 90_000 : 1000 - call / 10)).isEqualTo(60);
  }
}
