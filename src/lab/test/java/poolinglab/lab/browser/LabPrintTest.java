package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The lab on paper")
class LabPrintTest {
  private static Chromium browser;

  @BeforeAll
  static void start() {
    browser = Chromium.start().size(1280, 1400);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"A4, 8.27, 11.69", "Letter, 8.5, 11"})
  @DisplayName("is at most two pages of every scene, with its address and the answer")
  void pages(String paper, double width, double height, @TempDir Path folder)
      throws IOException, InterruptedException {
    for (String scene : LabLooksTest.SCENES) {
      browser.open("#v=1&scene=" + scene);
      String text = text(browser.pdf(width, height), folder);
      assertThat(text.chars().filter(letter -> letter == '\f')).as(scene).hasSizeBetween(1, 2);
      assertThat(squeezed(text))
          .as(scene)
          .contains(squeezed((String) browser.run("return location.href")));
      if (!List.of("train", "free").contains(scene)) {
        assertThat(text).as(scene).containsPattern("It is |top left: 151");
        assertThat(browser.run("return lab.output()")).as("covered again").isNull();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"A4, 8.27, 11.69", "Letter, 8.5, 11"})
  @DisplayName("has every row of the ledger, and every other word that is to be seen")
  void words(String paper, double width, double height, @TempDir Path folder)
      throws IOException, InterruptedException {
    browser.open("#v=1&scene=network").reveal();
    browser.await("return document.querySelector('#ledger .total .n').textContent === '1,868'");
    browser.run("document.querySelectorAll('.hidden').forEach(spoken => spoken.remove())");
    String text = text(browser.pdf(width, height), folder);
    List<String> lines = text.lines().map(LabPrintTest::squeezed).toList();
    for (Object row : rows()) {
      assertThat(lines).anySatisfy(line -> assertThat(line).contains(squeezed((String) row)));
    }
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    browser.run("document.querySelectorAll('select, input').forEach(field => field.remove())");
    String shown = (String) browser.run("return document.body.innerText");
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    assertThat(shown).contains("1,868", "A layer without parameters", "numbers left");
    String printed = squeezed(text);
    assertThat(shown.split("[^\\p{L}\\p{N}]+"))
        .allSatisfy(word -> assertThat(printed).contains(word));
  }

  private static List<?> rows() {
    return (List<?>)
        browser.run(
            "return [...document.querySelectorAll('[data-lab=ledger] tr')].map(row => row.innerText)");
  }

  /** A page of the PDF ends with a form feed. */
  private static String text(byte[] pdf, Path folder) throws IOException, InterruptedException {
    Path program = Chromium.onPath("pdftotext");
    Path file = Files.write(folder.resolve("lab.pdf"), pdf);
    Path text = folder.resolve("lab.txt");
    Process process =
        new ProcessBuilder(program.toString(), "-layout", file.toString(), text.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readString(text, StandardCharsets.UTF_8);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  @DisplayName("prints the whole ledger and the sentence: nothing is wider than the paper")
  void nothingCut() {
    int a4WithoutMargins = 718;
    browser.size(a4WithoutMargins, 1000);
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    browser.open("#v=1&scene=network").reveal();
    assertThat(
            (List<?>)
                browser.run(
                    "return [...document.querySelectorAll('#ledger td, #ledger th, #sentence')]"
                        + ".filter(e => e.getBoundingClientRect().right > innerWidth)"
                        + ".map(e => e.textContent)"))
        .isEmpty();
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
  }
}
