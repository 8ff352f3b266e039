package poolinglab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Words of the command line")
class CommandWordsTest {
  private static final Path MAIN = Path.of("src/main/java/poolinglab");

  /** A message that names our command or one of its options. */
  private static final Pattern WORDS =
      Pattern.compile("\"[^\"]*(\\./pooling|[a-z.;,] --[a-z])[^\"]*\"");

  /** The JVM's own, and pages and lessons, which show commands as their content. */
  private static final Pattern ALLOWED = Pattern.compile("--add-modules|--release|^.?Made by");

  @Test
  @DisplayName("appear only in cli and in the lesson: other messages are read elsewhere too")
  void belowCli() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String room = MAIN.relativize(file).getName(0).toString();
        if (!room.equals("cli") && !room.equals("lesson")) {
          add(file, found);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static void add(Path file, List<String> found) throws IOException {
    for (String line : Files.readAllLines(file)) {
      Matcher words = WORDS.matcher(line);
      if (words.find() && !ALLOWED.matcher(words.group()).find()) {
        found.add(MAIN.relativize(file) + ": " + words.group());
      }
    }
  }
}
