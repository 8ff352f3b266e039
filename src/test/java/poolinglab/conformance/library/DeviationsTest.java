package poolinglab.conformance.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A known deviation of the library")
class DeviationsTest {

  static Stream<Deviation> all() {
    return Deviations.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("still exists; if it does not, the library has changed")
  void stillStands(Deviation deviation) {
    String answer = deviation.answerNow();
    assertThat(deviation.isKnown(answer))
        .as("%s answered %s, known is %s", deviation.id(), answer, deviation.known())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("says in full sentences what was tried, what is right, and what to do")
  void sentences(Deviation deviation) {
    assertThat(deviation.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(deviation.title()).isNotBlank().doesNotEndWith(".");
    assertThat(
            List.of(
                deviation.asked(), deviation.right(), deviation.elsewhere(), deviation.instead()))
        .allMatch(text -> text.endsWith(".") || text.endsWith(".)"), "ends with a full stop");
    assertThat(deviation.known()).doesNotContain("\n").isNotBlank();
  }

  @Test
  @DisplayName("has a name of its own")
  void names() {
    assertThat(all().map(Deviation::id)).doesNotHaveDuplicates().hasSizeGreaterThan(20);
  }

  @Test
  @DisplayName("is noticed when it changes, by value and by exception")
  void changes() {
    Deviation value = planted("1", () -> "2");
    assertThat(value.isKnown(value.answerNow())).isFalse();
    assertThat(value.isKnown("1")).isTrue();
    Deviation refusal =
        planted(
            "IllegalStateException: no…",
            () -> {
              throw new IllegalStateException("not any more\nsecond line");
            });
    assertThat(refusal.answerNow()).isEqualTo("IllegalStateException: not any more");
    assertThat(refusal.isKnown(refusal.answerNow())).isTrue();
    assertThat(refusal.isKnown("UnsupportedOperationException: no")).isFalse();
  }

  private static Deviation planted(String known, Deviation.Probe probe) {
    return new Deviation("planted", "planted", "a.", "b.", "c.", "d.", known, probe);
  }
}
