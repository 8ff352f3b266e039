package poolinglab.coursework.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.submission.Submission;
import poolinglab.coursework.submission.SubmissionReader;

@DisplayName("A report that is graded into again")
class LateArrivalsTest {
  private static final List<Exercise> EXERCISES =
      Exercises.open(Path.of("src/exercises")).all().subList(0, 2);

  @TempDir private Path temporary;
  private Path room;

  @BeforeEach
  void write() throws IOException {
    room = temporary.toRealPath();
    handIn("class/anna", "first");
    handIn("class/ben", "first");
    handIn("late/zoe", "first");
  }

  private void handIn(String folder, String comment) throws IOException {
    Path exercise = Files.createDirectories(room.resolve(folder).resolve("02-max-pool-2x2"));
    Files.writeString(exercise.resolve("MaxPool2x2.java"), "class MaxPool2x2 {} // " + comment);
  }

  private LateArrivals graded(String now, String... earlier) {
    List<String> before =
        List.of(earlier).stream().map(each -> room.resolve(each).toString()).toList();
    return LateArrivals.of(List.of(room.resolve(now)), before, room.resolve("report"), EXERCISES);
  }

  private static List<String> names(LateArrivals late) {
    return late.arrival().handins().stream().map(Handin::learner).toList();
  }

  @Test
  @DisplayName("with a late learner has the class and the late learner, and says so")
  void late() {
    LateArrivals late = graded("late", "class");
    assertThat(names(late)).containsExactly("anna", "ben", "zoe");
    assertThat(late.notes())
        .containsExactly(
            "The report also has 2 from %s, graded into it earlier."
                .formatted(room.resolve("class")));
  }

  @Test
  @DisplayName("with what a learner handed in again has that alone")
  void again() throws IOException {
    handIn("second/ben", "second");
    LateArrivals late = graded("second", "class");
    assertThat(names(late)).containsExactly("anna", "ben");
    Path before = room.resolve("class");
    assertThat(late.notes())
        .containsExactly(
            "The report also has 1 from %s, graded into it earlier.".formatted(before),
            "Replaced: what ben handed in with %s. To combine them, give both at once."
                .formatted(before));
    Handin ben = late.arrival().handins().get(1);
    Submission read = SubmissionReader.read("ben", ben.parts(), EXERCISES);
    assertThat(read.answers().get("02-max-pool-2x2").sources().get("MaxPool2x2.java"))
        .endsWith("second");
  }

  @Test
  @DisplayName("has no learner who was removed, and no folder that is gone")
  void removed() throws IOException {
    Files.walk(room.resolve("class/ben"))
        .sorted(java.util.Comparator.reverseOrder())
        .forEach(path -> path.toFile().delete());
    LateArrivals late = graded("class", "class", "gone");
    assertThat(names(late)).containsExactly("anna");
    assertThat(late.gone()).containsExactly(room.resolve("gone"));
    assertThat(late.notes()).singleElement().asString().startsWith("No longer in the report: ");
  }
}
