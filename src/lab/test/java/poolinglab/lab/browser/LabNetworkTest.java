package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import poolinglab.file.ArrayFile;
import poolinglab.geometry.Size;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.network.NetworkByHand;
import poolinglab.network.NetworkText;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;

@DisplayName("The network of the lab")
class LabNetworkTest {
  private static final List<String> FOLDERS = List.of("0-t-shirt-top", "3-dress", "9-ankle-boot");
  private static final List<String> PICTURES = List.of("shirt", "dress", "boot");

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
  @ValueSource(strings = {"unpooled-same", "unpooled-valid", "pooled-same", "pooled-valid"})
  @DisplayName("gives the twelve pictures the very probabilities that a JVM gives them")
  void probabilities(String name) throws IOException {
    JsonNode trained =
        new ObjectMapper().readTree(Path.of("src/lab/weights", name + ".json").toFile());
    String line = trained.get("line").asText();
    byte[] halves = Base64.getDecoder().decode(trained.get("weights").asText());
    ConvolutionalNetwork network = NetworkText.parse(line);
    var byHand = new NetworkByHand(network, weights(network, Half.decode(halves)));
    for (int label = 0; label < FOLDERS.size(); label++) {
      for (int i = 0; i < 4; i++) {
        float[] expected = byHand.forward(picture(label, i)).values();
        float[] got = opinion(PICTURES.get(label) + i, line);
        assertThat(got).as("%s %d, %s", PICTURES.get(label), i, line).containsExactly(expected);
        double sum = 0;
        for (float probability : got) {
          sum += probability;
        }
        assertThat(Math.abs(sum - 1)).isLessThan(1e-6);
      }
    }
  }

  private static List<Weights> weights(ConvolutionalNetwork network, float[] numbers) {
    List<Weights> weights = new ArrayList<>();
    int next = 0;
    for (Ledger.Row row : Ledger.of(network).rows()) {
      int count = (int) row.parameters().count();
      if (count > 0) {
        float[] values = new float[count - row.output().channels()];
        float[] biases = new float[row.output().channels()];
        System.arraycopy(numbers, next, values, 0, values.length);
        System.arraycopy(numbers, next + values.length, biases, 0, biases.length);
        weights.add(new Weights(values, biases));
        next += count;
      }
    }
    return weights;
  }

  private static FeatureMaps picture(int label, int index) throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of("data/fashion-mnist/test", FOLDERS.get(label))).sorted()) {
      float[] values = ArrayFile.read(files.skip(index).findFirst().orElseThrow()).maps().values();
      float[] scaled = new float[values.length];
      for (int k = 0; k < values.length; k++) {
        scaled[k] = (float) (values[k] / 255.0);
      }
      return FeatureMaps.of(1, 1, Size.square(28), scaled);
    }
  }

  @SuppressWarnings("unchecked")
  private static float[] opinion(String picture, String line) {
    browser.open("");
    browser.run(
        "lab.load('#v=1&scene=free&pic=' + arguments[0] + '&net=' + encodeURIComponent(arguments[1]))",
        picture,
        line);
    List<String> shown =
        (List<String>)
            browser.run(
                "return [...document.querySelectorAll('[data-probability]')].map(e =>"
                    + " e.dataset.probability)");
    float[] probabilities = new float[shown.size()];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = Float.parseFloat(shown.get(i));
    }
    return probabilities;
  }

  @Test
  @DisplayName("costs 36,023, 26,663, 2,948 or 1,868 parameters by its four switches")
  void switches() {
    browser.open("#v=1&scene=network").reveal();
    awaitTotal("1,868");
    click("switch-pooling");
    assertThat(total()).isEqualTo("26,663");
    click("switch-padding");
    assertThat(total()).isEqualTo("36,023");
    click("switch-pooling");
    assertThat(total()).isEqualTo("2,948");
    assertThat(parametersOf("max2")).containsOnly("0");
    assertThat(parametersOf("conv")).containsExactly("50", "690");
  }

  @Test
  @DisplayName("counts the ledger down to 1,868 once the answer is shown, pooling switched on")
  void countsDown() {
    browser.open("#v=1&scene=network");
    assertThat(total()).isEqualTo("36,023");
    browser.run(
        "window.totals = []; new MutationObserver(() => totals.push("
            + "document.querySelector('#ledger .total .n').textContent))"
            + ".observe(document.getElementById('ledger'), {childList: true, subtree: true})");
    browser.reveal();
    awaitTotal("1,868");
    assertThat(((List<?>) browser.run("return [...new Set(totals)]")).size()).isGreaterThan(3);
    assertThat(browser.state("net")).isEqualTo("28x28x1 conv5@3 max2 conv15@3 max2 dense3");
  }

  @Test
  @DisplayName("counts down at once where reduced motion is asked for")
  void withoutMotion() {
    browser.media("prefers-reduced-motion", "reduce");
    browser.open("#v=1&scene=network").reveal();
    assertThat(total()).isEqualTo("1,868");
    browser.media("prefers-reduced-motion", "");
  }

  private static void awaitTotal(String total) {
    browser.await(
        "return document.querySelector('#ledger .total .n').textContent === '%s'".formatted(total));
  }

  private static void click(String id) {
    browser.driver().findElement(By.id(id)).click();
  }

  private static String total() {
    return browser.driver().findElement(By.cssSelector("#ledger .total .n")).getText();
  }

  private static List<String> parametersOf(String layer) {
    return browser.driver().findElements(By.cssSelector("#ledger tr")).stream()
        .filter(row -> row.getText().contains(layer))
        .map(row -> row.findElement(By.cssSelector(".n")).getText())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "28x28x1 conv5@3 max3 conv15@3 gap dense3",
    "28x28x1 conv5@3:tanh bn max2 dropout0.25 dense3"
  })
  @DisplayName("shows the ledger of a line that is edited")
  void edited(String line) {
    edit(line);
    Ledger ledger = Ledger.of(NetworkText.parse(line));
    assertThat(total()).isEqualTo("%,d".formatted(ledger.parameters()));
    assertThat(rows())
        .containsExactlyElementsOf(
            ledger.rows().stream()
                .map(
                    row ->
                        "%s %s %,d %s"
                            .formatted(
                                row.name(),
                                row.output(),
                                row.parameters().count(),
                                row.receptiveField().size()))
                .toList());
    assertThat(browser.driver().findElement(By.id("accuracy")).getText())
        .contains("no trained weights");
  }

  private static List<String> rows() {
    return browser.driver().findElements(By.cssSelector("#ledger tr:not(.total)")).stream()
        .map(row -> row.getText().replace('\n', ' ').strip())
        .toList();
  }

  @Test
  @DisplayName("refuses a word that is no layer with the sentence of the command line")
  void refused() {
    String line = "28x28x1 conv5@3 pool dense3";
    edit(line);
    assertThat(browser.driver().findElement(By.id("line-refusal")).getText())
        .isEqualTo(catchThrowable(() -> NetworkText.parse(line)).getMessage());
    assertThat(total()).isEqualTo("1,868");
  }

  private static void edit(String line) {
    browser.open("#v=1&scene=network").reveal();
    awaitTotal("1,868");
    WebElement field = browser.driver().findElement(By.id("line"));
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), line, Keys.ENTER);
  }
}
