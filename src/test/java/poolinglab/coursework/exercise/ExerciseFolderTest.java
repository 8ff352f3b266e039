package poolinglab.coursework.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.MadeUpExercise;

@DisplayName("An exercise's folder")
class ExerciseFolderTest {
  private static final String SLUG = "07-row-maxima";

  @TempDir Path folder;

  @Test
  @DisplayName("is read with separate hints and its wrong answers in order")
  void sound() {
    Exercise exercise = new MadeUpExercise(SLUG).in(folder);
    assertThat(exercise.slug()).isEqualTo(SLUG);
    assertThat(exercise.answerFile()).isEqualTo("RowMax.java");
    assertThat(exercise.stub()).isEqualTo(MadeUpExercise.STUB);
    assertThat(exercise.exemplar()).isEqualTo(MadeUpExercise.RIGHT);
    assertThat(exercise.hints()).containsExactly("Vague.", "Plainer.", "Nearly the answer.");
    assertThat(exercise.wrongAnswers())
        .extracting(WrongAnswer::name)
        .containsExactly("counts-rows", "zero-start");
    assertThat(exercise.prediction()).isEmpty();
    assertThat(exercise.baseline()).isEmpty();
    assertThat(exercise.description())
        .returns(2, Description::seconds)
        .returns(Needs.NOTHING, Description::needs)
        .returns(4, Description::points);
  }

  @Test
  @DisplayName("is read with a prediction, a baseline and wrong predictions if there are any")
  void withMore() {
    Exercise exercise =
        new MadeUpExercise(SLUG)
            .with("prediction.txt", "kept: _\n")
            .with("prediction-key.txt", "kept: 4\n")
            .with("baseline/RowMax.java", MadeUpExercise.RIGHT)
            .with("wrong/all-kept.txt", "# diagnosis: All.\nkept: 16\n")
            .with("wrong/notes.md", "not an answer\n")
            .in(folder);
    assertThat(exercise.prediction().orElseThrow().key().blocks()).containsKey("kept");
    assertThat(exercise.baseline()).contains(MadeUpExercise.RIGHT);
    assertThat(exercise.wrongAnswers()).hasSize(3);
    assertThat(exercise.wrongAnswer("all-kept").prediction()).isTrue();
    assertThatThrownBy(() -> exercise.wrongAnswer("none-kept"))
        .isInstanceOf(ExerciseException.class)
        .hasMessageContaining(SLUG + " has no none-kept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exercise.json",
        "instructions.md",
        "hints.md",
        "Cases.java",
        "stub/RowMax.java",
        "exemplar/RowMax.java",
        "prediction-key.txt",
        "wrong",
      })
  @DisplayName("that lacks a part says which in one line")
  void missing(String piece) {
    assertBroken(
        new MadeUpExercise(SLUG)
            .with("prediction.txt", "kept: _\n")
            .with("prediction-key.txt", "kept: 4\n")
            .without(piece),
        piece);
  }

  @Nested
  @DisplayName("with a broken exercise.json")
  class Broken {
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "\"title\": \"The largest | \"titel\": \"The largest | title null",
          "\"points\": 2 | \"points\": 0 | at least 1 point",
          "\"points\": 2 | \"points\": \"two\" | two",
          "\"class\": \"RowMax\", | \"seconds\": 3, | class null",
          "\"class\": \"RowMax\", | \"class\": \"RowMax\", \"needs\": \"luck\", | luck",
          "\"name\": \"plain\", | \"name\": null, | name",
          "\"groups\": [ | \"groups\": [], \"allow\": [ | exercise.json",
          "{\"name\" | {{\"name\" | exercise.json",
        })
    @DisplayName("says what it got in one line")
    void wrong(String from, String to, String named) {
      assertBroken(new MadeUpExercise(SLUG).changed("exercise.json", from, to), named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "title"})
    @DisplayName("that is not a description says so in one line")
    void nothing(String text) {
      assertBroken(new MadeUpExercise(SLUG).with("exercise.json", text), "exercise.json");
    }
  }

  @Nested
  @DisplayName("is named")
  class Named {
    private Exercises all() {
      new MadeUpExercise("01-rows").in(folder);
      new MadeUpExercise("02-rows-again").in(folder);
      new MadeUpExercise("12-first").in(folder);
      new MadeUpExercise("12-second").in(folder);
      MadeUpExercise.write(folder.resolve("notes").resolve("a.txt"), "no exercise\n");
      return Exercises.open(folder);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
      "01-rows, 01-rows",
      "1, 01-rows",
      "01, 01-rows",
      "rows, 01-rows",
      "01-rows/, 01-rows",
      "2, 02-rows-again",
      "02-rows, 02-rows-again",
      "rows-again/, 02-rows-again",
      "12-first, 12-first",
      "second, 12-second",
    })
    @DisplayName("by its folder, its number or its name")
    void known(String name, String slug) {
      assertThat(all().named(name).slug()).isEqualTo(slug);
    }

    @ParameterizedTest(name = "“{0}”: {1}")
    @CsvSource({
      "12, several exercises begin with '12'",
      "3, there is no exercise '3'",
      "row, there is no exercise 'row'",
      "'', there is no exercise ''",
      "/, there is no exercise '/'"
    })
    @DisplayName("but not if none or several match")
    void unknown(String name, String why) {
      Exercises all = all();
      assertThat(all.all()).hasSize(4);
      assertThatThrownBy(() -> all.named(name))
          .isInstanceOf(ExerciseException.class)
          .hasMessageContaining(why)
          .hasMessageContaining("01-rows");
    }

    @Test
    @DisplayName("and a place without exercises is reported as such")
    void none() {
      assertThatThrownBy(() -> Exercises.open(folder))
          .isInstanceOf(ExerciseException.class)
          .hasMessageContaining("there are none in " + folder);
      assertThatThrownBy(() -> Exercises.open(folder.resolve("nowhere")))
          .isInstanceOf(ExerciseException.class)
          .hasMessageContaining("nowhere");
    }
  }

  private void assertBroken(MadeUpExercise made, String named) {
    assertThatThrownBy(() -> made.in(folder))
        .isInstanceOf(ExerciseException.class)
        .hasMessageContaining(named)
        .hasMessageContaining(SLUG)
        .satisfies(bad -> assertThat(bad.getMessage()).hasLineCount(1));
  }
}
