package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** How soon the page is ready depends on the machine: docs/lab.md has it measured. */
@DisplayName("The lab's file, opened from a disk in a fresh profile without a network,")
class LabLoadTest {
  private static final long MOST_BYTES = 700_000;

  @Test
  @DisplayName(
      "becomes ready, and in no scene requests anything but itself or makes the browser complain")
  void alone() {
    try (Chromium browser = Chromium.offline()) {
      browser.open("");
      assertThat(browser.run("return navigator.onLine")).isEqualTo(false);
      for (String scene : LabLooksTest.SCENES) {
        browser.driver().findElement(By.cssSelector("button[data-scene=" + scene + "]")).click();
        browser.reveal();
      }
      browser.driver().findElement(By.id("prove")).click();
      browser.driver().findElement(By.id("share")).click();
      assertThat(browser.requests())
          .filteredOn(address -> !List.of("about:blank", address(browser)).contains(address))
          .isEmpty();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static String address(Chromium browser) {
    return ((String) browser.run("return location.href")).replaceAll("#.*", "");
  }

  @Test
  @DisplayName("has at most 700 kB: 400 as planned, and the training that came later")
  void size() throws IOException {
    assertThat(Files.size(Chromium.page())).isLessThanOrEqualTo(MOST_BYTES);
  }
}
