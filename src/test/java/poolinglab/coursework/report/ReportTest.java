package poolinglab.coursework.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.coursework.grade.Counterexample;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.LearnerResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.grade.UngradedLearner;
import poolinglab.coursework.xray.Finding;
import poolinglab.figure.page.Html;

@DisplayName("The report of a class")
class ReportTest {
  private static final String HOSTILE =
      "</td><script>alert(1)</script>\"'><img src=x onerror=y>\u202Eevil\u0007\u2028&amp;";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ExerciseResult result(Standing standing, int earned, String text) {
    return new ExerciseResult(
        "one",
        text,
        standing,
        List.of(
            new GroupResult("a", text, 3, earned == 5 ? 3 : earned, 4, 2),
            new GroupResult("b", "B", 2, earned == 5 ? 2 : 0, 1, 0)),
        standing == Standing.SOLVED ? List.of() : List.of(Finding.named("slip", 7, text, 1)),
        standing == Standing.SOLVED ? "" : text,
        Optional.of(
            new Counterexample(
                "f",
                List.of(),
                List.of((Object) text),
                new float[] {1},
                new String[] {text},
                "",
                false)));
  }

  private static GradeBook book(LearnerResult... learners) {
    return new GradeBook(
        "Apart & alone.",
        "1",
        Optional.of(3L),
        List.of(
            new ExerciseHeading("one", 1, "The first", 5, 0),
            new ExerciseHeading("two", 2, "The second", 5, 0)),
        List.of(learners),
        List.of());
  }

  private static LearnerResult learner(String name, Standing standing, int earned) {
    return new LearnerResult(name, List.of(result(standing, earned, "why")), List.of());
  }

  @Test
  @DisplayName("nothing that a learner writes becomes markup or reverses a line")
  void hostileHtml() {
    for (Standing standing : Standing.values()) {
      String page =
          ClassReport.of(
              book(
                  new LearnerResult(
                      HOSTILE, List.of(result(standing, 0, HOSTILE)), List.of(HOSTILE))));
      assertThat(page)
          .doesNotContain("<script")
          .doesNotContain("<img")
          .doesNotContain("\"'>")
          .doesNotContain("\u202E")
          .doesNotContain("\u0007")
          .doesNotContain("\u2028")
          .contains("&lt;script&gt;")
          .contains("[U+202E]evil[U+0007][U+2028]&amp;amp;");
    }
    assertThat(Html.escape("\uD800\u200B\u2066")).isEqualTo("[U+D800][U+200B][U+2066]");
  }

  @Test
  @DisplayName("is one file: no script, no outside address, and every link has a target")
  void selfContained() {
    String page = ClassReport.of(MadeUpClass.of(30, 16));
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("<title>", "<main id=\"main\">", "<nav aria-label", "class=\"skip\"")
        .doesNotContain("http://")
        .doesNotContain("https://")
        .doesNotContain("url(")
        .doesNotContain("%s")
        .doesNotContain("src=");
    List<String> ids = quoted(" id=\"([^\"]+)\"", page);
    List<String> links = quoted("href=\"#([^\"]+)\"", page);
    assertThat(ids).doesNotHaveDuplicates().containsAll(links);
    assertThat(links).hasSizeGreaterThan(60);
    for (String table : page.split("<table")) {
      assertThat(table)
          .satisfiesAnyOf(
              t -> assertThat(t).startsWith("<!DOCTYPE"), t -> assertThat(t).contains("<caption>"));
    }
    assertThat(page).doesNotContain("<th>");
  }

  private static List<String> quoted(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1)).toList();
  }

  @Test
  @DisplayName("opens and closes every element in order")
  void wellFormed() {
    String page = ClassReport.of(MadeUpClass.of(12, 16));
    var open = new java.util.ArrayDeque<String>();
    Matcher tag = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>").matcher(page);
    while (tag.find()) {
      String name = tag.group(2);
      if (name.equals("meta") || !tag.group(3).isEmpty()) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(name);
      } else {
        assertThat(open.poll()).as("before %d", tag.start()).isEqualTo(name);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  @DisplayName("stays below 3 MB for 200 learners and 16 exercises, most of them wrong")
  void light() {
    GradeBook real = MadeUpClass.of(200, 16);
    ExerciseResult wrong =
        real.learners().stream()
            .flatMap(one -> one.exercises().stream())
            .filter(one -> one.standing() == Standing.WRONG && !one.findings().isEmpty())
            .findFirst()
            .orElseThrow();
    List<LearnerResult> worst =
        real.learners().stream()
            .map(
                one ->
                    new LearnerResult(
                        one.learner(),
                        one.exercises().stream()
                            .map(
                                mine ->
                                    new ExerciseResult(
                                        mine.slug(),
                                        mine.title(),
                                        Standing.WRONG,
                                        wrong.groups(),
                                        wrong.findings(),
                                        "m".repeat(5000),
                                        wrong.counterexample()))
                            .toList(),
                        List.of()))
            .toList();
    GradeBook book = new GradeBook("", "1", Optional.empty(), real.exercises(), worst, List.of());
    assertThat(ClassReport.of(book).getBytes(StandardCharsets.UTF_8).length).isLessThan(3_000_000);
    assertThat(ClassReport.of(book)).contains("Not shown here, but in results.json");
  }

  @Tag("slow")
  @Test
  @DisplayName(
      "of a large class stays light: learners have pages of their own, and links lead there")
  void large(@TempDir Path folder) throws IOException {
    int learners = 1000;
    GradeBook book = MadeUpClass.of(learners, 3);
    String index = Files.readString(ReportFiles.write(folder, book, false));
    // 3,000 learners then have less than 60,000 elements, which a browser opens in a second.
    assertThat(index.split("<[a-z]").length).isLessThan(20 * learners);
    assertThat(index).contains(" more").doesNotContainPattern("href=\"#l\\d");
    Matcher link = Pattern.compile("href=\"([a-z]+-\\d+\\.html)#(l\\d+)\"").matcher(index);
    Set<String> linked = new HashSet<>();
    while (link.find()) {
      if (linked.add(link.group(2))) {
        assertThat(folder.resolve(link.group(1)))
            .content()
            .containsOnlyOnce(" id=\"" + link.group(2) + "\"")
            .contains("href=\"index.html\"");
      }
    }
    assertThat(linked).hasSize(learners);
    ReportFiles.write(folder, MadeUpClass.of(12, 3), false);
    assertThat(folder).isDirectoryNotContaining("glob:**learners-*.html");
    assertThat(folder.resolve("index.html")).content().contains("href=\"#l3\"");
  }

  @Test
  @DisplayName("says where the class is stuck and which learners make which mistake")
  void counts() {
    GradeBook book =
        book(
            learner("Ada", Standing.SOLVED, 5),
            learner("Bob", Standing.PARTLY, 3),
            learner("Cy", Standing.WRONG, 0),
            new LearnerResult("Di", List.of(), List.of()));
    ClassFigures figures = new ClassFigures(book);
    assertThat(figures.mean()).isEqualTo(20);
    assertThat(figures.median()).isEqualTo(15);
    assertThat(figures.distribution()).containsExactly(2, 0, 0, 1, 0, 1, 0, 0, 0, 0);
    assertThat(figures.outcomes(0).values()).containsExactly(1, 1, 1, 1, 0, 0);
    assertThat(figures.meanPoints(0)).isEqualTo(2);
    assertThat(figures.stuckHere(0)).containsExactly(1, 2, 3);
    assertThat(figures.stuckHere(1)).containsExactly(0);
    assertThat(figures.mistakes(0).get(0).learners()).containsExactly(1, 2);
    assertThat(figures.misconceptions())
        .containsExactly(new ClassFigures.Misconception(7, List.of(1, 2), List.of(0)));
    assertThat(ClassReport.of(book)).contains("first unsolved exercise for 3 of 4 learners");
  }

  @Test
  @DisplayName("works for a class without learners or exercises, too")
  void emptyClass() {
    GradeBook empty = new GradeBook("", "1", Optional.empty(), List.of(), List.of(), List.of());
    assertThat(ClassReport.of(empty)).contains("0 learners").doesNotContain("NaN");
    assertThat(new String(GradesCsv.of(empty), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFlearner,total,out of,percent,handed in as,note\r\n");
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "Ada             | Ada",
        "=1+1            | '=1+1",
        "+1              | '+1",
        "-1              | '-1",
        "@SUM(A1)        | '@SUM(A1)",
        "`\t=1`          | \"'\t=1\"",
        "` =1`           | `' =1`",
        "Lovelace, Ada   | \"Lovelace, Ada\"",
        "say \"hi\"      | \"say \"\"hi\"\"\"",
        "=\"a\",b        | \"'=\"\"a\"\",b\"",
        "`a\nb`          | `\"a\nb\"`",
        "a=b             | a=b",
        "a;=1            | \"a;'=1\"",
        "a; @x           | \"a;' @x\"",
        "a,-1            | \"a,'-1\"",
        "`a\t+1`         | `\"a\t'+1\"`",
        "＝1             | '＝1",
        "\u00a0=1         | '\u00a0=1",
        "anna-lena       | anna-lena",
      })
  @DisplayName("a cell of the table is quoted, and never a formula")
  void cells(String text, String cell) {
    assertThat(GradesCsv.cell(text)).isEqualTo(cell);
  }

  @Test
  @DisplayName("the table has a line per learner, graded or not, and a column per exercise")
  void csv() {
    GradeBook graded = book(learner("=Zoë", Standing.PARTLY, 3));
    GradeBook book =
        new GradeBook(
            "",
            "1",
            Optional.empty(),
            graded.exercises(),
            graded.learners(),
            List.of(new UngradedLearner("Ben", "Ben_7_file", "a.rar is a RAR archive.")));
    assertThat(new String(GradesCsv.of(book), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFlearner,total,out of,percent,one,two,handed in as,note\r\n"
                + "'=Zoë,3,10,30.0,3,0,'=Zoë,\r\n"
                + "Ben,,10,,,,Ben_7_file,not graded: a.rar is a RAR archive.\r\n");
  }

  @Test
  @DisplayName("where something was not judged there is no total, no percentage and no false mean")
  void open() throws IOException {
    ExerciseResult judged = result(Standing.SOLVED, 5, "");
    ExerciseResult open =
        new ExerciseResult(
            "two",
            "The second",
            Standing.UNJUDGED,
            List.of(),
            List.of(),
            "This could not be judged: no room.",
            Optional.empty());
    LearnerResult ada = new LearnerResult("Ada", List.of(judged, open), List.of());
    LearnerResult ben =
        new LearnerResult("Ben", List.of(judged, result(Standing.SOLVED, 5, "")), List.of());
    GradeBook book = book(ada, ben);
    assertThat(new String(GradesCsv.of(book), StandardCharsets.UTF_8))
        .contains("Ada,,10,,5,,Ada,two: This could not be judged: no room.\r\n");
    assertThat(new ClassFigures(book).mean()).isEqualTo(100.0 * ben.earned() / 10);
    assertThat(ClassReport.of(book))
        .contains("≥ 5", "Not in these numbers: 1 learner with an exercise")
        .contains("≥: without an exercise that could not be judged.");
    assertThat(ClassSummary.of(book, List.of(), Path.of("index.html")))
        .contains(
            "  not judged: Ada, two. This could not be judged: no room.",
            "  Where something was not judged, grades.csv has no total.");
    assertThat(JSON.readTree(ResultsJson.of(book)).at("/learners/0/complete").asBoolean(true))
        .isFalse();
    assertThat(new String(new GradescopeForm(book, false).of(ada), StandardCharsets.UTF_8))
        .contains("Without two, which could not be judged yet.");
    assertThat(ClassReport.of(book(ben))).doesNotContain("≥", "Not in these numbers");
  }

  @Test
  @DisplayName(
      "a learner who could not be graded is on the page, in results.json and in the summary")
  void notGraded() throws IOException {
    UngradedLearner ben = new UngradedLearner("Ben <b>", "Ben_7_file", "a.rar is a RAR archive.");
    GradeBook graded = book(learner("Ada", Standing.SOLVED, 5));
    GradeBook book =
        new GradeBook(
            "", "1", Optional.empty(), graded.exercises(), graded.learners(), List.of(ben));
    assertThat(ClassReport.of(book))
        .contains("Not graded", "Ben &lt;b&gt;", "a.rar is a RAR archive.");
    assertThat(JSON.readTree(ResultsJson.of(book)).at("/notGraded/0/learner").asText())
        .isEqualTo("Ben <b>");
    assertThat(ClassSummary.of(book, List.of("list.csv"), Path.of("index.html")))
        .containsExactly(
            "1 learner graded, 1 not gradable: index.html",
            "  not graded: Ben <b>. a.rar is a RAR archive.",
            "Not submissions: list.csv.",
            "Isolation: .");
  }

  @Test
  @DisplayName("a learner whose answers were all refused is named on the terminal")
  void refused() {
    LearnerResult anna = learner("Anna", Standing.REFUSED, 0);
    LearnerResult locked =
        new LearnerResult("Anna", anna.exercises(), List.of("a.zip is password-protected."));
    assertThat(ClassSummary.of(book(locked), List.of(), Path.of("index.html")))
        .containsExactly(
            "1 learner graded: index.html",
            "  all refused: Anna. a.zip is password-protected.",
            "Isolation: Apart & alone..");
    assertThat(ClassSummary.of(book(learner("B", Standing.WRONG, 0)), List.of(), Path.of("i.html")))
        .hasSize(2);
  }

  @Test
  @DisplayName("a case that learners do not have is not shown to them unless that is wanted")
  void hiddenCase() {
    ExerciseResult open = learner("Ada", Standing.WRONG, 0).exercises().get(0);
    Counterexample shown = open.counterexample().orElseThrow();
    Counterexample hidden =
        new Counterexample(
            shown.method(),
            shown.parameters(),
            shown.arguments(),
            shown.expected(),
            shown.answer(),
            shown.said(),
            true);
    ExerciseResult result =
        new ExerciseResult(
            open.slug(),
            open.title(),
            open.standing(),
            open.groups(),
            open.findings(),
            open.message(),
            Optional.of(hidden));
    LearnerResult ada = new LearnerResult("Ada", List.of(result), List.of());
    String form = new String(new GradescopeForm(book(ada), false).of(ada), StandardCharsets.UTF_8);
    assertThat(form).contains("A case that is not shown to you fails.").doesNotContain("given:");
    assertThat(new String(new GradescopeForm(book(ada), true).of(ada), StandardCharsets.UTF_8))
        .contains("given:");
  }

  @Test
  @DisplayName("Gradescope gets one test per group, and scores and maximum scores add up")
  void gradescope() throws IOException {
    GradeBook book = book(learner("Ada", Standing.PARTLY, 3));
    JsonNode form = JSON.readTree(new GradescopeForm(book, false).of(book.learners().get(0)));
    assertThat(form.get("score").asInt()).isEqualTo(3);
    assertThat(form.get("stdout_visibility").asText()).isEqualTo("hidden");
    assertThat(form.get("tests")).hasSize(3);
    int score = 0;
    int most = 0;
    for (JsonNode test : form.get("tests")) {
      score += test.get("score").asInt();
      most += test.get("max_score").asInt();
      assertThat(test.get("output_format").asText()).isEqualTo("text");
      boolean passed = test.get("score").asInt() == test.get("max_score").asInt();
      assertThat(test.get("status").asText()).isEqualTo(passed ? "passed" : "failed");
    }
    assertThat(score).isEqualTo(3);
    assertThat(most).isEqualTo(10);
    assertThat(form.at("/tests/0/number").asText()).isEqualTo("1.1");
    assertThat(form.at("/tests/1/output").asText()).contains("why", "given:", "expected:", "f(");
  }

  @Test
  @DisplayName("results.json keeps everything, values with their type, the same each time")
  void resultsJson() throws IOException {
    GradeBook book = book(learner("Ada \uD800", Standing.WRONG, 0));
    JsonNode all = JSON.readTree(ResultsJson.of(book));
    JsonNode first = all.at("/learners/0/exercises/0");
    assertThat(first.get("standing").asText()).isEqualTo("WRONG");
    assertThat(first.at("/counterexample/expected").toString())
        .isEqualTo("{\"type\":\"float[]\",\"value\":[1.0]}");
    assertThat(all.at("/learners/0/exercises/1/standing").asText()).isEqualTo("MISSING");
    assertThat(ResultsJson.of(book)).isEqualTo(ResultsJson.of(book));
  }

  @Test
  @DisplayName("file names are safe on every system and no two are alike")
  void fileNames() {
    List<String> learners =
        List.of(
            "ada",
            "Ada",
            "ada",
            "../../etc",
            "..",
            "",
            "con",
            "NUL.txt",
            "a/b",
            "a:b",
            "نور",
            "x".repeat(300),
            "x".repeat(301),
            "ends.");
    List<String> names = LearnerFileNames.of(learners);
    assertThat(names.get(0)).isEqualTo("ada");
    assertThat(names).allMatch(name -> name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,79}"));
    assertThat(names).noneMatch(name -> name.matches("(?i)(con|nul)(\\..*)?"));
    assertThat(new HashSet<>(names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList()))
        .hasSameSizeAs(learners);
  }

  @Test
  @DisplayName("all files are written, and nothing outside their folder")
  void files(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("in/report");
    GradeBook book =
        book(learner("../../up", Standing.SOLVED, 5), learner("Ada", Standing.WRONG, 0));
    ReportFiles.write(report, book, false);
    Files.writeString(report.resolve("gradescope/removed.json"), "{}");
    assertThat(ReportFiles.write(report, book, false)).isEqualTo(report.resolve("index.html"));
    try (var all = Files.walk(folder)) {
      List<String> files =
          all.filter(Files::isRegularFile)
              .map(file -> report.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      for (String file : files) {
        if (Files.getFileStore(report).supportsFileAttributeView("posix")) {
          assertThat(Files.getPosixFilePermissions(report.resolve(file)))
              .as(file)
              .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
      }
      assertThat(files)
          .hasSize(5)
          .contains("grades.csv", "gradescope/Ada.json", "index.html", "results.json")
          .noneMatch(file -> file.startsWith(".."));
    }
    assertThat(Arrays.asList(Standing.values())).allMatch(one -> Outcome.of(one) != null);
  }
}
