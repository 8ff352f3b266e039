package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

@DisplayName("Training in the lab")
class LabTrainTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String POOLED = "28x28x1 conv5@3 max2 conv15@3 max2 dense3";
  private static final String PLAIN = "28x28x1 conv5@3 conv15@3 dense3";

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

  private static void scene(String state) {
    browser.open("#v=1&scene=train" + state).reveal();
  }

  private static void click(String id) {
    browser.driver().findElement(By.id(id)).click();
  }

  @SuppressWarnings("unchecked")
  private static List<Double> losses(int run) {
    List<Number> losses = (List<Number>) browser.run("return lab.losses()[arguments[0]]", run);
    return losses.stream().map(Number::doubleValue).toList();
  }

  @Test
  @DisplayName("shows nothing before the guess, and the guess beside the answer's place after it")
  void guessFirst() {
    browser.open("#v=1&scene=train");
    assertThat(browser.driver().findElement(By.id("train")).isDisplayed()).isFalse();
    browser.driver().findElements(By.cssSelector("#guess input")).get(0).click();
    browser.driver().findElements(By.cssSelector("#guess input")).get(2).click();
    browser.driver().findElement(By.cssSelector("#question .primary")).click();
    assertThat(browser.driver().findElement(By.id("reveal")).getText())
        .contains("You said: per second with pooling, per epoch with pooling.", "Press Play");
    assertThat(browser.driver().findElement(By.id("train")).isDisplayed()).isTrue();
  }

  @Test
  @DisplayName("gives the first ten losses of a JVM, to the last bit, with pooling and without")
  void sameLosses() throws IOException {
    scene("&seed=7&rate=0.01");
    for (int step = 0; step < 10; step++) {
      click("train-step");
    }
    assertThat(losses(0)).isEqualTo(onThisJvm(POOLED, 0.01, 7));
    assertThat(losses(1)).isEqualTo(onThisJvm(PLAIN, 0.01, 7));
  }

  private static List<Double> onThisJvm(String line, double rate, int seed) throws IOException {
    String greys =
        (String)
            browser.run(
                "return btoa(lab.album().reduce((text, grey) => text + String.fromCharCode(grey),"
                    + " ''))");
    TrainingSet set = new TrainingSet(Base64.getDecoder().decode(greys), 288);
    assertThat(set.testing()).isEqualTo(96);
    TrainingRun run = new TrainingRun(set, line, rate, seed);
    List<Double> losses = new ArrayList<>();
    for (int step = 0; step < 10; step++) {
      losses.add(run.step());
    }
    return losses;
  }

  @Test
  @DisplayName("learns from the bundled images, 96 of each class, and is tested with 32")
  void pictures() throws IOException {
    scene("");
    Path first;
    try (var files = Files.list(Path.of("data/fashion-mnist/train/3-dress"))) {
      first = files.sorted().findFirst().orElseThrow();
    }
    var image = javax.imageio.ImageIO.read(first.toFile());
    int row = 14;
    for (int column = 0; column < 28; column++) {
      assertThat(browser.run("return lab.album()[arguments[0]]", (96 * 28 + row) * 28 + column))
          .isEqualTo((long) image.getRaster().getSample(column, row, 0));
    }
    assertThat(browser.run("return lab.album().length")).isEqualTo(3L * (96 + 32) * 784);
  }

  @Test
  @DisplayName("plays, lets the page answer meanwhile, and stops")
  void playing() {
    scene("");
    click("train-play");
    new WebDriverWait(browser.driver(), PATIENCE).until(waiting -> losses(0).size() > 20);
    click("train-play");
    int stopped = losses(0).size();
    new Select(browser.driver().findElement(By.id("train-what"))).selectByValue("accuracy");
    assertThat(losses(0)).hasSize(stopped);
    assertThat(fact(0, "right")).matches("\\d+\\.\\d %");
    assertThat(browser.driver().findElement(By.id("by-epoch")).getAttribute("aria-label"))
        .startsWith("Share right by epochs: with max pooling 0.");
  }

  private static String fact(int run, String name) {
    return browser
        .driver()
        .findElement(By.cssSelector("#run" + run + " [data-fact=" + name + "]"))
        .getText();
  }

  @Test
  @DisplayName("begins again with the same losses, and with others at another rate or seed")
  void repeatable() {
    scene("");
    String filters = filters();
    click("train-step");
    click("train-step");
    List<Double> first = losses(0);
    assertThat(filters()).isNotEqualTo(filters);
    click("train-reset");
    assertThat(losses(0)).isEmpty();
    assertThat(filters()).isEqualTo(filters);
    click("train-step");
    click("train-step");
    assertThat(losses(0)).isEqualTo(first);
    new Select(browser.driver().findElement(By.id("rate"))).selectByVisibleText("0.03");
    click("train-step");
    click("train-step");
    assertThat(losses(0).get(0)).isEqualTo(first.get(0));
    assertThat(losses(0).get(1)).isNotEqualTo(first.get(1));
    browser.run("lab.load('#v=1&scene=train&seed=2')");
    click("train-step");
    assertThat(losses(0).get(0)).isNotEqualTo(first.get(0));
  }

  private static String filters() {
    return (String) browser.run("return lab.java.filters(0).join(' ')");
  }

  @Test
  @DisplayName("answers when both have been through the pictures five times")
  void verdict() {
    scene("");
    browser.run("lab.learn(5)");
    String answer = browser.driver().findElement(By.id("reveal")).getText();
    assertThat(answer)
        .contains("After 5 epochs the loss is 0.163 with pooling and 0.014 without.")
        .contains("Per epoch it falls faster without pooling.")
        .contains("times cheaper");
    assertThat(fact(0, "parameters") + " " + fact(1, "parameters")).isEqualTo("1,868 26,663");
  }
}
