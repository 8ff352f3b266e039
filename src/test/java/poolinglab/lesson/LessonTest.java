package poolinglab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.Meter;
import poolinglab.cli.Run;
import poolinglab.data.BundledImages;
import poolinglab.engine.Engine;
import poolinglab.figure.text.Ink;

@DisplayName("The lesson")
class LessonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1  | 36,023; 35,283; 97.9 %
          2  | original, 28×28; pooled, 14×14; pooled twice, 7×7; Ankle boot
          3  | window (0, 0); window (1, 1); 4×4 pixels
          4  | output[0][1] = max(image[0][2]
          5  | for (int jj = 0; the same result as the four; picture of 28×28 pixels; 14×14
          6  | 196 cells compared, 0 differ, largest difference 0
          7  | .maxPool(2); 1,868; 10×10
          8  | 26,663; 2,948; 740; 9,360; 33,075
          10 | layers.MaxPooling2D(2); 1 2 3 4 5 6 7 8; 1 5 2 6 3 7 4 8; share kept; in Keras's order
          11 | ./pooling example
          """)
  @DisplayName("states in each chapter the figures computed for it")
  void chapters(int number, String expected) {
    Run run = Run.of("lesson", "--chapter", String.valueOf(number));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(expected.split("; ")).doesNotContain("\u001B");
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Tag("slow")
  @Test
  @DisplayName("trains both networks to more than 93 % on the bundled images")
  void training() {
    Run run = Run.of("lesson", "--chapter", "9");
    assertThat(run.exitCode()).as(run.err()).isZero();
    Matcher accuracy = Pattern.compile("accuracy +([0-9.]+) % +([0-9.]+) %").matcher(run.out());
    assertThat(accuracy.find()).isTrue();
    assertThat(Double.parseDouble(accuracy.group(1))).isBetween(93.0, 100.0);
    assertThat(Double.parseDouble(accuracy.group(2))).isBetween(93.0, 100.0);
    assertThat(run.out()).contains("36,023", "1,868", "T-shirt/top", "✓").contains("says");
    assertThat(run.err()).isEmpty();
  }

  @Test
  @DisplayName(
      "gives the same numbers for the same seed, and different numbers for a different seed")
  void repeatable() {
    LessonImages images = new LessonImages(BundledImages.folder(), List.of());
    TrainedNetwork first = train(images, 3);
    TrainedNetwork again = train(images, 3);
    TrainedNetwork other = train(images, 4);
    assertThat(again.predictions()).isEqualTo(first.predictions());
    assertThat(again.accuracy()).isEqualTo(first.accuracy());
    assertThat(other.predictions()).isNotEqualTo(first.predictions());
  }

  private static TrainedNetwork train(LessonImages images, long seed) {
    return TrainedNetwork.train(
        "with pooling",
        LessonNetworks.on(28, 28, 1, 3).pooled(),
        images.set(),
        new TrainingPlan(1, 64, seed, 0.001, Engine.DL4J),
        Meter.SILENT);
  }

  @Test
  @DisplayName("waits between chapters when stepping, and stops at q")
  void stepping() {
    Run all = Run.withInput("\n\n\n\n\n\n\n\n\n\n", "lesson", "--step", "--no-training");
    assertThat(all.out())
        .contains("1  Why pool?", "11  Where to go next")
        .doesNotContain("9  Both");
    assertThat(all.err()).contains("Enter for the next chapter");
    Run stopped = Run.withInput("\nq\n", "lesson", "--step", "--no-training");
    assertThat(stopped.out()).contains("2  A picture").doesNotContain("3  The window");
    assertThat(stopped.exitCode()).isZero();
  }

  @Test
  @DisplayName("runs to the end when input has ended")
  void inputEnded() {
    assertThat(Run.of("lesson", "--step", "--no-training").out()).contains("11  Where to go next");
  }

  @Test
  @DisplayName("can be saved as a picture")
  void picture(@TempDir Path folder) throws IOException {
    Path svg = folder.resolve("lesson.svg");
    Run run = Run.of("lesson", "--chapter", "2", "--svg", svg.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readString(svg)).startsWith("<svg").contains("pooled\u00A0twice,\u00A07×7");
    assertThat(Run.of("lesson", "--chapter", "2", "--svg", folder + "/no/l.svg").exitCode())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("can be saved as a page that needs no network and runs no script")
  void page(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("new/report");
    Run run = Run.of("lesson", "--no-training", "--report", report.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(report.resolve("lesson.html") + "\n");
    String page = Files.readString(report.resolve("lesson.html"));
    assertThat(page)
        .contains("<h2 id=\"chapter-1-h\">1  Why pool?</h2>", "36,023", "196 cells compared")
        .contains("href=\"#chapter-11\"", "default-src 'none'", "The thick frame is the window")
        .contains("<summary>How many parameters do the two pooling layers have?</summary>")
        .contains("<span class=\"comment\">// Slide by 2 along the row.</span>")
        .contains("a frame shows the 4×4 of them that start at row 18, column 14")
        .contains("scene <em>Line</em> and scene <em>Shuffle</em>.")
        .doesNotContain("\u001B", "<script", "src=\"http", "chapter-9", "( )")
        .endsWith("</html>\n");
    assertThat(page.split("<section ", -1).length).isEqualTo(page.split("</section>", -1).length);
  }

  @Test
  @DisplayName("links to the lab's scenes where the lab's page is beside it")
  void linksToTheLab(@TempDir Path report) throws IOException {
    Files.createFile(report.resolve("lab.html"));
    assertThat(Run.of("lesson", "--chapter", "3", "--report", report.toString()).exitCode())
        .isZero();
    assertThat(Files.readString(report.resolve("lesson.html")))
        .contains("<a href=\"lab.html?lesson#v=1&amp;scene=slide\">scene Slide</a>");
  }

  @Test
  @DisplayName("has a chapter for every scene of the lab, and names no other scene")
  void chaptersOfScenes() throws IOException {
    assertThat(Lesson.chaptersByScene().keySet()).containsExactlyInAnyOrderElementsOf(scenes());
    assertThat(Lesson.chaptersByScene())
        .containsEntry("shuffle", "2, A picture before and after")
        .containsEntry("network", "7, In a network");
  }

  @Test
  @DisplayName("and the exercises name scenes that the lab has")
  void scenesOfExercises() throws IOException {
    List<String> named = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Path.of("src/exercises"))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        String instructions = Files.readString(folder.resolve("instructions.md"));
        Pattern.compile("in the lab, scene \\*(\\w+)\\*;")
            .matcher(instructions)
            .results()
            .forEach(found -> named.add(found.group(1).toLowerCase(Locale.ROOT)));
      }
    }
    assertThat(named).hasSizeGreaterThan(10).isSubsetOf(scenes());
  }

  private static List<String> scenes() throws IOException {
    return Pattern.compile("id: '(\\w+)', title:")
        .matcher(Files.readString(Path.of("src/lab/page/scenes.js")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  @DisplayName("shows code that exists in the reference")
  void codeIsReal() throws IOException {
    String source =
        squeeze(Files.readString(Path.of("src/main/java/poolinglab/reference/MaxPoolByHand.java")));
    for (String code : List.of(ByHandUnrolled.CODE, ByHandLoop.CODE)) {
      assertThat(code.split("\n\n")).allSatisfy(part -> assertThat(source).contains(squeeze(part)));
    }
  }

  private static String squeeze(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  @Test
  @DisplayName("marks its verdict with a sign and, where allowed, with colour")
  void coloured() {
    StringWriter text = new StringWriter();
    Classroom classroom =
        new Classroom(
            new TerminalBoard(new PrintWriter(text), new Ink(true, 44)),
            new LessonImages(BundledImages.folder(), List.of()),
            TrainingPlan.DEFAULT,
            Meter.SILENT);
    Lesson.teach(6, classroom);
    assertThat(text.toString()).contains("\u001B[1;32m= 196 cells");
    assertThat(Arrays.stream(text.toString().split("\n"))).noneMatch(line -> line.contains("≠"));
    Lesson.teach(2, classroom);
    assertThat(text.toString())
        .as("as narrow as the terminal")
        .contains("Max pooling lays a window of 2×2 pixels on\nthe picture");
  }
}
