package poolinglab.coursework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.coursework.compile.JudgedCode;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.exercise.Misconceptions;
import poolinglab.coursework.exercise.WrongAnswer;
import poolinglab.coursework.judge.SelfCheck;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.process.Question;
import poolinglab.coursework.sandbox.Lap;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.sandbox.RaceTrack;
import poolinglab.coursework.sandbox.Sandbox;

@DisplayName("The exercises")
class ExercisesTest {
  private static final Path FOLDER = Path.of("src/exercises");
  private static final List<Exercise> ALL = Exercises.open(FOLDER).all();

  static Stream<Exercise> exercises() {
    return ALL.stream();
  }

  @Tag("slow")
  @Test
  @DisplayName(
      "can be given to learners: stubs earn nothing, exemplars everything, and every wrong answer"
          + " fails with its own diagnosis")
  void selfCheck() throws InterruptedException {
    assertThat(selfCheck(ALL)).isEmpty();
  }

  @Test
  @DisplayName("of a first answer and of a race can be given to learners")
  void twoSelfChecks() throws InterruptedException {
    assertThat(selfCheck(List.of(ALL.get(0), ALL.get(15)))).isEmpty();
  }

  private static List<String> selfCheck(List<Exercise> exercises) throws InterruptedException {
    try (Workshop workshop =
        new Workshop(Sandbox.strictest(), Optional.empty(), ExercisesTest::onlyTheExemplarIsFast)) {
      return new SelfCheck(workshop, Seeds.USUAL, what -> {}).checkAll(exercises, 2);
    }
  }

  /**
   * Times that do not come from a clock: whatever has the exemplar's code is as fast as the
   * exemplar, everything else as slow as the baseline.
   */
  private static Outcome onlyTheExemplarIsFast(
      RaceTrack.Contestants contestants,
      Question question,
      double tolerance,
      Predicate<List<Lap>> decided) {
    Map<String, byte[]> answer = contestants.answer().classes();
    // An answer has been cut down to what the judged methods reach.
    Map<String, byte[]> exemplar =
        JudgedCode.of(
                contestants.exemplar().classes(), question.className(), Set.of(question.method()))
            .classes();
    boolean fast =
        exemplar.entrySet().stream()
            .allMatch(each -> Arrays.equals(each.getValue(), answer.get(each.getKey())));
    List<Lap> laps = new ArrayList<>();
    while (!decided.test(laps)) {
      laps.add(new Lap(6000, 1000, fast ? 1000 : 6000));
    }
    return new Outcome.Raced(laps, true);
  }

  @Test
  @DisplayName("are eighteen, with more than eighty wrong answers")
  void count() {
    assertThat(ALL).hasSize(18);
    assertThat(ALL.stream().mapToInt(each -> each.wrongAnswers().size()).sum())
        .isGreaterThanOrEqualTo(80);
  }

  @ParameterizedTest
  @MethodSource("exercises")
  @DisplayName("say their title first in the instructions, and name the class to write")
  void instructions(Exercise exercise) {
    assertThat(exercise.instructions()).startsWith("# ");
    assertThat(exercise.instructions()).contains("```java");
    assertThat(exercise.instructions().toLowerCase(java.util.Locale.ROOT))
        .contains(exercise.prediction().isPresent() ? "prediction.txt" : "##");
  }

  @ParameterizedTest
  @MethodSource("exercises")
  @DisplayName("name the misconceptions that their wrong answers embody")
  void misconceptions(Exercise exercise) {
    Set<Integer> embodied = new TreeSet<>();
    exercise.wrongAnswers().stream().map(WrongAnswer::misconception).forEach(embodied::add);
    embodied.remove(0);
    assertThat(exercise.description().misconceptions()).containsAll(embodied);
    assertThat(embodied).allMatch(number -> number >= 1 && number <= Misconceptions.count());
  }

  @Test
  @DisplayName("address what the table in their README says, and every misconception is addressed")
  void table() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    Matcher row =
        Pattern.compile("(?m)^\\| *(\\d+) *\\| *([^|]*?) *\\|([^|]*)\\|.*$")
            .matcher(readme.substring(readme.indexOf("## Which exercise")));
    int rows = 0;
    while (row.find()) {
      int misconception = Integer.parseInt(row.group(1));
      Set<String> said = new TreeSet<>();
      Matcher link = Pattern.compile("\\b(\\d\\d)\\b").matcher(row.group(3));
      while (link.find()) {
        said.add(link.group(1));
      }
      Set<String> meant = new TreeSet<>();
      for (Exercise each : ALL) {
        if (each.description().misconceptions().contains(misconception)) {
          meant.add(each.slug().substring(0, 2));
        }
      }
      assertThat(said).as("misconception %d", misconception).isEqualTo(meant);
      assertThat(Misconceptions.belief(misconception)).isEqualTo(row.group(2));
      rows++;
    }
    assertThat(rows).isEqualTo(Misconceptions.count());
  }
}
