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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

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
  @DisplayName("requests nothing but its own file, of at most 700 kB, and complains of nothing")
  void oneFile() throws Exception {
    browser.open("");
    assertThat(browser.run("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
    assertThat(browser.complaints()).isEmpty();
    assertThat(Files.size(Path.of("target/lab/lab.html"))).isLessThanOrEqualTo(700_000);
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
  @DisplayName("moves the window by pointing at the input or at the output")
  void pointing() {
    free("pic=boot0&w=0,0");
    point("input", 15, 19, 28);
    assertThat(browser.text("formula")).isEqualTo("max(127, 151, 129, 149) = 151");
    assertThat(taps()).containsExactly("127", "151", "129", "149");
    free("pic=boot0&w=0,0");
    point("output", 7.5, 9.5, 14);
    assertThat(browser.text("formula")).isEqualTo("max(127, 151, 129, 149) = 151");
  }

  private static void point(String hook, double x, double y, int side) {
    WebElement frame = browser.driver().findElement(By.cssSelector("[data-lab=" + hook + "]"));
    browser.run("arguments[0].scrollIntoView({block: 'center'})", frame);
    double cell = frame.getSize().width / (double) side;
    int dx = (int) Math.round(x * cell - frame.getSize().width / 2.0);
    int dy = (int) Math.round(y * cell - frame.getSize().height / 2.0);
    new Actions(browser.driver()).moveToElement(frame, dx, dy).click().perform();
  }

  private static List<String> taps() {
    return browser.driver().findElements(By.cssSelector(".tap")).stream()
        .map(WebElement::getText)
        .toList();
  }

  @Test
  @DisplayName("resizes the window by its corner; the stride follows until it was set by hand")
  void corner() {
    free("pic=boot0&w=9,7");
    dragCorner(1);
    assertThat(state("k")).isEqualTo("3");
    assertThat(browser.text("sentence")).contains("28×28 → 9×9");
    browser.run("window.lab.load('#v=1&scene=free&pic=boot0&w=9,7&s=2')");
    dragCorner(1);
    assertThat(state("k")).isEqualTo("3");
    assertThat(state("s")).isEqualTo("2");
  }

  private static void dragCorner(int cells) {
    WebElement frame = browser.driver().findElement(By.id("input"));
    browser.run("arguments[0].scrollIntoView({block: 'center'})", frame);
    WebElement corner = browser.driver().findElement(By.cssSelector("#input .handle"));
    int cell = Math.round(frame.getSize().width / 28f);
    new Actions(browser.driver()).dragAndDropBy(corner, cell * cells, cell * cells).perform();
  }

  private static Object state(String key) {
    return browser.run("return window.lab.state()[arguments[0]]", key);
  }

  @Test
  @DisplayName("shows padding as cells without a value, never as 0")
  void padding() {
    free("pic=n4&own=-7,-1,-4,-2,-3,-2,-6,-8,-1,-6,-5,-5,-3,-9,-5,-6&p=1&k=3&s=1&w=0,0");
    assertThat(taps()).hasSize(9).filteredOn(text -> text.equals("–")).hasSize(5);
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
  @DisplayName("plays only when asked, and stops at any touch")
  void playing() {
    free("pic=boot0&w=0,0");
    assertThat(browser.driver().findElement(By.id("play")).getAttribute("aria-pressed"))
        .isEqualTo("false");
    browser.driver().findElement(By.id("play")).click();
    assertThat(browser.driver().findElement(By.id("play")).getAttribute("aria-pressed"))
        .isEqualTo("true");
    point("output", 3.5, 3.5, 14);
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
    assertThat(state("k")).isEqualTo("3");
    browser.driver().findElement(By.id("input")).sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME));
    assertThat(state("w")).isEqualTo("0,0");
    browser.driver().findElement(By.id("input")).sendKeys("b");
    assertThat(state("dir")).isEqualTo("b");
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
    WebElement grip = browser.driver().findElement(By.cssSelector("#input .m-grip"));
    browser.run("arguments[0].scrollIntoView({block: 'center'})", grip);
    new Actions(browser.driver()).dragAndDropBy(grip, -15, -15).perform();
    assertThat(state("p")).isEqualTo(1L);
    WebElement cell = browser.driver().findElement(By.cssSelector(".tap"));
    browser.run("arguments[0].scrollIntoView({block: 'center'})", cell);
    new Actions(browser.driver()).dragAndDropBy(cell, 40, 0).perform();
    assertThat(state("d")).isEqualTo(2L);
    assertThat(browser.text("sentence")).contains("28×28 → 26×26");
  }

  @Test
  @DisplayName("lets a gradient fly to the pixel that gets it, with the value that it was given")
  void flying() {
    free("pic=boot0&dir=b&w=0,0");
    point("output", 7.5, 9.5, 14);
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
  @DisplayName("erases to the colour of the paper")
  void erasing() {
    free("pic=line");
    browser.driver().findElement(By.id("eraser")).click();
    point("input", 13.5, 20.5, 28);
    assertThat(browser.matrix("input")[20][13]).isEqualTo(255);
    assertThat(browser.matrix("input")[19][13]).isZero();
  }

  @Test
  @DisplayName("draws with the pointer, and takes back what was drawn")
  void drawing() {
    free("pic=boot0");
    browser.driver().findElement(By.id("clear")).click();
    browser.driver().findElement(By.id("pen")).click();
    point("input", 5.5, 5.5, 28);
    double[][] input = browser.matrix("input");
    assertThat(input[5][5]).isEqualTo(255);
    assertThat(browser.matrix("output")[2][2]).isEqualTo(255);
    browser.driver().findElement(By.id("undo")).click();
    assertThat(browser.matrix("input")[5][5]).isZero();
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
  @DisplayName("says what it made of an address that cannot be")
  void nonsense() {
    browser.open("#v=1&scene=free&k=99&b=<b>&pic=cat&unknown=1&dr=-70");
    assertThat(browser.driver().findElement(By.id("message")).getText())
        .contains("k was 99 and is now 7", "b cannot be “<b>”", "dr was -70 and is now -4");
  }

  @Test
  @DisplayName("computes bit for bit what the JVM does, forward and backward, in 300 cases")
  void bitForBit() {
    browser.open("");
    long state = 42;
    List<String> differing = new ArrayList<>();
    String[] pools = {"max", "avg", "avgp", "norm2"};
    String[] borders = {"truncate", "ceil", "same", "same-lower"};
    for (int number = 0; number < 300; number++) {
      int[] draws = new int[10];
      for (int i = 0; i < draws.length; i++) {
        state = state * 48271 % 2147483647;
        draws[i] = (int) (state >> 8);
      }
      int height = 4 + draws[0] % 9;
      int width = 4 + draws[1] % 9;
      int kernel = 1 + draws[2] % 4;
      int stride = 1 + draws[3] % 4;
      int dilation = 1 + draws[4] % 2;
      String border = borders[draws[5] % 4];
      int padding = border.startsWith("same") ? 0 : Math.min(draws[6] % 2, (kernel - 1) * dilation);
      String pool = pools[draws[7] % 4];
      float[] values = new float[height * width];
      for (int i = 0; i < values.length; i++) {
        state = state * 48271 % 2147483647;
        values[i] = (float) ((state - 1073741823L) / 3e8);
      }
      Object answer = ask(values, height, width, pool, kernel, stride, padding, dilation, border);
      String expected =
          expected(values, height, width, pool, kernel, stride, padding, dilation, border);
      if (!expected.equals(answer)) {
        differing.add(
            "%d: %s %dx%d k%d s%d p%d d%d %s"
                .formatted(number, pool, height, width, kernel, stride, padding, dilation, border));
      }
    }
    assertThat(differing).isEmpty();
  }

  private static Object ask(
      float[] values,
      int height,
      int width,
      String pool,
      int kernel,
      int stride,
      int padding,
      int dilation,
      String border) {
    List<Double> numbers = new ArrayList<>();
    for (float value : values) {
      numbers.add((double) value);
    }
    return browser.run(
        """
        const [values, h, w, pool, k, s, p, d, border] = arguments;
        const refusal = lab.java.lay(Float32Array.from(values), h, w, pool, k, k, s, s, p, d, border, false);
        if (refusal) return refusal;
        const output = lab.java.output();
        const gradient = Float32Array.from(output, (_, i) => Math.fround(0.1 * (i % 7) - 0.3));
        const back = lab.java.backward(gradient);
        const bits = (floats) => [...new Int32Array(Float32Array.from(floats).buffer)].join(' ');
        return bits(output) + '|' + bits(back);
        """,
        numbers, height, width, pool, kernel, stride, padding, dilation, border);
  }

  private static String expected(
      float[] values,
      int height,
      int width,
      String pool,
      int kernel,
      int stride,
      int padding,
      int dilation,
      String border) {
    try {
      WindowSpec spec =
          new WindowSpec(
              Size.square(kernel),
              Size.square(stride),
              Size.square(padding),
              Size.square(dilation),
              Border.parse(border));
      Pooling pooling =
          switch (pool) {
            case "max" -> new MaxPooling(spec);
            case "avg" -> new AveragePooling(spec);
            case "avgp" -> new AveragePooling(spec, AveragePooling.Divisor.WITH_PADDING);
            default -> new PNormPooling(spec, 2);
          };
      FeatureMaps input = FeatureMaps.of(1, 1, new Size(height, width), values);
      FeatureMaps output = pooling.forward(input);
      FeatureMaps gradient = output.withSize(output.size());
      for (int i = 0; i < gradient.values().length; i++) {
        gradient.values()[i] = (float) (0.1 * (i % 7) - 0.3);
      }
      return bits(output.values()) + "|" + bits(pooling.backward(input, gradient).values());
    } catch (RuntimeException refused) {
      return refused.getMessage();
    }
  }

  private static String bits(float[] values) {
    String[] words = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = Integer.toString(Float.floatToRawIntBits(values[i]));
    }
    return String.join(" ", words);
  }
}
