package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.xray.Behaviour;

@DisplayName("Mutants of an exemplar")
class MutantCheckTest {
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"2", "18"})
  @DisplayName("neither pass nor are given a false name, and are explained, as are turned knobs")
  void sample(String exercise) {
    List<String> checked = new ArrayList<>();
    try (Workshop workshop = new Workshop(Sandbox.processOnly(), Optional.empty())) {
      Exercises exercises = Exercises.open(Path.of("src/exercises"));
      MutantReport report = workshop.mutants(exercises.named(exercise), 1, 16, checked::add);
      assertThat(report.isGood()).as("%s", report).isTrue();
      assertThat(report.wrong()).isBetween(checked.size() / 2, checked.size());
      assertThat(checked)
          .anyMatch(name -> name.contains("line"))
          .anyMatch(name -> name.contains("-of-rows"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1  | maxOfWindow, compares-whole-parts",
        "1  | maxOfWindow, zero-for-none",
        "4  | maxPool, zero-for-none",
        "5  | maxPool, zero-for-none",
        "16 | maxPool, flat-starts-at-minus-9999.0",
      })
  @DisplayName("are caught by a case, also where they show on few inputs only")
  void caught(String exercise, String turned) {
    try (Workshop workshop = new Workshop(Sandbox.processOnly(), Optional.empty())) {
      Exercises exercises = Exercises.open(Path.of("src/exercises"));
      PreparedExercise prepared = workshop.prepare(exercises.named(exercise));
      Behaviour answer = prepared.xray().turned().get(turned);
      assertThat(prepared.cases(1))
          .filteredOn(solved -> !solved.plain().race())
          .anyMatch(
              solved ->
                  !prepared
                      .judge(solved, answer.of(solved.method(), solved.arguments()))
                      .correct());
    }
  }

  @Test
  @DisplayName("are made by exchanging one token, outside comments")
  void tokens() {
    assertThat(SourceMutants.of("// i < 2\nint a = 0;"))
        .extracting(SourceMutants.Mutant::source)
        .containsExactly("// i < 2\nint a = 1;");
    assertThat(SourceMutants.of("x += image.length;"))
        .extracting(SourceMutants.Mutant::change)
        .containsExactly("+= → =", "+= → -=", "image.length → image[0].length");
  }
}
