package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

@DisplayName("The scenes of the lab")
class LabScenesTest {
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

  private static void scene(String id) {
    browser.open("");
    browser.driver().findElement(By.cssSelector("button[data-scene=" + id + "]")).click();
  }

  private static void guess(String value) {
    WebElement answer = browser.driver().findElement(By.id("answer"));
    browser.run(
        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))",
        answer,
        value);
    browser.driver().findElement(By.cssSelector("#question .primary")).click();
  }

  private static String revealed() {
    return browser.driver().findElement(By.id("reveal")).getText();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"slide", "line", "shift", "shuffle", "fit", "back", "network"})
  @DisplayName("show nothing of the answer before the guess")
  void covered(String id) {
    scene(id);
    assertThat(browser.run("return document.getElementById('reveal').textContent")).isEqualTo("");
    assertThat(browser.run("return window.lab.output()")).isNull();
    assertThat(browser.text("formula")).isEmpty();
    assertThat(
            browser.text("counter-left")
                + browser.text("counter-lost")
                + browser.text("counter-reached"))
        .isEqualTo("–––");
  }

  @Test
  @DisplayName("Slide: takes the four maxima, and names the winner of one that is wrong")
  void slide() {
    scene("slide");
    String[] numbers = {"150", "167", "209", "255"};
    for (int i = 0; i < 4; i++) {
      browser.driver().findElement(By.id("keep" + i)).sendKeys(numbers[i]);
    }
    browser.driver().findElement(By.cssSelector("#question .primary")).click();
    assertThat(revealed())
        .contains("✗ top left: you said 150; 151 wins, at row 18, column 15")
        .contains("✓ top right: 167", "✓ bottom left: 209", "✓ bottom right: 255");
  }

  @Test
  @DisplayName("Line: max deletes it, the average keeps it in grey")
  void line() {
    scene("line");
    browser.driver().findElement(By.id("show")).click();
    assertThat(revealed())
        .contains(
            "It is gone", "0 of 196 cells are not white", "14 cells at 127.5", "14 cells at 255");
  }

  @Test
  @DisplayName("Shift: one pixel changes 61, two change 83 in place and none when moved along")
  void shift() {
    scene("shift");
    guess("20");
    assertThat(revealed())
        .contains(
            "You said 20; it is 61",
            "83 differ in place",
            "0 wrong",
            "The average changes 83",
            "changes 0");
  }

  @Test
  @DisplayName("Shuffle: the picture turns to noise and no output changes, whatever the seed")
  void shuffle() {
    scene("shuffle");
    guess("100");
    for (int seed = 1; seed <= 10; seed++) {
      browser.run(
          "window.lab.load('#v=1&scene=shuffle&pic=boot0&pin=%23v%3D1%26pic%3Dboot0&shuf="
              + seed
              + "')");
      assertThat(browser.text("counter-changed")).isEqualTo("0 of 196");
      assertThat(revealed()).contains("You said 100; it is 0", "With the average, too, 0 change");
      String differing = revealed().replaceAll("(?s).*while (\\d+) pixels.*", "$1");
      assertThat(Integer.parseInt(differing)).isGreaterThan(100);
    }
  }

  @Test
  @DisplayName(
      "Fit: 55 pixels that no window looks at, none with ceil and same, and strict refuses")
  void fit() {
    scene("fit");
    guess("0");
    assertThat(revealed())
        .contains(
            "You said 0; it is 55",
            "ceil: 10×10, 0 lost",
            "same: 10×10, 0 lost",
            "border strict needs",
            "⌊(28 − 3) / 3⌋ + 1 = 9");
  }

  @Test
  @DisplayName("Back: 196 of 784 pixels get a gradient, overlaps add up to 9, the average shares")
  void back() {
    scene("back");
    guess("784");
    assertThat(revealed())
        .contains(
            "You said 784; it is 196", "Sent 196, arrived 196", "here to 9", "all 784 pixels 0.25");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "5,5,5,5,5,5,5,5,5 | 1 10 0 100 1000 0 0 0 0",
        "1,2,1,2,9,2,1,2,1 | 0 0 0 0 1111 0 0 0 0"
      })
  @DisplayName("Back: a tie goes to the first in reading order, a peak collects all four")
  void ties(String numbers, String gradient) {
    browser.open("#v=1&scene=free&pic=n3&own=" + numbers + "&k=2&s=1&dir=b&grad=digits&w=0,0");
    StringBuilder got = new StringBuilder();
    for (double[] row : browser.matrix("gradient")) {
      for (double value : row) {
        got.append(got.isEmpty() ? "" : " ").append((int) value);
      }
    }
    assertThat(got.toString()).isEqualTo(gradient);
  }

  @Test
  @DisplayName("Network: pooling without parameters removes 34,155 of them")
  void network() {
    scene("network");
    guess("100");
    assertThat(revealed())
        .contains(
            "it is 1,868",
            "34,155 parameters are gone",
            "have 0 of their own",
            "keep their 740",
            "from 35,283 to 1,128");
  }
}
