package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

@DisplayName("The look of the lab")
class LabLooksTest {
  static final List<String> SCENES =
      List.of("slide", "line", "shift", "shuffle", "fit", "back", "network", "train", "free");
  private static final double WHITE_ALLOWED_IN_DARK = 0.05;

  private static Chromium browser;

  @BeforeAll
  static void start() {
    browser = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest(name = "{0} px, {1}")
  @CsvSource({
    "320, light",
    "320, dark",
    "390, light",
    "390, dark",
    "768, light",
    "768, dark",
    "1280, light",
    "1280, dark"
  })
  @DisplayName("fits the width in every scene, with no text below 12 px")
  void widths(int width, String theme) {
    browser.size(width, 900).media("prefers-color-scheme", theme);
    for (String scene : SCENES) {
      browser.open("#v=1&scene=" + scene);
      for (int step = 0; step < 2; step++) {
        assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
            .as("%s at %d", scene, width)
            .isLessThanOrEqualTo(width);
        assertThat((List<?>) browser.run(SMALL_TEXTS)).as("%s at %d", scene, width).isEmpty();
        browser.reveal();
      }
    }
  }

  /** Texts below 12 px that are to be seen, in drawings on the screen's scale. */
  private static final String SMALL_TEXTS =
      """
      const small = [];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const node = walk.currentNode;
        if (!node.textContent.trim() || ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(node.parentElement.tagName)) continue;
        if (node.parentElement.getClientRects().length === 0) continue;
        const scale = node.parentElement.getScreenCTM?.().d ?? 1;
        if (scale * parseFloat(getComputedStyle(node.parentElement).fontSize) < 11.99) small.push(node.textContent);
      }
      return small;
      """;

  @Test
  @DisplayName("has no white slabs in the dark theme")
  void dark() throws IOException {
    browser.size(1280, 900).media("prefers-color-scheme", "dark");
    for (String scene : List.of("slide", "fit", "network")) {
      browser.open("#v=1&scene=" + scene).reveal();
      byte[] png = browser.driver().getScreenshotAs(OutputType.BYTES);
      BufferedImage shot = ImageIO.read(new ByteArrayInputStream(png));
      int white = 0;
      for (int y = 0; y < shot.getHeight(); y++) {
        for (int x = 0; x < shot.getWidth(); x++) {
          int rgb = shot.getRGB(x, y);
          white +=
              (rgb & 0xFF) > 240 && (rgb >> 8 & 0xFF) > 240 && (rgb >> 16 & 0xFF) > 240 ? 1 : 0;
        }
      }
      assertThat(white / (double) (shot.getWidth() * shot.getHeight()))
          .as(scene)
          .isLessThan(WHITE_ALLOWED_IN_DARK);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"light", "dark"})
  @DisplayName("breaks no rule of axe in any scene, before and after the guess")
  void axe(String theme) {
    browser.size(1280, 1400).media("prefers-color-scheme", theme);
    for (String scene : SCENES) {
      browser.open("#v=1&scene=" + scene);
      for (int step = 0; step < 2; step++) {
        List<Rule> violations = new AxeBuilder().analyze(browser.driver()).getViolations();
        assertThat(violations).as(scene).isEmpty();
        browser.run("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        browser.reveal();
      }
    }
  }

  @Test
  @DisplayName("moves nothing where reduced motion is asked for")
  void reducedMotion() {
    browser.size(1280, 1400).media("prefers-reduced-motion", "reduce");
    browser.open("#v=1&scene=free&pic=boot0&w=9,7");
    browser.driver().findElement(By.cssSelector("#formula button")).click();
    assertStill();
    for (String act : List.of("next", "direction", "pin", "invert", "switch-pooling", "prove")) {
      browser.driver().findElement(By.id(act)).click();
      assertStill();
    }
    browser.point("output", 7.5, 9.5, 14);
    assertStill();
    browser.driver().findElement(By.id("input")).sendKeys("a");
    assertStill();
    browser.open("#v=1&scene=network").reveal();
    assertStill();
    assertThat(browser.text("ledger")).endsWith("total1,868");
  }

  private static void assertStill() {
    assertThat(browser.run("return document.getAnimations().length")).isEqualTo(0L);
    assertThat(browser.run("return document.querySelectorAll('.spark').length")).isEqualTo(0L);
  }

  @Test
  @DisplayName(
      "tells window, winner and changed apart where the system sets the colours: in screenshots of"
          + " one cell with each of them, and of one without, at least 1 % of the pixels differ")
  void forcedColours() throws IOException {
    browser.size(1280, 1400).media("forced-colors", "active");
    String equal = "5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5";
    String pinned = "&pin=%23v%3D1%26pic%3Dn4%26k%3D1%26own%3D" + equal.replaceFirst("^5", "6");
    String state = "#v=1&scene=free&pic=n4&own=" + equal + "&k=1&w=2,2";
    browser.open(state + "&pool=avg" + pinned);
    Map<String, BufferedImage> cells = new LinkedHashMap<>();
    cells.put("none", cell("input", 1));
    cells.put("window", cell("input", 2));
    cells.put("changed", cell("output", 0));
    browser.open(state + "&pool=max");
    cells.put("window and winner", cell("input", 2));
    for (String one : cells.keySet()) {
      for (String other : cells.keySet()) {
        if (!one.equals(other)) {
          assertThat(differing(cells.get(one), cells.get(other)))
              .as("%s and %s", one, other)
              .isGreaterThan(0.01);
        }
      }
    }
  }

  /** A cell on the diagonal of a picture of 4×4, as it is on the screen. */
  private static BufferedImage cell(String hook, int index) throws IOException {
    WebElement frame = browser.driver().findElement(By.cssSelector("[data-lab=" + hook + "]"));
    browser.run("arguments[0].scrollIntoView({block: 'center'})", frame);
    BufferedImage shot =
        ImageIO.read(new ByteArrayInputStream(frame.getScreenshotAs(OutputType.BYTES)));
    int side = shot.getWidth() / 4;
    return shot.getSubimage(index * side, index * side, side, side);
  }

  /** The share of pixels that are not the same. */
  private static double differing(BufferedImage one, BufferedImage other) {
    int differing = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        differing += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    return differing / (double) (one.getWidth() * one.getHeight());
  }

  @Test
  @DisplayName("is what its picture in the docs shows")
  void picture() throws IOException {
    browser.size(1280, 900).media("prefers-color-scheme", "light");
    browser.open("#v=1&scene=free&pic=boot0&dc=1&pin=%23v%3D1%26pic%3Dboot0&w=9,7");
    Files.write(
        Path.of("target", "lab", "lab.png"), browser.driver().getScreenshotAs(OutputType.BYTES));
    assertThat(browser.text("counter-changed")).isEqualTo("61 of 196");
  }

  @Test
  @DisplayName("shows seven pictures with words where scripts are off")
  void withoutScript() {
    try (Chromium plain =
        Chromium.start(Map.of("profile.managed_default_content_settings.javascript", 2))) {
      plain.openAsIs();
      assertThat(plain.driver().findElements(By.cssSelector(".noscript figure"))).hasSize(7);
      assertThat(plain.driver().findElements(By.cssSelector(".noscript img")))
          .allSatisfy(picture -> assertThat(picture.getAttribute("alt")).isNotBlank());
      assertThat(plain.driver().findElement(By.id("main")).isDisplayed()).isFalse();
    }
  }
}
