package poolinglab.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.reference.FeatureMaps;

@DisplayName("The notebooks")
class NotebooksTest {
  private static final Pattern FIGURE = Pattern.compile("\\*\\*([0-9][0-9,]*)\\*\\*");

  private static final Pattern LOAD = Pattern.compile("(?m)^%load (.+)$");

  /** Declared by the kernel; here the value is rendered and dropped. */
  private static final String SHOW = "void show(Object v) { poolinglab.notebook.Rendering.of(v); }";

  static Stream<Path> files() {
    return new Notebooks(Path.of("notebooks")).files().stream();
  }

  @Test
  @DisplayName("are seven, numbered without a gap")
  void numbered() {
    assertThat(files().map(file -> file.getFileName().toString().substring(0, 3)))
        .containsExactly("01-", "02-", "03-", "04-", "05-", "06-", "07-");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName(
      "are stored without results, give every cell an id of its own, and end with things to try")
  void stored(Path file) {
    List<Notebook.Cell> cells = Notebook.read(file).cells();
    assertThat(cells).noneMatch(Notebook.Cell::hasResults);
    assertThat(cells).extracting(Notebook.Cell::id).doesNotHaveDuplicates().doesNotContain("");
    assertThat(cells.get(cells.size() - 1).source()).startsWith("## Things to try");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("check every figure that the text sets in bold")
  void figuresAreChecked(Path file) {
    Notebook notebook = Notebook.read(file);
    String code = String.join("\n", notebook.codeCells().stream().map(c -> c.source()).toList());
    assertThat(notebook.cells().stream().filter(cell -> !cell.code()))
        .flatExtracting(
            cell -> FIGURE.matcher(cell.source()).results().map(found -> found.group(1)).toList())
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(code).contains("check(\"" + figure + "\""));
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("contain Java that runs and figures that are right (training is left to Jupyter)")
  void run(Path file) {
    List<Notebook.Cell> cells = Notebook.read(file).codeCells();
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      shell.eval(SHOW);
      for (Notebook.Cell cell : cells) {
        if (!cell.id().startsWith("trained")) {
          eval(shell, loaded(cell.source()));
        }
      }
    }
  }

  /** With the files that the kernel would load. */
  private static String loaded(String cell) {
    return LOAD.matcher(cell).replaceAll(line -> Matcher.quoteReplacement(text(line.group(1))));
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of("notebooks", file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Test
  @DisplayName("do not let a wrong figure pass")
  void wrongFigure() {
    FigureCheck.check("1,868", 1868);
    assertThatThrownBy(() -> FigureCheck.check("1,869", 1868))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the text says 1,869, but the library computes 1,868");
  }

  @Test
  @DisplayName("show a picture with its description, and nothing else as markup")
  void shown() {
    FeatureMaps dot = FeatureMaps.ofImage(new float[][] {{0, 255}});
    assertThat(Rendering.of(Rendering.picture(dot, "a < b")).html())
        .contains("<svg", "aria-label=\"a &lt; b, 1×2 pixels\"");
    assertThat(Rendering.of("a < b").html()).isEqualTo("<pre>a &lt; b</pre>");
    assertThat(Rendering.of(dot).html()).contains("0  255");
  }

  private static void eval(JShell shell, String cell) {
    String rest = cell;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      for (SnippetEvent event : shell.eval(next.source())) {
        assertThat(event.status())
            .as(() -> next.source() + shell.diagnostics(event.snippet()).toList())
            .isNotEqualTo(Snippet.Status.REJECTED);
        assertThat(event.exception()).as(next.source()).isNull();
      }
      rest = next.remaining();
    }
  }
}
