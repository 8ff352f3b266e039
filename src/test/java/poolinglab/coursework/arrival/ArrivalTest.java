package poolinglab.coursework.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.submission.MadeUpArchive;
import poolinglab.coursework.submission.Submission;
import poolinglab.coursework.submission.SubmissionReader;

@DisplayName("A class")
class ArrivalTest {
  private static final List<Exercise> EXERCISES =
      Exercises.open(Path.of("src/exercises")).all().subList(0, 7);

  private static final String ONE = "01-max-of-a-window/MaxOfWindow.java";
  private static final String TWO = "02-max-pool-2x2/MaxPool2x2.java";

  @TempDir private Path temporary;

  /**
   * A folder is written as its files, one in a line; {@code >} stands before the path inside an
   * archive. What is expected: every learner and the exercises found, {@code Anna: 1 2}.
   */
  static Stream<Arguments> shapes() {
    return Stream.of(
        shape("folders", "anna/" + ONE, "anna/" + TWO, "ben/" + TWO, "= anna: 1 2", "= ben: 2"),
        shape("zips", "anna.zip>" + ONE, "ben.zip>x/" + TWO, "= anna: 1", "= ben: 2"),
        shape(
            "numbered learners", "01-anna/" + ONE, "02-ben/" + ONE, "= 01-anna: 1", "= 02-ben: 1"),
        shape(
            "a learner named nearly as an exercise",
            "07-bond/" + ONE,
            "anna/" + ONE,
            "= 07-bond: 1",
            "= anna: 1"),
        shape(
            "a wrapped class",
            "class 7b/anna/" + ONE,
            "class 7b/ben/" + ONE,
            "= anna: 1",
            "= ben: 1"),
        shape("a class of one", "anna/" + ONE, "= anna: 1"),
        shape(
            "one export per exercise",
            "sheet 1/anna/" + ONE,
            "sheet 1/ben/" + ONE,
            "sheet 2/anna/" + TWO,
            "sheet 2/ben/" + TWO,
            "= anna: 1 2",
            "= ben: 1 2"),
        shape(
            "Moodle's folders",
            "Anna Müller_17_assignsubmission_file_/my.zip>" + ONE,
            "Anna Müller_17_assignsubmission_onlinetext_/onlinetext.html",
            "Ben_18_assignsubmission_file/MaxPool2x2.java",
            "= Anna Müller: 1",
            "= Ben: 2"),
        shape(
            "Moodle's files without folders, in a zip",
            "all.zip>Anna_17_assignsubmission_file_MaxOfWindow.java",
            "all.zip>Anna_17_assignsubmission_file_MaxPool2x2.java",
            "all.zip>Ben_18_assignsubmission_file_MaxPool2x2.java",
            "= Anna: 1 2",
            "= Ben: 2"),
        shape(
            "Moodle's files without folders, unpacked",
            "Anna_17_assignsubmission_file_MaxPool2x2.java",
            "Anna_17_assignsubmission_file_prediction.txt",
            "Ben_18_assignsubmission_onlinetext.html",
            "= Anna: 2",
            "= Ben:"),
        shape(
            "two people of one name",
            "Anna_17_assignsubmission_file_/MaxOfWindow.java",
            "Anna_18_assignsubmission_file_/MaxPool2x2.java",
            "= Anna (17): 1",
            "= Anna (18): 2"),
        shape(
            "Moodle's exports per exercise, which number people anew",
            "sheet1.zip>Anna_17_assignsubmission_file_MaxOfWindow.java",
            "sheet2.zip>Anna_99_assignsubmission_file_MaxPool2x2.java",
            "= Anna: 1 2"),
        shape(
            "Canvas",
            "muelleranna_LATE_12_91_my.zip>" + ONE,
            "beckerben_13_92_MaxPool2x2-1.java",
            "beckerben_13_93_MaxOfWindow.java",
            "= beckerben: 1 2",
            "= muelleranna: 1"),
        shape(
            "Canvas, with a text that was typed",
            "beckerben_13_92_MaxPool2x2.java",
            "muelleranna_LATE_12_text.html",
            "= beckerben: 2",
            "= muelleranna:"),
        shape(
            "Blackboard",
            "Sheet 1_amueller_attempt_2025-01-10-09-30-00.txt",
            "Sheet 1_amueller_attempt_2025-01-10-09-30-00_MaxOfWindow.java",
            "Sheet 1_amueller_attempt_2025-01-11-09-30-00_MaxPool2x2.java",
            "Sheet 1_ben_attempt_2025-01-10-09-30-00_MaxPool2x2.java",
            "= amueller: 2",
            "= ben: 2"),
        shape(
            "Blackboard, with accounts that have underscores",
            "Sheet 1_anna_m_attempt_2025-01-10-09-30-00_MaxOfWindow.java",
            "Sheet 1_tom_m_attempt_2025-01-11-09-30-00_MaxPool2x2.java",
            "= anna_m: 1",
            "= tom_m: 2"),
        shape(
            "ILIAS",
            "Sheet 1/Abgaben/Mueller_Anna_amueller_47/20250110093000_my.zip>" + ONE,
            "Sheet 1/Abgaben/Becker_Ben_bbecker_48/20250110093000_MaxPool2x2.java",
            "= Anna Mueller: 1",
            "= Ben Becker: 2"),
        shape(
            "ILIAS' teams",
            "Submissions/Team_3/Mueller_Anna_amueller_47/20250110093000_MaxOfWindow.java",
            "Submissions/Team_3/Becker_Ben_bbecker_48/20250110093000_MaxPool2x2.java",
            "= Anna Mueller: 1 2",
            "= Ben Becker: 1 2"),
        shape(
            "Gradescope without names",
            "submission_981/MaxOfWindow.java",
            "submission_982/MaxPool2x2.java",
            "= submission 981: 1",
            "= submission 982: 2"),
        shape(
            "GitHub Classroom",
            "pool-submissions/pool-anna/" + ONE,
            "pool-submissions/pool-ben-b/" + TWO,
            "= anna: 1",
            "= ben-b: 2"),
        shape(
            "a zip of zips",
            "class.zip>anna/" + ONE,
            "class.zip>ben/" + TWO,
            "= anna: 1",
            "= ben: 2"),
        shape("a gzipped tar", "anna.tar.gz>" + ONE, "ben/" + TWO, "= anna: 1", "= ben: 2"),
        shape(
            "an empty folder and a picture", "anna/" + ONE, "ben/photo.png", "= anna: 1", "= ben:"),
        shape(
            "names as people sort them",
            "zoe/" + ONE,
            "Anna 10/" + ONE,
            "ben/" + ONE,
            "Anna 9/" + ONE,
            "Änne/" + ONE,
            "= Anna 9: 1",
            "= Anna 10: 1",
            "= Änne: 1",
            "= ben: 1",
            "= zoe: 1"),
        shape(
            "a report of an earlier run beside it",
            "anna/" + ONE,
            "ben/" + ONE,
            "report/results.json",
            "report/grades.csv",
            "report/gradescope/anna.json",
            "= anna: 1",
            "= ben: 1"),
        shape(
            "files beside the folders, and a teacher's",
            "anna/" + ONE,
            "dora/" + ONE,
            "MaxPool2x2_ben.java",
            "Cleo.pdf",
            "MaxPool2x2.java",
            "Sheet 1.pdf",
            "readme.txt",
            "= anna: 1",
            "= ben: 2",
            "= Cleo:",
            "= dora: 1"),
        shape(
            "groups, of which one has a single learner",
            "Gruppe A/anna/" + ONE,
            "Gruppe A/ben/" + ONE,
            "Gruppe B/cleo/" + ONE,
            "= anna: 1",
            "= ben: 1",
            "= cleo: 1"),
        shape(
            "two people of one name in two groups",
            "7a/anna/" + ONE,
            "7b/anna/" + ONE,
            "7b/ben/" + ONE,
            "= anna (7a): 1",
            "= anna (7b): 1",
            "= ben: 1"),
        shape(
            "groups that hand in together",
            "Gruppe 1/" + ONE,
            "Gruppe 2/my-exercises/" + ONE,
            "= Gruppe 1: 1",
            "= Gruppe 2: 1"),
        shape(
            "a folder for each exercise, and the learners in it",
            "01-max-of-a-window/anna/MaxOfWindow.java",
            "01-max-of-a-window/ben/MaxOfWindow.java",
            "02-max-pool-2x2/ben/MaxPool2x2.java",
            "= anna: 1",
            "= ben: 1 2"),
        shape(
            "a learner named as an exercise",
            "02-max-pool-2x2/" + ONE,
            "02-max-pool-2x2/" + TWO,
            "anna/" + ONE,
            "= 02-max-pool-2x2: 1 2",
            "= anna: 1"),
        shape(
            "learners with files that a platform could have named",
            "anna/" + ONE,
            "anna/" + TWO,
            "anna/notes_1_2_old.java",
            "ben/submission_1/" + ONE,
            "= anna: 1 2",
            "= ben: 1"),
        shape(
            "a folder and its zip",
            "anna/" + ONE,
            "anna.zip>" + TWO,
            "ben/" + ONE,
            "= anna: 1 2",
            "= ben: 1"));
  }

  private static Arguments shape(String name, String... lines) {
    return Arguments.of(name, List.of(lines));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  @DisplayName("arrives as it is exported, and every learner is found")
  void arrives(String name, List<String> lines) throws IOException {
    Path folder = write(lines.stream().filter(line -> !line.startsWith("= ")).toList());
    List<String> expected =
        lines.stream()
            .filter(line -> line.startsWith("= "))
            .map(line -> line.substring(2))
            .toList();
    assertThat(found(folder)).isEqualTo(expected);
  }

  private Path write(List<String> paths) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("arrival"));
    Map<String, Map<String, String>> archives = new TreeMap<>();
    for (String path : paths) {
      String[] parts = path.split(">");
      if (parts.length == 1) {
        put(folder.resolve(path), text(path));
      } else {
        archives.computeIfAbsent(parts[0], key -> new TreeMap<>()).put(parts[1], text(parts[1]));
      }
    }
    for (Map.Entry<String, Map<String, String>> archive : archives.entrySet()) {
      Path file = folder.resolve(archive.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, MadeUpArchive.of(archive.getKey(), archive.getValue()));
    }
    return folder;
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String text(String path) {
    return EXERCISES.stream()
        .filter(each -> path.contains(each.description().className()))
        .findFirst()
        .map(Exercise::exemplar)
        .orElse("nothing");
  }

  private List<String> found(Path... arguments) {
    Path report = temporary.resolve("arrival/own report");
    return Arrival.of(List.of(arguments), report, EXERCISES).handins().stream()
        .map(ArrivalTest::line)
        .toList();
  }

  private static String line(Handin handin) {
    Submission read = SubmissionReader.read(handin.learner(), handin.parts(), EXERCISES);
    StringBuilder line = new StringBuilder(handin.learner() + ":");
    read.answers().keySet().forEach(slug -> line.append(' ').append(slug.charAt(1)));
    return line.toString();
  }

  @Test
  @DisplayName(
      "from Blackboard has the names that each attempt's note says, and earlier attempts noted")
  void blackboardNames() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("arrival"));
    Files.write(
        folder.resolve("all.zip"),
        MadeUpArchive.of(
            "all.zip",
            Map.of(
                "Sheet_amueller_attempt_2025-01-11-09-30-00_MaxPool2x2.java", "class MaxPool2x2 {}",
                "Sheet_amueller_attempt_2025-01-09-08-00-00_MaxOfWindow.java", "",
                "Sheet_amueller_attempt_2025-01-11-09-30-00.txt",
                    "Name: Anna Müller (amueller)\nAssignment: Sheet\n")));
    Handin anna = Arrival.of(List.of(folder), temporary, EXERCISES).handins().get(0);
    assertThat(anna.learner()).isEqualTo("Anna Müller");
    assertThat(anna.notes())
        .containsExactly("An earlier attempt, of 2025-01-09-08-00-00, was not graded.");
  }

  @Test
  @DisplayName("from Gradescope has the names of the export, of every member of a group")
  void gradescopeNames() throws IOException {
    Path folder =
        write(List.of("submission_981/MaxOfWindow.java", "submission_982/MaxPool2x2.java"));
    put(
        folder.resolve("submission_metadata.yml"),
        """
        ---
        submission_981:
          :submitters:
          - :name: Anna Müller
            :sid: '17'
          - :name: Ben
            :sid: '18'
          :created_at: 2025-01-10 09:30:00
          :history:
          - :id: 3
            :name: not a person
        submission_982:
          :submitters:
          - :name: Cleo
        """);
    assertThat(found(folder)).containsExactly("Anna Müller: 1", "Ben: 1", "Cleo: 2");
  }

  @Test
  @DisplayName("from Gradescope may have names in quotes, with escapes")
  void gradescopeQuotes() throws IOException {
    Path folder = write(List.of("submission_981/MaxOfWindow.java"));
    put(
        folder.resolve("submission_metadata.yml"),
        """
        submission_981:
          :submitters:
          - :name: "Ben \\"B\\xF6ll\\" \\u0106i\\U0001F600"
          - :name: 'Sinéad O\'\'Neill'
        """);
    assertThat(found(folder)).containsExactly("Ben \"Böll\" Ći😀: 1", "Sinéad O'Neill: 1");
  }

  @Test
  @DisplayName("from ILIAS is in the table with the account as well")
  void iliasAccounts() throws IOException {
    Path folder =
        write(List.of("Abgaben/Mueller_Anna_amueller_47/20250110093000_MaxOfWindow.java"));
    assertThat(Arrival.of(List.of(folder), temporary, EXERCISES).handins().get(0).handedInAs())
        .containsExactly("Mueller_Anna_amueller_47/20250110093000_MaxOfWindow.java");
  }

  @Test
  @DisplayName("from Blackboard has an account with underscores where a note says so")
  void blackboardAccounts() throws IOException {
    Path folder = write(List.of("Sheet_1_anna_m_attempt_2025-01-11-09-30-00_MaxPool2x2.java"));
    put(
        folder.resolve("Sheet_1_anna_m_attempt_2025-01-11-09-30-00.txt"),
        "Name: Anna Müller (anna_m)");
    assertThat(found(folder)).containsExactly("Anna Müller: 2");
  }

  @Test
  @DisplayName("from Canvas is graded by what was handed in last, and says so")
  void canvasResubmission() throws IOException {
    Path folder = write(List.of("beckerben_13_95_MaxPool2x2-1.java"));
    put(folder.resolve("beckerben_13_94_MaxPool2x2.java"), "class MaxPool2x2 { int old; }");
    Handin ben = Arrival.of(List.of(folder), temporary, EXERCISES).handins().get(0);
    Submission read = SubmissionReader.read("ben", ben.parts(), EXERCISES);
    assertThat(read.answers().get("02-max-pool-2x2").sources())
        .containsEntry("MaxPool2x2.java", EXERCISES.get(1).exemplar());
    assertThat(read.answers().get("02-max-pool-2x2").notes())
        .contains("MaxPool2x2-1.java was used, not MaxPool2x2.java.");
  }

  @Test
  @DisplayName("never has its own report as a learner, even if it holds answers")
  void ownReport() throws IOException {
    Path folder = write(List.of("anna/" + ONE, "own report/" + TWO, "ben/" + ONE));
    assertThat(found(folder)).containsExactly("anna: 1", "ben: 1");
  }

  @Test
  @DisplayName("may be one Java file per learner, named after the learner")
  void javaFiles() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("arrival"));
    for (String name : List.of("anna.java", "MaxPool2x2_ben.java", "Cleo - MaxPool2x2.java")) {
      Files.writeString(folder.resolve(name), EXERCISES.get(1).exemplar());
    }
    assertThat(found(folder)).containsExactly("anna: 2", "ben: 2", "Cleo: 2");
  }

  @Test
  @DisplayName("may be a few files per learner, of which none is lost")
  void looseFiles() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("arrival"));
    for (String name : List.of("anna_MaxPool2x2.java", "ben_MaxPool2x2.java")) {
      Files.writeString(folder.resolve(name), EXERCISES.get(1).exemplar());
    }
    for (String name :
        List.of("anna_prediction.txt", "dora.docx", "cleo_prediction.txt", "prediction.txt")) {
      Files.writeString(folder.resolve(name), "output: 1");
    }
    Arrival arrival = Arrival.of(List.of(folder), temporary, EXERCISES);
    assertThat(found(folder)).containsExactly("anna: 2", "ben: 2", "cleo: 2", "dora:");
    assertThat(arrival.handins().get(0).handedInAs())
        .containsExactly("anna_MaxPool2x2.java", "anna_prediction.txt");
    assertThat(arrival.passedOver()).containsExactly("prediction.txt");
  }

  @ParameterizedTest(name = "‹{0}›")
  @ValueSource(strings = {"anna", "anna/work", "anna/my-exercises", "anna/version 2"})
  @DisplayName("can be one learner, with a folder of any usual name in between")
  void oneLearner(String folder) throws IOException {
    write(List.of(folder + "/" + ONE, folder + "/" + TWO));
    assertThat(found(temporary.resolve("arrival/anna"))).containsExactly("anna: 1 2");
  }

  @Test
  @DisplayName("can be one learner, who has tried an exercise in several folders")
  void tries() throws IOException {
    write(
        List.of(
            "anna/" + ONE,
            "anna/versuch/" + ONE,
            "anna/archiv/" + ONE,
            "anna/02-max-pool-2x2/versuch 1/MaxPool2x2.java",
            "anna/02-max-pool-2x2/versuch 2/MaxPool2x2.java"));
    assertThat(found(temporary.resolve("arrival/anna"))).containsExactly("anna: 1 2");
  }

  @Test
  @DisplayName("can be named learner by learner, even twice")
  void arguments() throws IOException {
    Path folder = write(List.of("anna/" + ONE, "ben.zip>" + TWO));
    Path anna = folder.resolve("anna");
    assertThat(found(folder.resolve("ben.zip"), anna, folder.resolve("anna/../anna")))
        .containsExactly("anna: 1", "ben: 2");
  }

  @Test
  @DisplayName("keeps learners apart whose names differ only by case, and says so")
  void sameButForCase() throws IOException {
    Path folder = write(List.of("anna.zip>" + ONE, "Anna/" + ONE));
    Arrival arrival = Arrival.of(List.of(folder), temporary, EXERCISES);
    assertThat(arrival.handins()).extracting(Handin::learner).containsExactly("anna", "Anna");
    assertThat(arrival.handins().get(0).notes())
        .containsExactly("There is also a learner called Anna.");
  }

  @Test
  @DisplayName("keeps apart what a learner's folder holds under another learner's name")
  void impostor() throws IOException {
    String labelled = "anna_17_assignsubmission_file_/" + TWO;
    String other = "zoe_18_assignsubmission_file_/" + TWO;
    Path folder =
        write(List.of("anna/" + ONE, "ben/" + ONE, "mallory/" + labelled, "mallory/" + other));
    assertThat(found(folder)).containsExactly("anna: 1", "anna (mallory): 2", "ben: 1", "zoe: 2");
    assertThat(found(folder.resolve("anna"), folder.resolve("mallory")))
        .containsExactly("anna: 1", "anna (mallory): 2", "zoe: 2");
    List<Handin> all = Arrival.of(List.of(folder), temporary, EXERCISES).handins();
    for (Handin inside : List.of(all.get(1), all.get(3))) {
      assertThat(inside.notes()).containsExactly("This was found inside mallory.");
    }
    assertThat(all.get(0).notes()).isEmpty();
  }

  @Test
  @DisplayName("is found in the same time whatever the lists of exports hold")
  void longLists() throws IOException {
    Path folder = write(List.of("g/submission_981/MaxOfWindow.java", "b/readme.txt"));
    String spaces = " ".repeat(2 << 20);
    put(
        folder.resolve("g/submission_metadata.yml"),
        "submission_981:\n  :submitters:\n  - :name: Cleo\n  - :name: Cleo" + spaces + "!");
    put(folder.resolve("b/x_anna_attempt_2025-01-11-09-30-00.txt"), "\n".repeat(2 << 20) + spaces);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          assertThat(found(folder.resolve("g"))).hasSize(2).contains("Cleo: 1");
          assertThat(found(folder.resolve("b"))).containsExactly("anna:");
        });
  }

  @Test
  @DisplayName("says which files belong to no learner")
  void passedOver() throws IOException {
    Path folder = write(List.of("anna/" + ONE, "ben/" + ONE, "list.csv"));
    assertThat(Arrival.of(List.of(folder), temporary, EXERCISES).passedOver())
        .containsExactly("list.csv");
  }

  @Test
  @DisplayName("shows names so that they do nothing to a terminal, and keeps the original")
  void names() throws IOException {
    Path folder = write(List.of("ben/" + ONE, " a\u001b[31mb_7_assignsubmission_file_/" + ONE));
    Handin first = Arrival.of(List.of(folder), temporary, EXERCISES).handins().get(0);
    assertThat(first.learner()).isEqualTo("a\\u001b[31mb");
    assertThat(first.handedInAs()).containsExactly(" a\\u001b[31mb_7_assignsubmission_file_");
  }

  @Test
  @DisplayName("does not follow a link to another folder")
  void link() throws IOException {
    Path folder = write(List.of("anna/" + ONE, "ben/" + ONE));
    try {
      Files.createSymbolicLink(folder.resolve("eve"), folder.resolve("anna"));
    } catch (UnsupportedOperationException notHere) {
      assumeTrue(false, "this system makes no links");
    }
    assertThat(found(folder)).containsExactly("anna: 1", "ben: 1", "eve:");
  }

  @Test
  @DisplayName("that is missing, a text, or empty is refused in a line")
  void refused() throws IOException {
    Path folder = write(List.of("list.csv"));
    assertRefused(temporary.resolve("go\u001bne"), "/go\\u001bne does not exist");
    assertRefused(folder.resolve("list.csv"), "list.csv is neither a folder nor an archive");
    assertRefused(Files.createDirectories(temporary.resolve("empty")), "contains nothing");
  }

  private void assertRefused(Path argument, String part) {
    assertThatThrownBy(() -> found(argument))
        .isInstanceOf(ExerciseException.class)
        .hasMessageContaining(part);
  }

  @Test
  @DisplayName("is sorted the same way whatever order it is listed in")
  void order() {
    List<String> names = Arrays.asList("Zoe", "anna", "Anna", "10", "9", "Özil", "oz", "pete", "");
    names.sort(NameOrder.INSTANCE);
    assertThat(names).containsExactly("", "9", "10", "anna", "Anna", "oz", "Özil", "pete", "Zoe");
  }
}
