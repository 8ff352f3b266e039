package poolinglab.coursework.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A wrong answer's head")
class WrongAnswerTest {
  @Test
  @DisplayName("gives its number and a diagnosis that spans comment lines")
  void head() {
    String text =
        "// misconception: 7\n// diagnosis: You start\n//   at 0.\nclass A {}\n// not this\n";
    assertThat(WrongAnswer.parse("zero-start", false, text))
        .isEqualTo(new WrongAnswer("zero-start", 7, "You start at 0.", false, text));
  }

  @Test
  @DisplayName("of a prediction is written with #")
  void prediction() {
    WrongAnswer wrong =
        WrongAnswer.parse("half", true, "#misconception:10\n#diagnosis: You\n# halved.\nkept: 8\n");
    assertThat(wrong.misconception()).isEqualTo(10);
    assertThat(wrong.diagnosis()).isEqualTo("You halved.");
  }

  @Test
  @DisplayName("can leave out the number, and can have a note before the diagnosis")
  void withoutNumber() {
    WrongAnswer wrong = WrongAnswer.parse("a", false, "// seen often\n// diagnosis: Why.\n");
    assertThat(wrong.misconception()).isZero();
    assertThat(wrong.diagnosis()).isEqualTo("Why.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "class A {}",
        "class A {}\n// diagnosis: too late",
        "# diagnosis: the other mark",
        "// misconception: 7",
        "\n// diagnosis: after a blank line",
        "// diagnosis:",
      })
  @DisplayName("without a diagnosis is refused by the file's name")
  void missing(String text) {
    assertThatThrownBy(() -> WrongAnswer.parse("zero-start", false, text))
        .isInstanceOf(ExerciseException.class)
        .hasMessageContaining("// diagnosis")
        .hasMessageContaining("zero-start");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seven", "", "7, 9", "7.5", "99999999999"})
  @DisplayName("with something that is not a number is refused by the file's name")
  void number(String number) {
    String text = "// misconception: " + number + "\n// diagnosis: Why.\n";
    assertThatThrownBy(() -> WrongAnswer.parse("zero-start", false, text))
        .isInstanceOf(ExerciseException.class)
        .hasMessageContaining("zero-start")
        .hasMessageContaining(number);
  }
}
