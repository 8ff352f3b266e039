package poolinglab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command study")
class StudyCommandTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("prints a study file that it can read back")
  void printsFile() throws IOException {
    Run printed = Run.of("study", "--print-file");
    Path file = Files.writeString(folder.resolve("my.study"), printed.out());
    Run listed = Run.of("study", "--file", file.toString(), "--list");
    assertThat(listed.exitCode()).as(listed.err()).isZero();
    assertThat(listed.out()).isEqualTo(Run.of("study", "--list").out()).contains("36,023");
    assertThat(Run.of("study", "--list", "--experiment", "shift", "--seeds", "2").out())
        .contains("10 trainings", "2 seeds")
        .doesNotContain("padding");
  }

  @Test
  @DisplayName("runs and writes all its files; the second time it only reads them")
  void runs() throws IOException {
    Path to = folder.resolve("out");
    String[] words = {
      "study",
      "--network",
      "max7",
      "--network",
      "avg7",
      "--seeds",
      "2",
      "--epochs",
      "1",
      "--jobs",
      "1",
      "-o",
      to.toString()
    };
    Run first = Run.of(words);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("max7", "avg7", "%", "report.html");
    JsonNode results = new ObjectMapper().readTree(to.resolve("results.json").toFile());
    JsonNode network = results.required("experiments").get(0).required("networks").get(0);
    assertThat(network.required("parameters").asInt()).isEqualTo(16 * 3 + 3);
    assertThat(network.required("accuracy").required("bySeed")).hasSize(2);
    assertThat(to).isDirectoryContaining(file -> file.endsWith("results.csv"));
    assertThat(Files.readString(to.resolve("report.html"))).contains("max7", "</html>");
    assertThat(Files.readAllLines(to.resolve("trials.jsonl"))).hasSize(1 + 4 + 2);
    assertThat(Run.of(words).out()).isEqualTo(first.out());
    assertThat(to).isDirectoryNotContaining(file -> file.toString().endsWith("unfinished"));
  }
}
