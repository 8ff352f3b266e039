package poolinglab.coursework.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A report's memory")
class ReportMemoryTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("keeps its secret and what it was made from, each once")
  void keeps() throws IOException {
    ReportMemory first = ReportMemory.open(folder, GraderKeys.any());
    assertThat(first.submissions()).isEmpty();
    first.with(List.of(Path.of("/a"), Path.of("/b"))).write(folder, GraderKeys.any());
    ReportMemory again = ReportMemory.open(folder, GraderKeys.any());
    assertThat(again.secret()).isEqualTo(first.secret()).hasSize(32);
    assertThat(again.with(List.of(Path.of("/b"))).submissions()).containsExactly("/a", "/b");
    assertThat(again.without(List.of(Path.of("/a"))).submissions()).containsExactly("/b");
  }

  @Test
  @DisplayName("that somebody else wrote, changed or broke is not believed")
  void forged() throws IOException {
    ReportMemory.open(folder, GraderKeys.other())
        .with(List.of(Path.of("/a")))
        .write(folder, GraderKeys.other());
    assertThat(ReportMemory.open(folder, GraderKeys.any()).submissions()).isEmpty();
    Path file = folder.resolve("grader.json");
    for (String broken : List.of("", "{", "[]", "null", "{\"seal\":\"0\"}")) {
      Files.writeString(file, broken);
      assertThat(ReportMemory.open(folder, GraderKeys.any()).submissions()).as(broken).isEmpty();
    }
  }

  @Test
  @DisplayName("is another secret in another report")
  void secrets() {
    assertThat(ReportMemory.open(folder, GraderKeys.any()).secret())
        .isNotEqualTo(ReportMemory.open(folder, GraderKeys.any()).secret());
  }
}
