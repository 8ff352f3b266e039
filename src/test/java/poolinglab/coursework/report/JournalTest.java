package poolinglab.coursework.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.grade.Counterexample;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.xray.Finding;

@DisplayName("The journal")
class JournalTest {
  @TempDir Path folder;

  private static Journal.Key key(String learner) {
    return new Journal.Key(learner, "02-max-pool-2x2", "f00d");
  }

  private static ExerciseResult result(String message) {
    List<Object> arguments =
        List.of(
            new float[][] {{0.1f, -0f}, {Float.NaN, Float.POSITIVE_INFINITY}, null},
            new double[][][] {{{1e-300, -0.0}}, {}},
            new long[] {Long.MAX_VALUE},
            new String[] {"\uD800\u202E\n", null},
            Integer.MIN_VALUE,
            7L,
            1.17549435E-38f,
            16777216f,
            Double.NEGATIVE_INFINITY,
            true,
            "");
    return new ExerciseResult(
        "02-max-pool-2x2",
        "Max pooling",
        Standing.PARTLY,
        List.of(new GroupResult("square", "Square", 2, 2, 10, 10)),
        List.of(Finding.named("zero-start", 10, "It starts at 0.", 1)),
        message,
        Optional.of(
            new Counterexample(
                "maxPool", List.of(), arguments, new int[][] {{1}}, null, "line 3", false)));
  }

  @Test
  @DisplayName("gives back what was appended, every value with its type, even after a restart")
  void roundTrip() {
    try (Journal journal = Journal.open(folder, GraderKeys.any())) {
      journal.append(key("a,\"\n"), result("first"));
      journal.append(key("b"), result("ü\u2028"));
      journal.append(key("b"), result("later"));
      assertThat(journal.find(key("a,\"\n")).orElseThrow())
          .usingRecursiveComparison()
          .withComparatorForType(Float::compare, Float.class)
          .withComparatorForType(Double::compare, Double.class)
          .withStrictTypeChecking()
          .isEqualTo(result("first"));
    }
    try (Journal journal = Journal.open(folder, GraderKeys.any())) {
      assertThat(journal.find(key("a,\"\n")).orElseThrow())
          .usingRecursiveComparison()
          .withComparatorForType(Float::compare, Float.class)
          .withComparatorForType(Double::compare, Double.class)
          .withStrictTypeChecking()
          .isEqualTo(result("first"));
      assertThat(journal.find(key("b")).orElseThrow().message()).isEqualTo("later");
      assertThat(journal.find(key("c"))).isEmpty();
      assertThat(journal.find(new Journal.Key("b", "02-max-pool-2x2", "beef"))).isEmpty();
    }
  }

  @Test
  @DisplayName("cut at any byte of its last line, loses only that line and continues")
  void cutAnywhere() throws IOException {
    try (Journal journal = Journal.open(folder, GraderKeys.any())) {
      journal.append(key("a"), result("first"));
      journal.append(key("b"), result("ü"));
    }
    Path file = folder.resolve(Journal.FILE_NAME);
    byte[] whole = Files.readAllBytes(file);
    int lastLine = 1;
    while (whole[lastLine - 1] != '\n') {
      lastLine++;
    }
    for (int cut = lastLine; cut < whole.length; cut++) {
      Files.write(file, Arrays.copyOf(whole, cut));
      try (Journal journal = Journal.open(folder, GraderKeys.any())) {
        assertThat(journal.find(key("a"))).as("cut at %d", cut).isPresent();
        assertThat(journal.find(key("b"))).as("cut at %d", cut).isEmpty();
        journal.append(key("b"), result("ü"));
      }
      assertThat(Files.readAllBytes(file)).as("cut at %d", cut).isEqualTo(whole);
    }
  }

  @Test
  @DisplayName("ignores lines that are broken, changed, or written by somebody else")
  void othersLines() throws IOException {
    try (Journal journal = Journal.open(folder, GraderKeys.any())) {
      journal.append(key("a"), result("first"));
      journal.append(key("b"), result("second"));
    }
    Path file = folder.resolve(Journal.FILE_NAME);
    List<String> lines = Files.readAllLines(file);
    String unsealed = lines.get(0).replaceFirst("\"seal\":\"[0-9a-f]*\",", "");
    for (String other :
        List.of(
            "",
            "{",
            "[]",
            "{\"learner\":\"a\"}",
            lines.get(0).replace("PARTLY", "SOLVED"),
            lines.get(0).replace("\"a\"", "\"c\""),
            unsealed)) {
      Files.writeString(file, other + "\n" + lines.get(1) + "\n");
      try (Journal journal = Journal.open(folder, GraderKeys.any())) {
        assertThat(journal.ignored()).as(other).isEqualTo(1);
        assertThat(journal.find(key("a"))).as(other).isEmpty();
        assertThat(journal.find(key("b"))).as(other).isPresent();
      }
    }
    try (Journal journal = Journal.open(folder, GraderKeys.other())) {
      assertThat(journal.ignored()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("keeps a second grader out until the first is done")
  void oneGrader() {
    try (Journal first = Journal.open(folder, GraderKeys.any())) {
      assertThat(first.find(key("a"))).isEmpty();
      assertThatThrownBy(() -> Journal.open(folder, GraderKeys.any()))
          .isInstanceOf(ExerciseException.class)
          .hasMessageContaining("another grader is working")
          .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
    }
    Journal.open(folder, GraderKeys.any()).close();
  }

  @Test
  @DisplayName("takes results from several threads, each whole")
  void severalThreads() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    try (Journal journal = Journal.open(folder, GraderKeys.any())) {
      List<Future<?>> appended = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String learner = "learner " + i;
        appended.add(
            threads.submit(() -> journal.append(key(learner), result(learner.repeat(50)))));
      }
      for (Future<?> one : appended) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
    try (Journal journal = Journal.open(folder, GraderKeys.any())) {
      for (int i = 0; i < 60; i++) {
        String learner = "learner " + i;
        assertThat(journal.find(key(learner)).orElseThrow().message())
            .isEqualTo(learner.repeat(50));
      }
    }
  }
}
