package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

@DisplayName("The bench of the lab, under a learner's hands,")
class LabActsTest {
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
  @DisplayName("moves the window by pointing at the input or at the output")
  void pointing() {
    free("pic=boot0&w=0,0");
    browser.point("input", 15, 19, 28);
    assertThat(browser.text("formula")).isEqualTo("max(127, 151, 129, 149) = 151");
    assertThat(browser.taps()).containsExactly("127", "151", "129", "149");
    free("pic=boot0&w=0,0");
    browser.point("output", 7.5, 9.5, 14);
    assertThat(browser.text("formula")).isEqualTo("max(127, 151, 129, 149) = 151");
    assertThat(
            browser.run(
                "const frame = document.querySelector('#output .m-window');"
                    + " return [frame.getAttribute('y'), frame.getAttribute('x')].join(' ')"))
        .as("the output cell that is framed")
        .isEqualTo("9 7");
  }

  @Test
  @DisplayName("moves the window by dragging it, and its stride by dragging the next one")
  void dragging() {
    free("pic=boot0&w=0,0");
    browser.drag("#input .m-window", 28 * 7, 28 * 9);
    assertThat(browser.state("w")).isEqualTo("9,7");
    free("pic=boot0&w=9,7");
    browser.drag("#input .m-ghost[data-drag]", 14, 0);
    assertThat(browser.state("s")).isEqualTo("3");
    assertThat(browser.state("k")).isEqualTo("2");
  }

  @Test
  @DisplayName("resizes the window by its corner; the stride follows until it was set by hand")
  void corner() {
    free("pic=boot0&w=9,7");
    dragCorner(1);
    assertThat(browser.state("k")).isEqualTo("3");
    assertThat(browser.text("sentence")).contains("28×28 → 9×9");
    browser.run("window.lab.load('#v=1&scene=free&pic=boot0&w=9,7&s=2')");
    dragCorner(1);
    assertThat(browser.state("k")).isEqualTo("3");
    assertThat(browser.state("s")).isEqualTo("2");
  }

  private static void dragCorner(int cells) {
    int pixels = 14 * cells;
    browser.drag("#input .handle", pixels, pixels);
  }

  @Test
  @DisplayName("plays only when asked, and stops at any touch")
  void playing() {
    free("pic=boot0&w=0,0");
    assertThat(browser.driver().findElement(By.id("play")).getAttribute("aria-pressed"))
        .isEqualTo("false");
    browser.driver().findElement(By.id("play")).click();
    assertThat(browser.driver().findElement(By.id("play")).getAttribute("aria-pressed"))
        .isEqualTo("true");
    browser.await("const [row, column] = lab.state().w.split(','); return row > 0 || column >= 5");
    browser.point("output", 3.5, 3.5, 14);
    assertThat(browser.driver().findElement(By.id("play")).getAttribute("aria-pressed"))
        .isEqualTo("false");
  }

  @Test
  @DisplayName("is moved by the keyboard, and says where it is")
  void keyboard() {
    free("pic=boot0&w=9,6");
    browser.driver().findElement(By.id("input")).sendKeys(Keys.ARROW_RIGHT);
    browser.awaitText("live", "Window row 9, column 7: 127, 151, 129, 149. Keeps 151, top right.");
    browser.driver().findElement(By.id("input")).sendKeys("+");
    assertThat(browser.state("k")).isEqualTo("3");
    browser.driver().findElement(By.id("input")).sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME));
    assertThat(browser.state("w")).isEqualTo("0,0");
    browser.driver().findElement(By.id("input")).sendKeys("b");
    assertThat(browser.state("dir")).isEqualTo("b");
  }

  @ParameterizedTest(name = "{0} from {1}: {2} is {3}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "-, k=3, k, 2",
        "], s=2, s, 3",
        "[, s=2, s, 1",
        "p, k=3, p, 1",
        "P, k=3&p=1, p, 0",
        "d, k=2, d, 2",
        "D, d=2, d, 1",
        "a, k=2, pool, avg",
        "n, k=2, pool, norm2",
        "m, pool=avg, pool, max",
        "., \"w=0,13\", w, \"1,0\"",
        "\",\", \"w=1,0\", w, \"0,13\"",
        ">, k=2, cell, -2",
        ";, cell=1, cell, 0",
        "b, dir=b, dir, f",
        "\uE006, k=2, pin, #v=1&w=0%2C0",
        "\uE011, \"w=3,5\", w, \"3,0\"",
        "\uE010, \"w=3,5\", w, \"3,13\""
      })
  @DisplayName("has a key for everything")
  void keys(String key, String from, String part, String expected) {
    free("pic=boot0&" + from);
    browser.driver().findElement(By.id("input")).sendKeys(key);
    assertThat(browser.state(part).toString()).isEqualTo(expected);
  }

  @Test
  @DisplayName("shifts the picture with Alt and arrows, and knows no single keys when told so")
  void shiftingByKeys() {
    free("pic=boot0");
    WebElement input = browser.driver().findElement(By.id("input"));
    input.sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_RIGHT), Keys.chord(Keys.ALT, Keys.ARROW_UP));
    assertThat(List.of(browser.state("dr"), browser.state("dc"))).containsExactly(-1L, 1L);
    browser.driver().findElement(By.id("help")).click();
    browser.driver().findElement(By.id("letters")).click();
    input.sendKeys("a", Keys.ARROW_LEFT);
    assertThat(browser.state("pool")).isEqualTo("max");
    assertThat(browser.state("w")).isEqualTo("9,6");
  }

  @Test
  @DisplayName("shows the other kind of pooling only while Space is held")
  void peeking() {
    free("pic=boot0&w=9,7");
    browser.run("document.getElementById('input').focus()");
    new Actions(browser.driver()).keyDown(Keys.SPACE).perform();
    assertThat(browser.text("formula")).isEqualTo("(127 + 151 + 129 + 149) / 4 = 139");
    new Actions(browser.driver()).keyUp(Keys.SPACE).perform();
    assertThat(browser.text("formula")).isEqualTo("max(127, 151, 129, 149) = 151");
  }

  @Test
  @DisplayName("speaks at most twice a second while the window is dragged, and says the last place")
  void quiet() {
    free("pic=boot0&w=0,0");
    browser.run(
        "window.said = []; new MutationObserver(() => said.push(performance.now()))"
            + ".observe(document.getElementById('live'), {childList: true});"
            + " for (let x = 0; x < 14; x++) { const row = document.getElementById('row');"
            + " row.value = x; row.dispatchEvent(new Event('input')); }");
    browser.awaitText("live", "Window row 13, column 0: 0, 0, 0, 0. Keeps 0, top left.");
    assertThat((List<?>) browser.run("return said")).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  @DisplayName("pads by dragging the corner of the picture, and spreads cells by dragging one away")
  void paddingAndDilation() {
    free("pic=boot0&k=3&s=1&w=9,7");
    browser.drag("#input .m-grip", -15, -15);
    assertThat(browser.state("p")).isEqualTo(1L);
    browser.drag(".tap", 40, 0);
    assertThat(browser.state("d")).isEqualTo(2L);
    assertThat(browser.text("sentence")).contains("28×28 → 26×26");
  }

  @Test
  @DisplayName("lets a gradient fly to the pixel that gets it, with the value that it was given")
  void flying() {
    free("pic=boot0&dir=b&w=0,0");
    browser.point("output", 7.5, 9.5, 14);
    assertThat(browser.run("return document.querySelectorAll('.spark').length")).isEqualTo(1L);
    browser.awaitText("live", "Its gradient 1 goes to row 18, column 15.");
    WebElement value = browser.driver().findElement(By.id("gv"));
    value.sendKeys(Keys.chord(Keys.CONTROL, "a"), "-3", Keys.ENTER);
    assertThat(browser.matrix("gradient")[18][15]).isEqualTo(-3);
    assertThat(browser.text("counter-reached")).isEqualTo("1 of 784");
  }

  @Test
  @DisplayName("fills the output while it plays, and shows all of it when it stops")
  void filling() {
    free("pic=boot0&w=6,0");
    browser.driver().findElement(By.id("play")).click();
    assertThat(opaqueCells()).isLessThan(14 * 8);
    browser.driver().findElement(By.id("play")).click();
    assertThat(opaqueCells()).isEqualTo(196);
  }

  private static long opaqueCells() {
    return (Long)
        browser.run(
            "const c = document.querySelector('#output canvas');"
                + " const copy = new OffscreenCanvas(c.width, c.height)"
                + "   .getContext('2d', { willReadFrequently: true });"
                + " copy.drawImage(c, 0, 0);"
                + " const pixels = copy.getImageData(0, 0, c.width, c.height).data;"
                + " return pixels.filter((value, i) => i % 4 === 3 && value === 255).length");
  }

  @Test
  @DisplayName("erases to the colour of the paper")
  void erasing() {
    free("pic=line");
    browser.driver().findElement(By.id("eraser")).click();
    browser.point("input", 13.5, 20.5, 28);
    assertThat(browser.matrix("input")[20][13]).isEqualTo(255);
    assertThat(browser.matrix("input")[19][13]).isZero();
  }

  @Test
  @DisplayName("draws with the pointer, and takes back what was drawn")
  void drawing() {
    free("pic=boot0");
    browser.driver().findElement(By.id("clear")).click();
    browser.driver().findElement(By.id("pen")).click();
    browser.point("input", 5.5, 5.5, 28);
    double[][] input = browser.matrix("input");
    assertThat(input[5][5]).isEqualTo(255);
    assertThat(browser.matrix("output")[2][2]).isEqualTo(255);
    browser.driver().findElement(By.id("undo")).click();
    assertThat(browser.matrix("input")[5][5]).isZero();
  }
}
