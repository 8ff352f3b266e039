package poolinglab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.coursework.MadeUpExercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.workspace.Workspace;

@DisplayName("The commands for learners and teachers")
class CourseworkCommandsTest {
  private static final Path EXERCISE = Path.of("src/exercises/02-max-pool-2x2");

  @TempDir private Path temporary;
  private Path workspace;
  private Path answer;

  @BeforeEach
  void begin() {
    // The grader's key is not written into the home of whoever runs the tests.
    System.setProperty("poolinglab.config", temporary.resolve("config").toString());
    workspace = temporary.resolve("mine");
    answer = workspace.resolve("02-max-pool-2x2/MaxPool2x2.java");
    assertThat(exercises("init").exitCode()).isZero();
  }

  private Run exercises(String command, String... more) {
    String[] arguments = new String[more.length + 4 - (command.equals("init") ? 1 : 0)];
    arguments[0] = "exercises";
    arguments[1] = command;
    if (command.equals("init")) {
      arguments[2] = workspace.toString();
      System.arraycopy(more, 0, arguments, 3, more.length);
    } else {
      arguments[2] = "--in";
      arguments[3] = workspace.toString();
      System.arraycopy(more, 0, arguments, 4, more.length);
    }
    return Run.of(arguments);
  }

  private void write(String from) throws IOException {
    Files.copy(EXERCISE.resolve(from), answer, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  @DisplayName("exercises alone says what to do next, in a workspace and without one")
  void nextStep() throws IOException {
    Workspace written = Workspace.open(workspace, Exercises.open(EXERCISE.getParent()));
    assertThat(NextStep.in(written, "pooling"))
        .startsWith(
            "0 of 18 exercises solved.", "Next: 01-max-of-a-window, The maximum of one window")
        .last()
        .asString()
        .startsWith("  run    pooling exercises watch --in ");
    assertThat(NextStep.withoutWorkspace("pooling"))
        .contains("  pooling exercises init my-exercises");
  }

  @Test
  @DisplayName("check names the misconception, shows the smallest input, and remembers the points")
  void check() throws IOException {
    write("wrong/zero-start.java");
    Run run = exercises("check", "2");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("✓ right  2 of 2  Square images of even size")
        .contains("✗ wrong  0 of 1  Windows without a positive value")
        .contains("Your running maximum starts at 0")
        .contains("!0!")
        .contains("3 of 5 points so far");
    assertThat(exercises("list").out()).contains("◐ partly right", "3 of 5");
  }

  @Test
  @DisplayName(
      "check of a right answer and prediction exits with 0, and next names another exercise")
  void solved() throws IOException {
    write("exemplar/MaxPool2x2.java");
    Files.copy(
        EXERCISE.resolve("prediction-key.txt"),
        answer.resolveSibling("prediction.txt"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Run run = exercises("check", "02-max-pool-2x2");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Solved: 5 of 5 points.");
    assertThat(exercises("next").out()).contains("MaxOfWindow");
    assertThat(exercises("solution", "2").out()).contains("class MaxPool2x2");
  }

  @Test
  @DisplayName("check shows a compile error at the learner's line")
  void compileError() throws IOException {
    Files.writeString(
        answer,
        """
        class MaxPool2x2 {
          static float[][] maxPool(float[][] image) {
            return imag;
          }
        }
        """);
    Run run = exercises("check", "2");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("does not compile")
        .contains("return imag;")
        .contains("^")
        .contains("3")
        .doesNotContain("\tat ");
  }

  @Test
  @DisplayName("check shows what the answer printed, its first lines, with escapes spelled out")
  void printed() throws IOException {
    Files.writeString(
        answer,
        """
        class MaxPool2x2 {
          static float[][] maxPool(float[][] image) {
            System.out.println("rows " + image.length + "\\u001B[2J");
            return image;
          }
        }
        """);
    assertThat(exercises("check", "2").out())
        .contains("It printed, in its first lines:")
        .contains("    rows 2")
        .doesNotContain("\u001B");
  }

  @Test
  @DisplayName("check --json reports the same to a program")
  void json() throws IOException {
    write("wrong/zero-start.java");
    Run run = exercises("check", "2", "--json");
    assertThat(run.exitCode()).isEqualTo(1);
    var result = new com.fasterxml.jackson.databind.ObjectMapper().readTree(run.out());
    assertThat(result.path("earned").asInt()).isEqualTo(3);
    var exercise = result.path("exercises").path(0);
    assertThat(exercise.path("findings").path(0).path("name").asText()).isEqualTo("zero-start");
    assertThat(exercise.path("counterexample").path("answer").path("type").asText())
        .isEqualTo("float[][]");
  }

  @Test
  @DisplayName("hint reveals more each time; reset sets the answer aside")
  void hintAndReset() throws IOException {
    assertThat(exercises("hint", "2").out()).contains("hint 1 of 4");
    assertThat(exercises("hint", "2").out()).contains("hint 2 of 4");
    Files.writeString(answer, "// dear to me");
    Run run = exercises("reset", "2");
    assertThat(run.out()).contains("is the stub again", "What was there is now in");
    assertThat(answer).content().contains("write me");
  }

  @Test
  @DisplayName("watch checks what is saved and, on request, ends when everything is solved")
  void watch() throws Exception {
    for (String slug :
        Files.list(Path.of("src/exercises"))
            .map(Path::getFileName)
            .map(Path::toString)
            .filter(name -> name.matches("\\d\\d-.*") && !name.startsWith("02"))
            .toList()) {
      solveInState(slug);
    }
    Thread saver =
        new Thread(
            () -> {
              try {
                Thread.sleep(1500);
                Files.copy(
                    EXERCISE.resolve("prediction-key.txt"),
                    answer.resolveSibling("prediction.txt"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                write("exemplar/MaxPool2x2.java");
              } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
              }
            });
    saver.start();
    Run run = exercises("watch", "--until-solved");
    saver.join();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Next: Max pooling 2×2")
        .contains("Solved: 5 of 5 points.")
        .contains("All exercises are solved");
  }

  @Test
  @DisplayName("watch says at once that it checks, even if the exercise is still being prepared")
  void watchAtOnce() throws Exception {
    String go = "poolinglab.test.prepared";
    Path course = temporary.resolve("course");
    new MadeUpExercise("01-rows")
        .changed(
            "Cases.java",
            "for (int side = 3",
            "while (System.getProperty(\""
                + go
                + "\") == null) { Thread.onSpinWait(); }\n"
                + "for (int side = 3")
        .in(course);
    Path rows = temporary.resolve("rows");
    String from = "--exercises=" + course;
    assertThat(Run.of("exercises", "init", rows.toString(), from).exitCode()).isZero();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = Terminal.plain(InputStream.nullInputStream(), out, out);
    Thread watching =
        new Thread(
            () ->
                PoolingCommand.run(
                    terminal, "exercises", "watch", "--in", rows + "", from, "--until-solved"));
    watching.start();
    try {
      assertThat(comes(out, "Ctrl-C")).isTrue();
      Files.writeString(rows.resolve("01-rows/RowMax.java"), MadeUpExercise.RIGHT);
      assertThat(comes(out, "checking")).isTrue();
    } finally {
      System.setProperty(go, "yes");
      watching.join();
      System.clearProperty(go);
    }
    assertThat(out.toString()).contains("All exercises are solved");
  }

  /** Waits for words; if they come, that takes moments. */
  private static boolean comes(ByteArrayOutputStream out, String words)
      throws InterruptedException {
    for (int i = 0; i < 600 && !out.toString().contains(words); i++) {
      Thread.sleep(50);
    }
    return out.toString().contains(words);
  }

  private void solveInState(String slug) throws IOException {
    var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
    Path file = workspace.resolve(".pooling-lab/state.json");
    var root = (com.fasterxml.jackson.databind.node.ObjectNode) mapper.readTree(file.toFile());
    root.withObject("/exercises").withObject("/" + slug).put("standing", "SOLVED");
    Files.writeString(file, mapper.writeValueAsString(root));
  }

  @Test
  @DisplayName("grade writes marks, results for Gradescope and the class report")
  void grade() throws IOException {
    write("wrong/zero-start.java");
    Path report = temporary.resolve("report");
    Run run = Run.of("grade", workspace.toString(), "--report", report.toString(), "--only", "1,2");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("1 learner graded").contains("Isolation: ");
    assertThat(report.resolve("grades.csv")).content().contains("mine,3,");
    assertThat(report.resolve("gradescope/mine.json")).content().contains("\"max_score\"");
    assertThat(report.resolve("index.html")).content().contains("Your running maximum starts at 0");
    assertThat(report.resolve("results.json")).content().contains("zero-start");
  }

  @Test
  @DisplayName("grade with hidden cases adds their points")
  void extra() throws IOException {
    write("exemplar/MaxPool2x2.java");
    Path extra = Files.createDirectories(temporary.resolve("extra/02-max-pool-2x2"));
    Files.writeString(
        extra.resolve("extra.json"),
        """
        {"groups": [{"name": "late", "title": "Unseen images", "points": 7}],
         "cases": [{"group": "late", "method": "maxPool", "arguments": [[[1, 2], [3, 4]]]}]}
        """);
    Path report = temporary.resolve("report");
    Run run =
        Run.of(
            "grade",
            workspace.toString(),
            "--report",
            report.toString(),
            "--only",
            "2",
            "--extra",
            temporary.resolve("extra").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(report.resolve("grades.csv")).content().contains("mine,11,12");
  }
}
