package poolinglab.coursework.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.exercise.Description;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Group;
import poolinglab.coursework.exercise.WrongAnswer;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.xray.Finding;

@DisplayName("A prediction is marked")
class PredictionMarkerTest {
  private static final Group GROUP = new Group("prediction", "Foretold", 2);
  private static final String BLANK = "output:\n  _ _\n  _ _\nkept: _\n";
  private static final String KEY = "output:\n  317 -1\n  8 929\nkept: Quarter\n";
  private static final PredictionMarker MARKER =
      new PredictionMarker(
          new Exercise(
              "02-max",
              Path.of("02-max"),
              new Description("Max", "An idea.", "Max", List.of(GROUP), null, null, 0, 0, null),
              "",
              List.of(),
              Map.of(),
              Optional.of(new Exercise.Prediction(BLANK, KEY)),
              List.of(
                  foretold("mean", 9, "output:\n  1.5 -3\n  6.75 4\n"),
                  foretold("half", 10, "kept: half\n"),
                  new WrongAnswer("code", 1, "Wrong code.", false, "kept: half\n"))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        KEY,
        "kept: QUARTER\noutput:\n  317.0, −1\n  8.00, 929",
        "I think:\noutput: 317 -1\nthen\n  8 929\nkept: quarter\nmore: 7",
      })
  @DisplayName("with all points if every block agrees, however it is written")
  void right(String sheet) {
    assertThat(mark(sheet))
        .isEqualTo(
            new PredictionMarker.SheetResult(
                new GroupResult("prediction", "Foretold", 2, 2, 2, 2), List.of(), "", false));
  }

  @Test
  @DisplayName("with no points if one block of two is wrong, and that one is named")
  void oneWrong() {
    PredictionMarker.SheetResult marked = mark(KEY.replace("929", "9"));
    assertThat(marked.group()).isEqualTo(new GroupResult("prediction", "Foretold", 2, 0, 2, 1));
    assertThat(marked.message()).isEqualTo("In prediction.txt, not right: output.");
    assertThat(marked.findings()).isEmpty();
  }

  @Test
  @DisplayName("with blocks that are still open named separately from wrong ones")
  void open() {
    PredictionMarker.SheetResult marked = mark("output:\n  _ _\n  _ _\nkept: half\n");
    assertThat(marked.message())
        .isEqualTo("In prediction.txt, not right: kept; to fill in: output.");
    assertThat(marked.blank()).isFalse();
  }

  @Test
  @DisplayName("as blank if nothing is filled in, or there is no sheet")
  void blank() {
    PredictionMarker.SheetResult marked = mark(BLANK);
    assertThat(marked.blank()).isTrue();
    assertThat(marked.message()).isEqualTo("The prediction is not filled in: prediction.txt.");
    assertThat(MARKER.mark(GROUP, Optional.empty()).message())
        .isEqualTo("There is no prediction.txt.");
    assertThat(MARKER.mark(GROUP, Optional.of(" \n")).message())
        .isEqualTo("prediction.txt is empty.");
  }

  @Test
  @DisplayName("with every wrong prediction that is recognised, and none of the wrong code")
  void findings() {
    PredictionMarker.SheetResult marked = mark("output:\n  1.50 −3\n  6.75 4\nkept: Half\n");
    assertThat(marked.findings())
        .containsExactly(
            Finding.named("mean", 9, "You took the mean.", 1),
            Finding.named("half", 10, "You took the half.", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        BLANK,
        "output: 5",
        "output:\n  317 -1\n  8 9\nkept: none",
        "output:\n  1.5 -3\n  6.75 4\nkept: half",
        "output:\n  317 -1\n  8 929\n  1 1\nkept: _",
      })
  @DisplayName("without revealing the key")
  void keyStaysSecret(String sheet) {
    PredictionMarker.SheetResult marked = mark(sheet);
    assertThat(marked.group().earned()).isZero();
    assertThat(marked.message() + marked.findings())
        .doesNotContain("317")
        .doesNotContain("929")
        .doesNotContainIgnoringCase("quarter");
  }

  private static PredictionMarker.SheetResult mark(String sheet) {
    return MARKER.mark(GROUP, Optional.of(sheet));
  }

  private static WrongAnswer foretold(String name, int misconception, String sheet) {
    return new WrongAnswer(name, misconception, "You took the " + name + ".", true, sheet);
  }
}
