package poolinglab.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.cli.Run;

/**
 * Keeps the README and the tour true. In a {@code console} fence, a line after {@code $} is a
 * command and the lines below it are what it prints; a line that is only {@code …} stands for lines
 * left out.
 */
@DisplayName("The README and the tour")
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path TOUR = Path.of("docs/tour.md");
  private static final int README_LINES = 120;
  private static final Set<String> SLOW =
      Set.of(
          "./pooling lesson",
          "./pooling compare",
          "./pooling compare --training \"28x28x1 conv5@3 max2 conv15@3 max2 dense3\" --steps 30");
  private static final Pattern FENCE = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  record Shown(String command, List<String> output) {
    @Override
    public String toString() {
      return command;
    }
  }

  /** The tour starts with no workspace. */
  @BeforeAll
  static void removeWorkspace() throws IOException {
    Path workspace = Path.of("target/my-exercises");
    if (Files.exists(workspace)) {
      try (Stream<Path> all = Files.walk(workspace)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  static Stream<Shown> commands() throws IOException {
    return shown().stream().filter(shown -> !SLOW.contains(shown.command()));
  }

  static Stream<Shown> slowCommands() throws IOException {
    return shown().stream().filter(shown -> SLOW.contains(shown.command()));
  }

  /** Each command once, even if both pages show it. */
  private static Set<Shown> shown() throws IOException {
    List<Shown> commands = new ArrayList<>();
    for (String line : fences("console").flatMap(String::lines).toList()) {
      if (line.startsWith("$ ")) {
        commands.add(new Shown(line.substring(2), new ArrayList<>()));
      } else if (!line.isBlank() && !line.strip().equals("…")) {
        commands.get(commands.size() - 1).output().add(line.strip());
      }
    }
    return new LinkedHashSet<>(commands);
  }

  private static Stream<String> fences(String language) throws IOException {
    return FENCE
        .matcher(Files.readString(README) + Files.readString(TOUR))
        .results()
        .filter(fence -> fence.group(1).equals(language))
        .map(fence -> fence.group(2));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("slowCommands")
  @DisplayName("show commands that take their time, and what they print")
  void runsLong(Shown shown) {
    runs(shown);
  }

  @ParameterizedTest
  @MethodSource("commands")
  @DisplayName("show commands that run, and what they print")
  void runs(Shown shown) {
    assertThat(shown.command()).startsWith("./pooling ");
    Run run = Run.of(words(shown.command()));
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<String> printed = (run.out() + run.err()).lines().map(String::strip).toList();
    int from = 0;
    for (String line : shown.output()) {
      int found = printed.subList(from, printed.size()).indexOf(line);
      assertThat(found).as("'%s' in%n%s", line, run.out()).isNotNegative();
      from += found + 1;
    }
  }

  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words.subList(1, words.size()).toArray(String[]::new);
  }

  @Test
  @DisplayName("show Java that is part of an example, and so compiles")
  void java() throws IOException {
    StringBuilder examples = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/poolinglab/example"))) {
      for (Path file : files.sorted().toList()) {
        examples.append(Files.readString(file));
      }
    }
    List<String> fences = fences("java").toList();
    assertThat(fences).isNotEmpty();
    for (String fence : fences) {
      assertThat(examples.toString().replaceAll("\\s+", "")).contains(fence.replaceAll("\\s+", ""));
    }
  }

  static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(README, Path.of("CONTRIBUTING.md")));
    pages.addAll(List.of(Path.of("CHANGELOG.md"), Path.of("notebooks/README.md")));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  @DisplayName("like every other page, link only to files that exist")
  void links(Path page) throws IOException {
    assertThat(LINK.matcher(Files.readString(page)).results())
        .allSatisfy(link -> assertThat(page.resolveSibling(link.group(1))).exists());
  }

  @Test
  @DisplayName("show every package in the tree, on one short page")
  void tree() throws IOException {
    String readme = Files.readString(README);
    assertThat(readme.lines().count()).isLessThanOrEqualTo(README_LINES);
    try (Stream<Path> packages = Files.list(Path.of("src/main/java/poolinglab"))) {
      packages
          .filter(Files::isDirectory)
          .forEach(room -> assertThat(readme).contains("  " + room.getFileName() + "/"));
    }
  }
}
