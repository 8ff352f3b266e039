package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

@DisplayName("The lab on a phone")
class LabTouchTest {
  private static Chromium browser;

  @BeforeAll
  static void start() {
    browser = Chromium.start().size(390, 844);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void free(String state) {
    browser.open("#v=1&scene=free&" + state);
    browser.run("document.getElementById('input').scrollIntoView({block: 'center'})");
  }

  private static void click(String id) {
    browser.run("document.getElementById(arguments[0]).click()", id);
  }

  /** The middle of a pixel of the input, on the screen. */
  private static double[] pixel(int row, int column) {
    return place("#input", (column + 0.5) / 28, (row + 0.5) / 28);
  }

  @SuppressWarnings("unchecked")
  private static double[] place(String selector, double right, double down) {
    List<Number> place =
        (List<Number>)
            browser.run(
                "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                    + " return [box.left + arguments[1] * box.width,"
                    + " box.top + arguments[2] * box.height]",
                selector,
                right,
                down);
    return place.stream().mapToDouble(Number::doubleValue).toArray();
  }

  private static double scrolled() {
    return ((Number) browser.run("return window.scrollY")).doubleValue();
  }

  @Test
  @DisplayName("draws under the finger, pools while it draws, and takes the stroke back")
  void drawing() {
    free("pic=boot0");
    click("clear");
    click("pen");
    double before = scrolled();
    browser.touch("touchStart", pixel(5, 5));
    browser.touch("touchMove", pixel(9, 5));
    assertThat(browser.matrix("output")[2][2]).as("while the finger is down").isEqualTo(255);
    browser.touch("touchMove", pixel(20, 5));
    browser.touch("touchEnd");
    assertThat(browser.matrix("input")[20][5]).isEqualTo(255);
    assertThat(scrolled()).as("the page stays where it is").isEqualTo(before);
    click("undo");
    for (double[] row : browser.matrix("input")) {
      assertThat(row).containsOnly(0);
    }
  }

  @Test
  @DisplayName("moves the window under the finger without scrolling")
  void dragging() {
    free("pic=boot0&w=0,0");
    double before = scrolled();
    browser.touch("touchStart", pixel(3, 3));
    browser.touch("touchMove", pixel(10, 9));
    browser.touch("touchMove", pixel(19, 15));
    browser.touch("touchEnd");
    assertThat(browser.text("formula")).isEqualTo("max(127, 151, 129, 149) = 151");
    assertThat(scrolled()).isEqualTo(before);
  }

  @Test
  @DisplayName("scrolls outside the picture")
  void scrolling() {
    free("pic=boot0");
    double before = scrolled();
    double[] from = place("#output", 0.5, 0.1);
    browser.touch("touchStart", from);
    for (int step = 1; step <= 10; step++) {
      browser.touch("touchMove", new double[] {from[0], from[1] - 20 * step});
    }
    browser.touch("touchEnd");
    assertThat(scrolled()).isGreaterThan(before + 50);
  }

  @Test
  @DisplayName("shifts the picture with two fingers, and draws nothing with them")
  void twoFingers() {
    free("pic=boot0");
    click("pen");
    browser.touch("touchStart", pixel(10, 8));
    browser.touch("touchStart", pixel(10, 8), pixel(10, 18));
    browser.touch("touchMove", pixel(11, 9), pixel(11, 20));
    browser.touch("touchMove", pixel(11, 10), pixel(11, 20));
    browser.touch("touchEnd");
    Object state = browser.run("const {pic, dr, dc} = lab.state(); return [pic, dr, dc].join(' ')");
    assertThat(state).isEqualTo("boot0 1 2");
  }

  @Test
  @DisplayName("lets a gradient fly from the output that is tapped")
  void tapping() {
    free("pic=boot0&dir=b&w=0,0");
    browser.run("document.getElementById('output').scrollIntoView({block: 'center'})");
    browser.touch("touchStart", place("#output", 7.5 / 14, 9.5 / 14));
    browser.touch("touchEnd");
    assertThat(browser.run("return document.querySelectorAll('.spark').length")).isEqualTo(1L);
    browser.awaitText("live", "Its gradient 1 goes to row 18, column 15.");
  }

  @Test
  @DisplayName("has targets of 44 px in every scene, but for numbers within a line of text")
  void targets() {
    for (String scene : LabLooksTest.SCENES) {
      browser.open("#v=1&scene=" + scene);
      for (int step = 0; step < 2; step++) {
        browser.run("document.querySelectorAll('.sheet').forEach(s => s.classList.add('open'))");
        assertThat((List<?>) browser.run(SMALL_TARGETS)).as(scene).isEmpty();
        browser.reveal();
      }
    }
  }

  private static final String SMALL_TARGETS =
      """
      return [...document.querySelectorAll('button, select, input, summary, label:has(> [type=checkbox], > [type=radio])')]
        .filter(e => e.offsetWidth && !e.closest('.formula') && !e.matches('[type=checkbox], [type=radio]'))
        .filter(e => e.getBoundingClientRect().height < 44)
        .map(e => e.outerHTML.slice(0, 80));
      """;

  @Test
  @DisplayName("has a bar of 56 px at the bottom, with targets of 44 px, whatever is scrolled")
  void bar() {
    free("pic=boot0");
    Object bar =
        browser.run(
            """
            const bar = document.querySelector('.stepper');
            const box = bar.getBoundingClientRect();
            const least = Math.min(...[...bar.children].filter(e => e.offsetWidth).map(e => e.offsetHeight));
            return [Math.round(box.height), Math.round(innerHeight - box.bottom), least].join(' ');
            """);
    assertThat(bar).isEqualTo("56 0 44");
  }

  @Test
  @DisplayName("opens one sheet at a time, and closes it by the same button or by Escape")
  void sheets() {
    browser.open("#v=1&scene=line");
    assertThat(shownSheets()).isEqualTo("ask-sheet");
    browser.driver().findElement(By.id("controls-bar")).click();
    assertThat(shownSheets()).isEqualTo("controls");
    browser.driver().findElement(By.id("controls-bar")).click();
    assertThat(shownSheets()).isEqualTo("");
    browser.driver().findElement(By.id("question-bar")).click();
    browser.driver().findElement(By.id("ask-sheet")).sendKeys(Keys.ESCAPE);
    assertThat(shownSheets()).isEqualTo("");
  }

  private static Object shownSheets() {
    return browser.run(
        "return [...document.querySelectorAll('.sheet')].filter(s => s.offsetHeight).map(s => s.id).join(' ')");
  }
}
