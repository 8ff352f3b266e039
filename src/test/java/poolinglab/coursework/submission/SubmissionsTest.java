package poolinglab.coursework.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.exercise.ExerciseException;

@DisplayName("The learners")
class SubmissionsTest {
  @TempDir private Path temporary;
  private Path room;

  @BeforeEach
  void realRoom() throws IOException {
    room = temporary.toRealPath();
  }

  private Path folder(String path) throws IOException {
    return Files.createDirectories(room.resolve(path));
  }

  private Path file(String path) throws IOException {
    folder(path);
    Files.delete(room.resolve(path));
    return Files.createFile(room.resolve(path));
  }

  @Test
  @DisplayName("are the folders and zips of a class, sorted; files and hidden folders are none")
  void aClass() throws IOException {
    Path zoe = file("class/Zoe.ZIP");
    Path bob = folder("class/bob");
    folder("class/alice/02-max-pool");
    file("class/list.csv");
    folder("class/.git");
    folder("class/__MACOSX");
    assertThat(Submissions.find(List.of(room.resolve("class"))))
        .containsExactly(room.resolve("class/alice"), bob, zoe);
  }

  @ParameterizedTest(name = "‹{0}›")
  @ValueSource(strings = {"alice/02-max-pool", "alice/work/02-max-pool"})
  @DisplayName("may be one folder that holds exercises, itself or in its only folder")
  void one(String exercise) throws IOException {
    folder(exercise);
    file("alice/readme.txt");
    assertThat(Submissions.find(List.of(room.resolve("alice"))))
        .containsExactly(room.resolve("alice"));
  }

  @Test
  @DisplayName("may be named one by one, and twice")
  void several() throws IOException {
    folder("alice/02-max-pool");
    Path bob = file("bob.zip");
    Path alice = room.resolve("alice");
    assertThat(Submissions.find(List.of(bob, alice, room.resolve("alice/../alice"), alice)))
        .containsExactly(alice, bob);
  }

  @Test
  @DisplayName("have a name each")
  void sameName() throws IOException {
    Path first = file("class/alice.zip");
    Path second = folder("class/alice");
    assertRefused(
        room.resolve("class"),
        "every learner has a name of their own, which differs by more than case; "
            + second
            + " and "
            + first
            + " have not. Rename or remove one.");
  }

  @Test
  @DisplayName("have names that differ by more than case, as their reports must on every disk")
  void sameButForCase() throws IOException {
    Path first = file("class/a/Alice.zip");
    Path second = file("class/b/alice.zip");
    assertThatThrownBy(() -> Submissions.find(List.of(first, second)))
        .isInstanceOf(ExerciseException.class)
        .hasMessageContainingAll(first.toString(), second.toString());
  }

  @Test
  @DisplayName("are missed in a line")
  void missing() {
    Path gone = room.resolve("go\u001bne");
    assertRefused(
        gone,
        "submissions are learners' folders or zips, or a folder of these; "
            + room
            + "/go\\u001bne is not there. Name another.");
  }

  @Test
  @DisplayName("are neither other files nor nothing")
  void none() throws IOException {
    String rule = "submissions are learners' folders or zips, or a folder of these; ";
    Path text = file("a.txt");
    assertRefused(text, rule + text + " is neither. Name another.");
    Path empty = folder("empty");
    assertRefused(empty, rule + empty + " holds none. Name another.");
  }

  private static void assertRefused(Path argument, String sentence) {
    assertThatThrownBy(() -> Submissions.find(List.of(argument)))
        .isInstanceOf(ExerciseException.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "alice, alice",
    "alice.zip, alice",
    "Anna.B.ZIP, Anna.B",
    ".zip, .zip",
    "a\u001b[31mb, a\\u001b[31mb",
    "a\u202eb, a\\u202eb",
    "a\uD83D\uDE00ü, a\uD83D\uDE00ü",
  })
  @DisplayName("are shown so that a name does nothing to a terminal")
  void shown(String file, String name) {
    assertThat(Submissions.learner(Path.of(file))).isEqualTo(name);
  }

  @ParameterizedTest(name = "‹{0}›")
  @ValueSource(strings = {"alice", "Anna.B", "a_b-c", "007"})
  @DisplayName("keep a plain name for their files")
  void plainFileName(String learner) {
    assertThat(fileName(learner)).isEqualTo(learner);
  }

  @ParameterizedTest(name = "‹{0}›")
  @ValueSource(
      strings = {
        "con",
        "NUL.txt",
        "lpt1",
        "..",
        ".",
        "",
        "-rf",
        "a/b",
        "a\\b",
        "a.",
        "a b",
        "ü",
        "=1+1",
        "<b>",
        "..\\..\\x",
        ".hidden"
      })
  @DisplayName("get a safe name for their files otherwise")
  void safeFileName(String learner) {
    assertThat(fileName(learner)).matches("learner-([A-Za-z0-9_][A-Za-z0-9_-]*-)?[0-9a-f]{12}");
  }

  @Test
  @DisplayName("get different names for their files")
  void differentFileNames() {
    assertThat(fileName("Jörg")).startsWith("learner-J_rg-").isNotEqualTo(fileName("Jürg"));
    assertThat(fileName("x".repeat(300))).hasSize(61).isNotEqualTo(fileName("x".repeat(301)));
  }

  private static String fileName(String learner) {
    return new Submission(learner, Map.of(), List.of()).fileName();
  }
}
