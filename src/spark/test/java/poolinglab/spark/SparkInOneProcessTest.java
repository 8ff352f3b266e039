package poolinglab.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.UserException;
import poolinglab.coursework.MarkingWork;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.sandbox.Isolation;
import poolinglab.coursework.sandbox.Sandbox;

@DisplayName("Spark without a cluster")
class SparkInOneProcessTest {
  private static final Path EXERCISES = Path.of("src/exercises");

  @TempDir private static Path shared;
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"local[2]", "local-cluster[2,1,1024]"})
  @DisplayName("gives a study the digits that it has in one process")
  void study(String url) throws IOException, InterruptedException {
    Path inTurn = shared.resolve("in-turn");
    if (!Files.exists(inTurn)) {
      assertThat(Pooling.run(folder, Pooling.study(inTurn, "--jobs", "1")).exitCode()).isZero();
    }
    Pooling run = Pooling.run(folder, Pooling.study(folder.resolve("spark"), "--spark", url));
    assertThat(run.exitCode()).as(run::said).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(Pooling.trials(folder.resolve("spark")))
        .hasSize(15)
        .isEqualTo(Pooling.trials(inTurn));
  }

  @Test
  @DisplayName("gives a class the marks that it has without Spark")
  void grade() throws IOException, InterruptedException {
    Path course = CourseClass.write(folder.resolve("class"), 6);
    Path here = folder.resolve("here");
    Path spark = folder.resolve("spark");
    assertThat(Pooling.run(folder, CourseClass.grade(course, here)).exitCode()).isZero();
    Pooling run = Pooling.run(folder, CourseClass.grade(course, spark, "--spark", "local[2]"));
    assertThat(run.exitCode()).as(run::said).isZero();
    assertThat(Pooling.results(spark)).hasSize(6).isEqualTo(Pooling.results(here));
    assertThat(spark.resolve("grades.csv")).hasSameBinaryContentAs(here.resolve("grades.csv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yarn                  | a cluster is local[2], local-cluster[2,1,1024] or spark://",
        "spark://127.0.0.1:9   | no master answers at 127.0.0.1:9",
        "spark://192.0.2.1:9   | must reach this machine",
      })
  @DisplayName("refuses in one line what is no cluster")
  void noCluster(String url, String words) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> new SparkOpener().open(url, Optional.empty()))
        .withMessageContaining(words)
        .withMessageNotContaining("\n");
  }

  @Test
  @DisplayName("keeps a secret that others can read, and a line that is no setting, out")
  void properties() throws IOException {
    Path open = Files.writeString(folder.resolve("open"), "spark.authenticate.secret abc\n");
    Path other = Files.writeString(folder.resolve("other"), "authenticate true\n");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> SparkSettings.of("local[2]", Optional.of(open)))
        .withMessageContaining("chmod 600");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> SparkSettings.of("local[2]", Optional.of(other)))
        .withMessageContaining("got authenticate");
  }

  @Test
  @DisplayName("refuses a worker that isolates answers otherwise, or has other exercises")
  void otherWorkers() throws IOException {
    try (Sandbox sandbox = Sandbox.strictest()) {
      Isolation other =
          sandbox.isolation() == Isolation.PROCESS ? Isolation.BUBBLEWRAP : Isolation.PROCESS;
      byte[] course = MarkingWork.course(EXERCISES, Optional.empty(), other);
      assertThatExceptionOfType(UserException.class)
          .isThrownBy(() -> MarkingWork.of(course))
          .withMessageContaining("isolated by");
    }
    Exercise changed = Exercises.open(EXERCISES).named("2");
    try (Workshop workshop = new Workshop(Sandbox.strictest(), Optional.of(extra(changed)))) {
      byte[] task = MarkingWork.task(workshop, changed, Optional.empty(), 1);
      byte[] course =
          MarkingWork.course(EXERCISES, Optional.empty(), workshop.sandbox().isolation());
      MarkingWork without = MarkingWork.of(course);
      assertThatExceptionOfType(UserException.class)
          .isThrownBy(() -> without.answer(task))
          .withMessageContaining("is different here");
    }
  }

  private Path extra(Exercise exercise) throws IOException {
    Path extra = folder.resolve("extra");
    Path file = Files.createDirectories(extra.resolve(exercise.slug())).resolve("extra.json");
    Files.writeString(
        file,
        """
        {"groups": [{"name": "late", "title": "Unseen images", "points": 7}],
         "cases": [{"group": "late", "method": "maxPool", "arguments": [[[1, 2], [3, 4]]]}]}
        """);
    return extra;
  }
}
