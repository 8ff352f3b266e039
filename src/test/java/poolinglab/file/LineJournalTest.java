package poolinglab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A journal of lines")
class LineJournalTest {
  @TempDir private Path folder;

  private static List<String> linesOf(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    LineJournal.open(file, (number, text, place) -> lines.add(number + " " + utf8(text))).close();
    return lines;
  }

  private static String utf8(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("gives back its lines, and cuts off one that was never completed")
  void lines() throws IOException {
    Path file = folder.resolve("new/journal");
    try (LineJournal journal = LineJournal.open(file, (number, text, place) -> {})) {
      assertThat(journal.isEmpty()).isTrue();
      journal.append("first".getBytes(StandardCharsets.UTF_8));
      LineJournal.Place place = journal.append("é".getBytes(StandardCharsets.UTF_8));
      assertThat(utf8(journal.read(place))).isEqualTo("é");
      assertThat(journal.isEmpty()).isFalse();
    }
    Files.writeString(file, Files.readString(file) + "unfin");
    assertThat(linesOf(file)).containsExactly("1 first", "2 é");
    assertThat(file).hasContent("first\né\n");
  }

  @Test
  @DisplayName("is open in one place at a time")
  void locked() throws IOException {
    Path file = folder.resolve("journal");
    try (LineJournal open = LineJournal.open(file, (number, text, place) -> {})) {
      assertThat(open.isEmpty()).isTrue();
      assertThatThrownBy(() -> linesOf(file)).isInstanceOf(JournalInUseException.class);
    }
    assertThat(linesOf(file)).isEmpty();
  }

  @Test
  @DisplayName("never follows a link, to a file or to nothing")
  void links() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept\nunfinished");
    for (Path target : List.of(elsewhere, folder.resolve("nothing"))) {
      Path link = Files.createSymbolicLink(folder.resolve("to-" + target.getFileName()), target);
      assertThatThrownBy(() -> linesOf(link))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is a symbolic link");
    }
    assertThat(elsewhere).hasContent("kept\nunfinished");
    assertThat(folder.resolve("nothing")).doesNotExist();
  }
}
