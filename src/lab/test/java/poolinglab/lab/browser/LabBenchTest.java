package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;

@DisplayName("The bench of the lab, in a browser,")
class LabBenchTest {
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

  private static Chromium free(String state) {
    return browser.open("#v=1&scene=free&" + state);
  }

  @Test
  @DisplayName("pools 28×28 to 14×14 and counts what is left")
  void first() {
    free("pic=boot0");
    assertThat(browser.matrix("output")).hasDimensions(14, 14);
    assertThat(browser.text("counter-left")).isEqualTo("196");
  }

  @ParameterizedTest(name = "border {0}: {1}×{1}, {2} lost")
  @CsvSource({"truncate, 9, 55", "ceil, 10, 0", "same, 10, 0"})
  @DisplayName("shows what a border does to 28 pixels and windows of 3")
  void borders(String border, int side, String lost) {
    free("pic=boot0&k=3&b=" + border);
    assertThat(browser.matrix("output")).hasDimensions(side, side);
    assertThat(browser.text("counter-lost")).isEqualTo(lost);
  }

  @Test
  @DisplayName("refuses with the specification's own sentence, and keeps the last output")
  void refusals() {
    free("pic=boot0&k=3");
    double[][] before = browser.matrix("output");
    browser.run("window.lab.load('#v=1&scene=free&pic=boot0&k=3&b=strict')");
    assertThat(browser.text("refusal"))
        .isEqualTo(
            refusal(() -> WindowSpec.ofKernel(3).withBorder(Border.STRICT).over(Size.square(28))));
    assertThat(browser.matrix("output")).isDeepEqualTo(before);
    browser.run("window.lab.load('#v=1&scene=free&pic=boot0&p=2')");
    assertThat(browser.text("refusal"))
        .isEqualTo(
            "padding 2×2 must be smaller than the kernel 2×2: a window at the border would hold no"
                + " pixel. Use at most 1×1.");
  }

  private static String refusal(Runnable refused) {
    try {
      refused.run();
    } catch (RuntimeException sentence) {
      return sentence.getMessage();
    }
    throw new AssertionError("it was not refused");
  }

  @Test
  @DisplayName("shows padding as cells without a value, never as 0")
  void padding() {
    free("pic=n4&own=-7,-1,-4,-2,-3,-2,-6,-8,-1,-6,-5,-5,-3,-9,-5,-6&p=1&k=3&s=1&w=0,0");
    assertThat(browser.taps()).hasSize(9).filteredOn(text -> text.equals("–")).hasSize(5);
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('#input [data-value]')].every(cell =>"
                    + " cell.dataset.value === '–')"))
        .isEqualTo(true);
    for (double[] row : browser.matrix("output")) {
      assertThat(row).doesNotContain(0);
    }
  }

  @Test
  @DisplayName("spells out an average, and what it divides by")
  void averages() {
    free("pic=boot0&pool=avg&w=9,7");
    assertThat(browser.text("formula")).isEqualTo("(127 + 151 + 129 + 149) / 4 = 139");
    free("pic=boot0&pool=avg&k=3&s=1&p=1&w=0,0");
    assertThat(browser.text("formula")).contains("/ 4");
    free("pic=boot0&pool=avgp&k=3&s=1&p=1&w=0,0");
    assertThat(browser.text("formula")).contains("/ 9");
  }

  @Test
  @DisplayName("steps cell by cell, with the line of the source that runs")
  void steps() throws Exception {
    free("pic=boot0&w=9,7");
    browser.run("document.getElementById('java').open = true");
    String source = Files.readString(Path.of("src/main/java/poolinglab/reference/MaxPooling.java"));
    List<String> largest = new ArrayList<>();
    for (int cell = -1; cell < 4; cell++) {
      browser.driver().findElement(By.id("input")).sendKeys(">");
      String variables = browser.driver().findElement(By.id("variables")).getText();
      largest.add(variables.replaceAll(".*largest = ", ""));
      String lit = browser.driver().findElement(By.cssSelector("#source .lit")).getText().strip();
      assertThat(source).contains(lit);
    }
    assertThat(largest).containsExactly("−∞", "127", "151", "151", "151");
  }

  @Test
  @DisplayName("leaves out of its address a pinned picture that would make it too long")
  void longAddresses() {
    String noise = "AaBaCaDaEaFaGaHaIaJaKaLaMaNaOaPa".repeat(40);
    free("pic=own&own=" + noise);
    browser.driver().findElement(By.id("pin")).click();
    assertThat(browser.text("counter-changed")).startsWith("0 of");
    assertThat(((String) browser.run("return lab.state().hash")).length())
        .isLessThanOrEqualTo(2000);
  }

  @Test
  @DisplayName("says that all 40 golden cases agree")
  void golden() {
    browser.open("");
    browser.driver().findElement(By.id("prove")).click();
    assertThat(browser.driver().findElement(By.id("proof")).getText()).contains("✓ 40 of 40");
  }

  @Test
  @DisplayName("shows nothing where the Java is taken away: the script computes nothing itself")
  void nothingTwice() {
    free("pic=boot0");
    browser.run(
        "window.lab.java.output = () => new Float32Array(0); window.lab.java.outputHeight = () =>"
            + " 0; window.lab.load('#v=1&scene=free&pic=boot0&k=4')");
    assertThat(browser.matrix("output")).isEmpty();
  }

  @Test
  @DisplayName("returns to the same state, input and output from its address")
  void roundTrips() {
    long state = 20260;
    String[] pools = {"max", "avg", "avgp", "norm2"};
    String[] pictures = {"boot1", "shirt3", "dress0", "n4", "line", "own"};
    for (int i = 0; i < 50; i++) {
      state = state * 48271 % 2147483647;
      int draw = (int) state;
      String fragment =
          "#v=1&scene=free&pic=%s&pool=%s&k=%d&s=%d&dr=%d&inv=%d&w=%d,%d&dir=%s&own=%s"
              .formatted(
                  pictures[draw % 6],
                  pools[draw / 7 % 4],
                  1 + draw / 11 % 4,
                  1 + draw / 13 % 4,
                  draw / 17 % 9 - 4,
                  draw / 19 % 2,
                  draw / 23 % 3,
                  draw / 29 % 3,
                  draw / 31 % 2 == 0 ? "f" : "b",
                  pictures[draw % 6].equals("own") ? "Aa".repeat(12) + "Pc" : "");
      browser.open(fragment);
      Object before =
          browser.run(
              "return JSON.stringify([window.lab.state(), window.lab.input(),"
                  + " window.lab.output()])");
      String address = (String) browser.run("return window.lab.state().hash");
      assertThat(address.length()).isLessThanOrEqualTo(2000);
      browser.run("window.lab.load('#v=1'); window.lab.load(arguments[0])", address);
      assertThat(
              browser.run(
                  "return JSON.stringify([window.lab.state(), window.lab.input(),"
                      + " window.lab.output()])"))
          .isEqualTo(before);
    }
  }

  @Test
  @DisplayName("goes back to the scene before, and shares an address that leads to the same state")
  void backAndShare() {
    browser.open("#v=1&scene=fit").reveal();
    browser.driver().findElement(By.cssSelector("button[data-scene=back]")).click();
    browser.driver().navigate().back();
    browser.await("return lab.state().scene === 'fit' && lab.state().k === '3'");
    browser.driver().findElement(By.id("share")).click();
    browser.await(
        "return !document.getElementById('shared').hidden"
            + " || !document.getElementById('message').hidden");
    assertThat(browser.driver().findElement(By.id("address")).getAttribute("value"))
        .endsWith("lab.html" + browser.state("hash"));
  }

  @Test
  @DisplayName(
      "links back to the chapter for those who come from the lesson, and names it to others")
  void chapters() {
    browser.open("#v=1&scene=shuffle");
    assertThat(browser.driver().findElement(By.id("chapter")).getText())
        .isEqualTo("In the lesson: chapter 2, A picture before and after.");
    assertThat(browser.driver().findElements(By.cssSelector("#chapter a"))).isEmpty();
    browser.open("?lesson#v=1&scene=shuffle");
    browser.driver().findElement(By.cssSelector("button[data-scene=train]")).click();
    assertThat(browser.driver().findElement(By.cssSelector("#chapter a")).getAttribute("href"))
        .endsWith("/lesson.html#chapter-9");
  }

  @Test
  @DisplayName("says what it made of an address that cannot be")
  void nonsense() {
    browser.open("#v=1&scene=free&k=99&b=<b>&pic=cat&unknown=1&dr=-70");
    assertThat(browser.driver().findElement(By.id("message")).getText())
        .contains("k was 99 and is now 7", "b cannot be “<b>”", "dr was -70 and is now -4");
  }
}
