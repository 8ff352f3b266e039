package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.coursework.MadeUpExercise;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.exercise.Needs;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.sandbox.Lap;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.sandbox.RaceTrack;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.xray.Finding;

@DisplayName("An exercise decides how it is marked")
class WorkshopExerciseTest {
  private static final String JUDGE =
      """
      @Override
      public Judgement judge(Case asked, Object answer, Object expected, double tolerance)
          throws Exception {
        return BODY;
      }

      private static float[][] image\
      """;

  @TempDir static Path folder;
  private static Workshop workshop;

  @BeforeAll
  static void open() {
    workshop = new Workshop(Sandbox.processOnly(), Optional.empty());
  }

  @AfterAll
  static void close() {
    workshop.close();
  }

  @Test
  @DisplayName("the same seed gives the same inputs each time, another seed different ones")
  void seeds() {
    Exercise exercise = new MadeUpExercise("10-seeds").in(folder);
    Exercise same = new MadeUpExercise("11-seeds").in(folder);
    assertThat(inputs(exercise, 1)).isDeepEqualTo(inputs(same, 1));
    assertThat(Arrays.deepEquals(inputs(exercise, 1), inputs(exercise, 2))).isFalse();
    ExerciseResult first = mark(exercise, MadeUpExercise.ZERO_START);
    ExerciseResult again = mark(exercise, MadeUpExercise.ZERO_START);
    assertThat(first).usingRecursiveComparison().isEqualTo(again);
  }

  @Test
  @DisplayName(
      "none that asks for a function has a case with NaN or −0, so answers may treat them as they like")
  void specialNumbers() {
    for (Exercise exercise : Exercises.open(Path.of("src/exercises")).all()) {
      List<SolvedCase> cases =
          exercise.description().needs() == Needs.NOTHING
              ? workshop.prepare(exercise).cases(1)
              : List.of();
      if (MutantCheck.fits(exercise, cases)) {
        for (SolvedCase solved : cases) {
          Object[] numbers = {solved.arguments().toArray(), solved.expectedValue()};
          assertThat(Arrays.deepToString(numbers))
              .as(exercise.slug())
              .doesNotContain("NaN")
              .doesNotContainPattern("-0\\.0\\b(?!E)");
        }
      }
    }
  }

  @Test
  @DisplayName("a judge of its own names a diagnosis and says why")
  void ownJudge() {
    Exercise exercise =
        judgedBy("12-judge", "Judgement.wrong(\"counts-rows\", \"A measured reason.\")");
    ExerciseResult result = mark(exercise, MadeUpExercise.ZERO_START);
    assertThat(result.findings()).containsExactly(Finding.named("counts-rows", 0, "Rows.", 9));
    assertThat(result.message()).isEqualTo("A measured reason.");
    assertThat(result.standing()).isEqualTo(Standing.WRONG);
  }

  @Test
  @DisplayName("a judge that names a file missing from wrong/ is a mistake in the exercise")
  void unknownDiagnosis() {
    Exercise exercise = judgedBy("13-judge", "Judgement.wrong(\"nobody\", \"Why.\")");
    assertOneLine(exercise, "nobody");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "20-throws | for (int side = 3 | if (true) throw new IllegalStateException(\"oh no\"); "
            + "for (int side = 3 | oh no",
        "21-method | \"count\", \"cells\" | \"count\", \"cubes\" | cubes",
        "22-promises | image.length > 0 && | Integer.parseInt(\"x\") > 0 && | promises",
        "23-compile | cases.add | cases.put | Cases.java",
        "24-class | extends CaseSource | extends Object | Cases.java",
        "25-arguments | \"count\", \"cells\", | \"count\", \"cells\", 1, | cells",
      })
  @DisplayName("a broken Cases.java gives one line that names it, not a bad mark")
  void brokenCases(String slug, String from, String to, String named) {
    MadeUpExercise made = new MadeUpExercise(slug).changed("Cases.java", from, to);
    if (slug.equals("24-class")) {
      made.with("Cases.java", "public class Cases {}");
    }
    assertOneLine(made.in(folder), named);
  }

  @Test
  @DisplayName("a judge that throws gives one line")
  void judgeThrows() {
    assertOneLine(judgedBy("26-judge", "null == answer ? null : broken(1 / 0)"), "Cases.java");
    assertOneLine(
        judgedBy("27-judge", "Judgement.right(String.valueOf(1 / (int) tolerance))"), "by zero");
  }

  @Test
  @DisplayName("a race is lost by a right answer that is not faster, and the figures are given")
  void race() {
    ExerciseResult result = raced(race("30-race"), RACER, laps(6000, 1000, 6000));
    assertThat(result.standing()).isEqualTo(Standing.PARTLY);
    assertThat(result.groups()).extracting(GroupResult::earned).containsExactly(1, 0);
    assertThat(result.message()).contains("1.0 times as fast");
    assertThat(result.findings()).extracting(Finding::name).containsExactly("slow");
  }

  @Test
  @DisplayName("a race is won by a right answer that is fast, and the figures are given")
  void raceWon() {
    ExerciseResult result = raced(race("31-race"), RACER, laps(6000, 1000, 1500));
    assertThat(result.standing()).isEqualTo(Standing.SOLVED);
    assertThat(result.message()).contains("4.0 times as fast");
    assertThat(result.findings()).isEmpty();
  }

  @Test
  @DisplayName("an answer that is wrong is not raced, and its speed is not diagnosed")
  void wrongIsNotRaced() {
    String wrong = RACER.replace("sum += value", "sum -= value");
    ExerciseResult result = raced(race("32-race"), wrong, NEVER);
    assertThat(result.standing()).isEqualTo(Standing.WRONG);
    assertThat(result.findings()).isEmpty();
  }

  @Test
  @DisplayName("an answer that is right on the race's input alone earns no points for speed")
  void rightOnTheRacesInputAlone() {
    String wrong = RACER.replace("float sum = 0", "float sum = numbers.length < 9 ? 1 : 0");
    ExerciseResult result = raced(race("33-race"), wrong, NEVER);
    assertThat(result.groups()).extracting(GroupResult::earned).containsExactly(0, 0);
    assertThat(result.message())
        .isEqualTo("Its speed is measured as soon as its results are right.");
    assertThat(result.counterexample().orElseThrow().arguments()).isNotEmpty();
    assertThat(result.findings()).isEmpty();
  }

  @Test
  @DisplayName("an answer that is wrong only in the race is wrong, not slow")
  void wrongOnlyInTheRace() {
    ExerciseResult result =
        raced(
            race("34-race"),
            RACER,
            (contestants, question, tolerance, decided) -> new Outcome.Raced(List.of(), false));
    assertThat(result.groups()).extracting(GroupResult::earned).containsExactly(1, 0);
    assertThat(result.message()).isEqualTo("In the race, its output was wrong.");
    assertThat(result.findings()).isEmpty();
  }

  private static final RaceTrack NEVER =
      (contestants, question, tolerance, decided) -> {
        throw new AssertionError("a wrong answer must not be raced");
      };

  private static RaceTrack laps(long baseline, long exemplar, long answer) {
    return (contestants, question, tolerance, decided) -> {
      List<Lap> laps = new ArrayList<>();
      while (!decided.test(laps)) {
        laps.add(new Lap(baseline, exemplar, answer));
      }
      return new Outcome.Raced(laps, true);
    };
  }

  private static ExerciseResult raced(Exercise exercise, String answer, RaceTrack track) {
    try (Workshop racing = new Workshop(Sandbox.processOnly(), Optional.empty(), track)) {
      return racing.mark(
          exercise, new Answer(Map.of(exercise.answerFile(), answer), Optional.empty()), 1);
    }
  }

  private static final String RACER =
      """
      class Racer {
        static float sum(float[] numbers) {
          float sum = 0;
          for (float value : numbers) {
            sum += value;
          }
          return sum;
        }
      }
      """;

  private static Exercise race(String slug) {
    String cases =
        """
        import java.util.Random;
        import poolinglab.coursework.exercise.*;

        public final class Cases extends CaseSource {
          @Override
          public void fill(CaseList cases, Random random) {
            cases.add("right", "sum", (Object) new float[] {1, 2, 3});
            float[] numbers = new float[20000];
            java.util.Arrays.fill(numbers, 1);
            cases.addRace("fast", "sum", (Object) numbers);
          }

          @Override
          public Speed speed() {
            return new Speed(3, "slow");
          }
        }
        """;
    String description =
        """
        {"title": "Faster", "idea": "Time.", "class": "Racer", "needs": "time", "seconds": 20,
         "groups": [{"name": "right", "title": "Right", "points": 1},
                    {"name": "fast", "title": "Fast", "points": 2}]}
        """;
    return new MadeUpExercise(slug)
        .without("stub/")
        .without("exemplar/")
        .without("wrong/")
        .with("exercise.json", description)
        .with("Cases.java", cases)
        .with("stub/Racer.java", "class Racer {}\n")
        .with("exemplar/Racer.java", "// The quick one.\n" + RACER)
        .with("baseline/Racer.java", RACER)
        .with("wrong/slow.java", "// diagnosis: Not faster.\n" + RACER)
        .in(folder);
  }

  private static Exercise judgedBy(String slug, String body) {
    String judge = JUDGE.replace("BODY", body);
    return new MadeUpExercise(slug)
        .changed("Cases.java", "  private static float[][] image", judge)
        .in(folder);
  }

  private static void assertOneLine(Exercise exercise, String named) {
    assertThatThrownBy(() -> mark(exercise, MadeUpExercise.ZERO_START))
        .isInstanceOf(ExerciseException.class)
        .hasMessageContaining(named)
        .hasMessageContaining(exercise.slug());
  }

  private static Object[][] inputs(Exercise exercise, long seed) {
    List<SolvedCase> cases = workshop.prepare(exercise).cases(seed);
    return cases.stream().map(each -> each.arguments().toArray()).toArray(Object[][]::new);
  }

  private static ExerciseResult mark(Exercise exercise, String source) {
    Map<String, String> sources = Map.of(exercise.answerFile(), source);
    return workshop.mark(exercise, new Answer(sources, Optional.empty()), 1);
  }
}
