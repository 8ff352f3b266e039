package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.MadeUpExercise;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.sandbox.Sandbox;

@DisplayName("The self-check")
class SelfCheckTest {
  private static final String PREDICTION_GROUP =
      "\"groups\": [{\"name\": \"prediction\", \"title\": \"Foretold\", \"points\": 1},";

  @TempDir static Path folder;
  private static final List<String> PROGRESS = new ArrayList<>();
  private static Workshop workshop;
  private static List<String> problems;

  @BeforeAll
  static void open() {
    workshop = new Workshop(Sandbox.processOnly(), Optional.empty());
    problems = check(fullOfMistakes());
  }

  @AfterAll
  static void close() {
    workshop.close();
  }

  private static Exercise fullOfMistakes() {
    return new MadeUpExercise("20-mistakes")
        .with("instructions.md", " \n")
        .with("hints.md", "One.\n---\nTwo.\n---\n")
        .changed("exercise.json", "\"groups\": [", "\"groups\": [" + group("empty"))
        .changed("Cases.java", "cases.add(\"plain\"", "cases.add(\"secret\"")
        .changed(
            "stub/RowMax.java",
            "cells(float[][] image) {\n    throw new UnsupportedOperationException(\"write me\")",
            "cells(float[][] image) {\n    return image.length * image[0].length")
        .changed("exemplar/RowMax.java", "return output;", "System.getenv(); return output;")
        .with("wrong/zero-twin.java", "// diagnosis: 0 too.\n" + MadeUpExercise.ZERO_START)
        .in(folder);
  }

  private static String group(String name) {
    return "{\"name\": \"" + name + "\", \"title\": \"None\", \"points\": 1},";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "instructions.md is empty",
        "hints.md has 2 hints; at least 3",
        "group empty has no case",
        "group plain has no case",
        "cases of group secret, which is not named",
        "the stub must earn nothing and say so; got “partly right” with 1 points",
        "the exemplar must earn every point; it earned 0 of 5",
      })
  @DisplayName("finds and names each mistake, all in one go")
  void finds(String problem) {
    assertThat(problems).anyMatch(each -> each.startsWith("20-mistakes: " + problem));
  }

  @Test
  @DisplayName("names a wrong answer that passes, and one that another's diagnosis fits")
  void wrongAnswers() {
    Exercise lenient =
        new MadeUpExercise("21-answers")
            .without("wrong/")
            .with("wrong/right.java", "// diagnosis: None.\n" + MadeUpExercise.RIGHT)
            .in(folder);
    assertThat(check(lenient)).containsExactly("21-answers: wrong answer right passes");
    assertThat(problems)
        .anyMatch(
            each ->
                each.matches(
                    ".*wrong answer zero-(start|twin) must be diagnosed as itself; the first"
                        + " diagnosis was zero-(twin|start) .*"));
  }

  @Test
  @DisplayName("finds nothing in a sound exercise, and reports its progress")
  void sound() {
    PROGRESS.clear();
    Exercise exercise =
        new MadeUpExercise("22-sound")
            .changed("exercise.json", "\"groups\": [", PREDICTION_GROUP)
            .with("prediction.txt", "kept: _\n")
            .with("prediction-key.txt", "kept: 4\n")
            .with("wrong/foretold-all.txt", "# diagnosis: All.\nkept: 16\n")
            .in(folder);
    assertThat(check(exercise)).isEmpty();
    assertThat(PROGRESS)
        .containsExactly(
            "22-sound: exemplar",
            "22-sound: counts-rows",
            "22-sound: foretold-all",
            "22-sound: zero-start");
  }

  @Test
  @DisplayName("names a sheet without its group, and a group without its sheet")
  void prediction() {
    String rule = "a group “prediction” and a prediction.txt go together; one is missing";
    Exercise sheetOnly =
        new MadeUpExercise("23-sheet")
            .without("wrong/zero")
            .with("prediction.txt", "kept: _\n")
            .with("prediction-key.txt", "kept: 4\n")
            .in(folder);
    assertThat(check(sheetOnly)).containsExactly("23-sheet: " + rule);
    Exercise groupOnly =
        new MadeUpExercise("24-group")
            .changed("exercise.json", "\"groups\": [", PREDICTION_GROUP)
            .in(folder);
    assertThat(check(groupOnly)).containsExactly("24-group: " + rule);
  }

  private static List<String> check(Exercise exercise) {
    return new SelfCheck(workshop, 1, PROGRESS::add).check(exercise);
  }
}
