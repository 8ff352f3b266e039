package poolinglab.coursework.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.Standing;

@DisplayName("A learner's workspace")
class WorkspaceTest {
  private static final Exercises EXERCISES = Exercises.open(Path.of("src/exercises"));

  @TempDir private Path temporary;
  private Path folder;
  private Exercise first;
  private Exercise second;

  @BeforeEach
  void name() {
    folder = temporary.resolve("mine");
    first = EXERCISES.all().get(0);
    second = EXERCISES.named("2");
  }

  private Workspace written() throws IOException {
    return new WorkspaceWriter(EXERCISES, "1.2.3").write(folder, false);
  }

  @Test
  @DisplayName("has one folder per exercise, with instructions, a stub and a project file")
  void folders() throws IOException {
    Workspace workspace = written();
    for (Exercise exercise : EXERCISES.all()) {
      Path own = folder.resolve(exercise.slug());
      assertThat(own.resolve("instructions.md")).hasContent(exercise.instructions());
      assertThat(workspace.answerFile(exercise)).hasContent(exercise.stub());
      assertThat(own.resolve("pom.xml")).content().contains("${project.basedir}");
      assertThat(folder.resolve("pom.xml"))
          .content()
          .contains("<module>" + exercise.slug() + "</module>");
      assertThat(own.resolve("prediction.txt").toFile().exists())
          .isEqualTo(exercise.prediction().isPresent());
    }
    assertThat(folder.resolve("11-lesson-network/pom.xml"))
        .content()
        .contains("<version>1.2.3</version>");
    assertThat(folder.resolve("README.md")).content().contains("02-max-pool-2x2");
  }

  @Test
  @DisplayName("contains no answers: no exemplar, no key, no wrong answer")
  void nothingGivenAway() throws IOException {
    written();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.getFileName().toString())
            .doesNotContain("exemplar")
            .doesNotContain("key")
            .isNotEqualTo("Cases.java");
        assertThat(Files.readString(file)).doesNotContain("// diagnosis:");
      }
    }
  }

  @Test
  @DisplayName("brought up to date keeps answers, predictions and state, and renews instructions")
  void upToDate() throws IOException {
    Workspace workspace = written();
    Files.writeString(workspace.answerFile(second), "mine");
    Files.writeString(workspace.predictionFile(second).orElseThrow(), "output: 1");
    Files.writeString(folder.resolve(second.slug()).resolve("instructions.md"), "old");
    Files.delete(folder.resolve("03-output-size/instructions.md"));
    workspace.remember(second, result(Standing.PARTLY, 3));
    Workspace again = written();
    assertThat(again.files(second).sources()).containsEntry("MaxPool2x2.java", "mine");
    assertThat(again.files(second).prediction()).contains("output: 1");
    assertThat(again.progress(second).earned()).isEqualTo(3);
    assertThat(folder.resolve(second.slug()).resolve("instructions.md"))
        .hasContent(second.instructions());
    assertThat(folder.resolve("03-output-size/instructions.md")).exists();
  }

  @Test
  @DisplayName("is not created in a folder with other contents, which stay as they are")
  void otherThings() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("thesis.txt"), "dear");
    assertThatThrownBy(this::written)
        .isInstanceOf(ExerciseException.class)
        .hasMessageContaining("new or empty folder")
        .hasMessageContaining("Name another");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  @DisplayName("whose state is lost starts again around the existing answers")
  void lostState() throws IOException {
    Workspace workspace = written();
    Files.writeString(workspace.answerFile(second), "mine");
    Files.delete(Workspace.stateFile(folder));
    assertThat(written().files(second).sources()).containsEntry("MaxPool2x2.java", "mine");
  }

  @Test
  @DisplayName("whose state is broken says what to do")
  void brokenState() throws IOException {
    written();
    Files.writeString(Workspace.stateFile(folder), "{\"exerc");
    assertThatThrownBy(() -> Workspace.open(folder, EXERCISES))
        .isInstanceOf(ExerciseException.class)
        .hasMessageContaining("delete that file")
        .hasMessageContaining("your answers stay");
  }

  @Test
  @DisplayName("keeps what a newer version wrote into its state")
  void newerState() throws IOException {
    Workspace workspace = written();
    workspace.remember(second, result(Standing.PARTLY, 3));
    Path file = Workspace.stateFile(folder);
    String newer =
        Files.readString(file)
            .replace("\"version\" : 1", "\"version\" : 2, \"medals\" : [\"gold\"]")
            .replace(
                "\"standing\" : \"PARTLY\"", "\"standing\" : \"SHINING\", \"colour\" : \"red\"");
    Files.writeString(file, newer);
    Workspace again = Workspace.open(folder, EXERCISES);
    assertThat(again.progress(second).standing()).isEqualTo(Standing.PARTLY);
    again.readHint(second);
    assertThat(file).content().contains("medals", "gold", "\"colour\" : \"red\"");
  }

  @Test
  @DisplayName("gives hints one after another, stops at the last, and remembers how many")
  void hints() throws IOException {
    written();
    int count = second.hints().size();
    for (int i = 1; i <= count; i++) {
      assertThat(Workspace.open(folder, EXERCISES).readHint(second)).isEqualTo(i);
    }
    Workspace again = Workspace.open(folder, EXERCISES);
    assertThat(again.readHint(second)).isEqualTo(count);
    assertThat(again.progress(second).hints()).isEqualTo(count);
  }

  @Test
  @DisplayName("reset puts the stub back and keeps what was there, however often")
  void reset() throws IOException {
    Workspace workspace = written();
    Files.writeString(workspace.answerFile(second), "first");
    Path one = workspace.reset(second).orElseThrow();
    Files.writeString(workspace.answerFile(second), "second");
    Path two = workspace.reset(second).orElseThrow();
    assertThat(workspace.answerFile(second)).hasContent(second.stub());
    assertThat(one).hasContent("first");
    assertThat(two).hasContent("second");
  }

  @Test
  @DisplayName("shows a solution once the exercise is solved, not before")
  void solution() throws IOException {
    Workspace workspace = written();
    assertThatThrownBy(() -> workspace.solution(second))
        .isInstanceOf(ExerciseException.class)
        .hasMessageContaining("once the exercise is solved");
    workspace.remember(second, result(Standing.SOLVED, 5));
    assertThat(workspace.solution(second)).isEqualTo(second.exemplar());
  }

  @Test
  @DisplayName("shows a solution earlier if the teacher allows it")
  void allowed() throws IOException {
    Workspace workspace = new WorkspaceWriter(EXERCISES, "1").write(folder, true);
    assertThat(workspace.solution(second)).isEqualTo(second.exemplar());
    assertThat(Workspace.open(folder, EXERCISES).solution(second)).isNotEmpty();
  }

  @Test
  @DisplayName("has as its next exercise the first that is not solved")
  void next() throws IOException {
    Workspace workspace = written();
    assertThat(workspace.next()).contains(EXERCISES.all().get(0));
    workspace.remember(EXERCISES.all().get(0), result(Standing.SOLVED, 4));
    assertThat(workspace.next()).contains(EXERCISES.all().get(1));
    for (Exercise each : EXERCISES.all()) {
      workspace.remember(each, result(Standing.SOLVED, 4));
    }
    assertThat(workspace.next()).isEmpty();
  }

  @Test
  @DisplayName("reads an answer as it is read when it is handed in, whatever its encoding")
  void encoding() throws IOException {
    Workspace workspace = written();
    Files.write(workspace.answerFile(second), new byte[] {'/', '/', (byte) 0xE4});
    assertThat(workspace.files(second).sources()).containsEntry("MaxPool2x2.java", "//\u00e4");
    assertThat(workspace.files(second).notes())
        .containsExactly("02-max-pool-2x2/MaxPool2x2.java was read as Windows-1252.");
  }

  @Test
  @DisplayName("loses neither hints nor checks of a second terminal")
  void twoTerminals() throws IOException {
    Workspace one = written();
    Workspace other = Workspace.open(one.folder(), EXERCISES);
    other.readHint(second);
    one.remember(first, result(Standing.SOLVED, 4));
    assertThat(one.progress(second).hints()).isEqualTo(1);
    other.readHint(second);
    assertThat(Workspace.open(one.folder(), EXERCISES).progress(first).solved()).isTrue();
    assertThat(one.readHint(second)).isEqualTo(3);
  }

  @Test
  @DisplayName("that was downloaded with a link for its state writes nothing outside, and says so")
  void hostileState() throws IOException {
    Workspace workspace = written();
    Path outside = Files.createDirectories(folder.resolveSibling("outside"));
    Path own = workspace.folder().resolve(".pooling-lab");
    Files.move(own, outside.resolve("own"));
    Files.createSymbolicLink(own, outside.resolve("own"));
    String before = Files.readString(outside.resolve("own/state.json"));
    assertThatThrownBy(() -> workspace.readHint(second))
        .isInstanceOf(ExerciseException.class)
        .hasMessageContaining("is a link");
    assertThat(Files.readString(outside.resolve("own/state.json"))).isEqualTo(before);
  }

  @Test
  @DisplayName("is also found from the folder of an exercise")
  void around() throws IOException {
    Workspace workspace = written();
    assertThat(Workspace.around(workspace.folder().resolve(second.slug())))
        .contains(workspace.folder().toAbsolutePath());
    assertThat(Workspace.around(workspace.folder())).contains(workspace.folder());
    assertThat(Workspace.around(workspace.folder().resolve(second.slug()).resolve("src/main")))
        .contains(workspace.folder().toAbsolutePath());
    assertThat(Workspace.around(workspace.folder().resolve("a/b"))).isEmpty();
  }

  @Test
  @DisplayName("notices the save of a helper")
  void helperSaved() throws IOException {
    Workspace workspace = written();
    SaveWatch saves = new SaveWatch(workspace);
    Files.writeString(workspace.folder().resolve(second.slug()).resolve("Helper.java"), "class H");
    assertThat(saves.changed()).containsExactly(second);
    assertThat(saves.changed()).isEmpty();
  }

  @Test
  @DisplayName("notices the save of an answer in a folder inside, where it is read too")
  void insideSaved() throws IOException {
    Workspace workspace = written();
    SaveWatch saves = new SaveWatch(workspace);
    Path inside = workspace.folder().resolve(second.slug()).resolve("src/main");
    Files.createDirectories(inside);
    assertThat(saves.changed()).isEmpty();
    Files.move(workspace.answerFile(second), inside.resolve("MaxPool2x2.java"));
    assertThat(saves.changed()).containsExactly(second);
    Files.writeString(inside.resolve("MaxPool2x2.java"), "class MaxPool2x2 {}");
    assertThat(saves.changed()).containsExactly(second);
    assertThat(workspace.files(second).sources())
        .containsEntry("MaxPool2x2.java", "class MaxPool2x2 {}");
  }

  @Test
  @DisplayName("notices a save exactly once, even if the size stays the same")
  void saves() throws IOException {
    Workspace workspace = written();
    SaveWatch watch = new SaveWatch(workspace);
    assertThat(watch.changed()).isEmpty();
    Path file = workspace.answerFile(second);
    String swapped = second.stub().replace("write me", "wrote me");
    Files.writeString(file, swapped.replace("wrote", "xrite"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 5000));
    assertThat(watch.changed()).containsExactly(second);
    assertThat(watch.changed()).isEmpty();
    Files.writeString(workspace.predictionFile(second).orElseThrow(), "output: 1 2");
    assertThat(watch.changed()).containsExactly(second);
    Files.delete(file);
    assertThat(watch.changed()).containsExactly(second);
  }

  private ExerciseResult result(Standing standing, int earned) {
    return new ExerciseResult(
        second.slug(),
        "title",
        standing,
        List.of(new GroupResult("g", "G", 5, earned, 1, 1)),
        List.of(),
        "",
        Optional.empty());
  }
}
