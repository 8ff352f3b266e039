package poolinglab.lab.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import poolinglab.lab.LabPage;
import poolinglab.lesson.Lesson;

/** A Chromium without a screen in a fresh profile, and the lab's page in it. */
final class Chromium implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PATIENCE_WITH_SCRIPTS = Duration.ofMinutes(3);
  private static final int BROWSER_BARS = 200; // more than they need

  private final ChromeDriver driver;
  private final Path page;

  private Chromium(ChromeDriver driver, Path page) {
    this.driver = driver;
    this.page = page;
  }

  /** Starts one; the test is skipped, with the reason, where there is no Chromium. */
  static Chromium start(String... arguments) {
    return start(Map.of(), arguments);
  }

  static Chromium start(Map<String, Object> preferences, String... arguments) {
    return start(new LoggingPreferences(), preferences, arguments);
  }

  /** One that notes all it requests, and believes that there is no network. */
  static Chromium offline() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    Chromium offline = start(logs, Map.of());
    offline.driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
    return offline;
  }

  private static Chromium start(
      LoggingPreferences logs, Map<String, Object> preferences, String... arguments) {
    Path browser = onPath("chromium", "chromium-browser", "google-chrome");
    Path chromedriver = onPath("chromedriver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars");
    options.addArguments(arguments);
    options.setExperimentalOption("prefs", preferences);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile()).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(PATIENCE_WITH_SCRIPTS);
    return new Chromium(driver, page());
  }

  /** A program's file; the test is skipped, with the reason, where none of these is installed. */
  static Path onPath(String... names) {
    for (String name : names) {
      Optional<Path> found =
          Stream.of(System.getenv("PATH").split(":"))
              .map(folder -> Path.of(folder, name))
              .filter(Files::isExecutable)
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    return abort("there is no " + names[0] + " on the PATH; install it to run this test");
  }

  /** The page, put together from the build. */
  static Path page() {
    try {
      Path file = Path.of("target", "lab", "lab.html").toAbsolutePath();
      Files.write(
          file,
          new LabPage(Path.of(""), Lesson.chaptersByScene())
              .html()
              .getBytes(StandardCharsets.UTF_8));
      return file;
    } catch (IOException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens the page afresh at this state and waits until it has drawn. */
  Chromium open(String fragment) {
    driver.get("about:blank");
    driver.get(page.toUri() + fragment);
    new WebDriverWait(driver, PATIENCE)
        .until(ready -> "ready".equals(run("return document.documentElement.dataset.lab")));
    return this;
  }

  /** Opens the page without waiting for its script. */
  void openAsIs() {
    driver.get(page.toUri().toString());
  }

  /** A window whose page is this wide; below 600 a phone, with fingers. */
  Chromium size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setTouchEmulationEnabled",
        Map.of("enabled", width < 600, "maxTouchPoints", width < 600 ? 5 : 1));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.manage().window().setSize(new Dimension(Math.max(width, 500), height + BROWSER_BARS));
    return this;
  }

  /** Media features as a user would set them: prefers-color-scheme, forced-colors … */
  Chromium media(String feature, String value) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
    return this;
  }

  /**
   * What fingers do: touchStart, touchMove or touchEnd.
   *
   * @param places x and y of each finger that is down, in pixels of the screen
   */
  void touch(String type, double[]... places) {
    List<Map<String, Object>> points = new ArrayList<>();
    for (double[] place : places) {
      points.add(Map.of("x", place[0], "y", place[1], "id", points.size()));
    }
    driver.executeCdpCommand(
        "Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
  }

  Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  String text(String hook) {
    return (String)
        run(
            "return document.querySelector('[data-lab=\"' + arguments[0] + '\"]').textContent",
            hook);
  }

  /** Waits until a part of the page says this; fails where it never does. */
  void awaitText(String hook, String text) {
    new WebDriverWait(driver, PATIENCE).until(waiting -> text(hook).equals(text));
  }

  /** Waits until a script returns true; fails where it never does. */
  void await(String script) {
    new WebDriverWait(driver, PATIENCE).until(waiting -> Boolean.TRUE.equals(run(script)));
  }

  /** Leaves the question of the scene unanswered and shows what is behind it. */
  Chromium reveal() {
    run("window.lab.reveal()");
    return this;
  }

  /** A matrix that the page hands out, as the browser's numbers. */
  @SuppressWarnings("unchecked")
  double[][] matrix(String call) {
    List<List<Number>> rows = (List<List<Number>>) run("return window.lab." + call + "()");
    return rows.stream()
        .map(row -> row.stream().mapToDouble(Number::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  /** Clicks a place of the input or the output, counted in its cells. */
  void point(String hook, double x, double y, int side) {
    WebElement frame = driver.findElement(By.cssSelector("[data-lab=" + hook + "]"));
    run("arguments[0].scrollIntoView({block: 'center'})", frame);
    double cell = frame.getSize().width / (double) side;
    int dx = (int) Math.round(x * cell - frame.getSize().width / 2.0);
    int dy = (int) Math.round(y * cell - frame.getSize().height / 2.0);
    new Actions(driver).moveToElement(frame, dx, dy).click().perform();
  }

  /** Drags a part of the page; by how far, in pixels. */
  void drag(String selector, int right, int down) {
    WebElement part = driver.findElement(By.cssSelector(selector));
    run("arguments[0].scrollIntoView({block: 'center'})", part);
    new Actions(driver).dragAndDropBy(part, right, down).perform();
  }

  /** The numbers under the window. */
  List<String> taps() {
    return driver.findElements(By.cssSelector(".tap")).stream().map(WebElement::getText).toList();
  }

  /** One part of the page's state. */
  Object state(String key) {
    return run("return window.lab.state()[arguments[0]]", key);
  }

  /** The page as a printer gets it, on paper of this size in inches. */
  byte[] pdf(double width, double height) {
    Map<String, Object> pdf =
        driver.executeCdpCommand(
            "Page.printToPDF", Map.of("paperWidth", width, "paperHeight", height));
    return Base64.getDecoder().decode((String) pdf.get("data"));
  }

  /** The addresses that {@link #offline} has requested since it was asked last. */
  List<String> requests() {
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = parsed(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        addresses.add(message.path("params").path("request").path("url").asText());
      }
    }
    return addresses;
  }

  private static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** What the browser complained about. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      complaints.add(entry.getLevel() + " " + entry.getMessage());
    }
    return complaints;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
