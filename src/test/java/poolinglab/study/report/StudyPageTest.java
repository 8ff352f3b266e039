package poolinglab.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.study.Machine;
import poolinglab.study.MadeUp;

@DisplayName("The page of a study")
class StudyPageTest {
  private static final String PLAN =
      """
      seeds = 3
      epochs = 2
      [kind]
      question = Which one?
      <b>max</b> = conv5@3 max2
      average = conv5@3 avg2
      [shift]
      question = Does it stay?
      shift = 1
      <b>max</b> = conv5@3 max2
      """;

  private static String page(double... ofMax) {
    return StudyPage.of(
        MadeUp.results(
            PLAN,
            Map.of("conv5@3 max2", ofMax, "conv5@3 avg2", new double[] {.80, .805, .81}),
            Map.of("conv5@3 max2", new double[] {.7, .75, .8})),
        new Machine(2, "Linux", "17"));
  }

  @Test
  @DisplayName("starts with the conclusion, which follows from the figures")
  void conclusionFirst() {
    String page = page(.90, .91, .92);
    assertThat(page.indexOf("Highest accuracy: &lt;b&gt;max&lt;/b&gt; (91.0\u00A0%)"))
        .isBetween(page.indexOf("id=\"short\""), page.indexOf("<svg"));
    assertThat(page(.60, .61, .62)).contains("Highest accuracy: average (80.5\u00A0%)");
    assertThat(page(.60, .75, .90)).contains("No difference in accuracy beyond the spread");
  }

  @Test
  @DisplayName("shows every kind of chart, each with a description for those who cannot see it")
  void charts() {
    String page = page(.90, .91, .92);
    assertThat(page)
        .contains("Accuracy against parameters", "Accuracy by epoch", "Answers that stay")
        .contains("answers that stay, %", "max2", "91.0 <span class=\"muted\">90.0–92.0</span>")
        .contains("2 cores, Linux, Java 17", "600 test images");
    long pictures = Pattern.compile("<figure").matcher(page).results().count();
    assertThat(pictures).isEqualTo(1 + 3 + 4);
    long narrow = Pattern.compile("<div class=\"narrow\">").matcher(page).results().count();
    assertThat(narrow).isPositive();
    assertThat(Pattern.compile("<svg[^>]*role=\"img\"").matcher(page).results())
        .hasSize((int) (pictures + narrow));
  }

  @Test
  @DisplayName("is one file that needs nothing from outside, and takes no markup from a study")
  void selfContained() {
    assertThat(page(.90, .91, .92))
        .doesNotContain("<b>max")
        .doesNotContain("<script", "src=", "@import", "Optional[")
        .doesNotContainPattern("(href|xlink:href)=\"(?!#)")
        .startsWith("<!DOCTYPE html>");
  }
}
