package poolinglab.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A conclusion")
class ConclusionTest {
  private static final String KINDS =
      "seeds = 3\n[kind]\nmax = conv5@3 max2\naverage = conv5@3 avg2\nsmall = conv5@3 max3\n";

  private static String of(StudyResults results) {
    return String.join("\n", Conclusion.of(results, results.plan().experiments().get(0)));
  }

  private static double[] seeds(double... bySeed) {
    return bySeed;
  }

  private static String kinds(double[] max, double[] average, double[] small) {
    return of(
        MadeUp.results(
            KINDS, Map.of("conv5@3 max2", max, "conv5@3 avg2", average, "conv5@3 max3", small)));
  }

  @Nested
  @DisplayName("about accuracy")
  class Accuracy {
    @Test
    @DisplayName("names the best network, those level with it, and those clearly below")
    void apart() {
      assertThat(kinds(seeds(.90, .905, .91), seeds(.95, .955, .96), seeds(.94, .949, .955)))
          .contains(
              "Highest accuracy: average (95.5 %); no difference beyond the spread to small (94.8"
                  + " %). Clearly below it: max (90.5 %).",
              "As accurate as the best within the spread, and with the fewest parameters of those:"
                  + " small, 1,013 instead of the 2,588 of average.");
      assertThat(kinds(seeds(.95, .955, .96), seeds(.90, .905, .91), seeds(.80, .805, .81)))
          .contains(
              "Highest accuracy: max (95.5 %). Clearly below it: average (90.5 %) and small (80.5"
                  + " %).",
              "The fewest parameters of all, 1,013 (small), cost 15.0 points of accuracy compared"
                  + " with max.");
    }

    @Test
    @DisplayName("says so when there is no difference beyond the spread")
    void level() {
      assertThat(kinds(seeds(.90, .92, .94), seeds(.93, .94, .95), seeds(.92, .925, .93)))
          .contains(
              "No difference in accuracy beyond the spread: from max (92.0 %) to average (94.0 %),"
                  + " while one and the same network varies by up to 4.0 points from seed to seed.")
          .doesNotContain("Clearly below", "cost");
    }

    @Test
    @DisplayName("does not report a difference that so few test images could produce by chance")
    void chance() {
      assertThat(
              kinds(seeds(.930, .9305, .931), seeds(.935, .9355, .936), seeds(.932, .9325, .933)))
          .startsWith("No difference in accuracy beyond the spread");
    }

    @Test
    @DisplayName("judges nothing from only two seeds")
    void twoSeeds() {
      String text =
          of(
              MadeUp.results(
                  "seeds = 2\n[a]\nmax = conv5@3 max2\nsmall = max3\n",
                  Map.of("conv5@3 max2", seeds(.9, .9), "max3", seeds(.5, .5))));
      assertThat(text)
          .contains("With fewer than 3 seeds no difference")
          .doesNotContain("learly", "cost");
    }
  }

  @Test
  @DisplayName("names what was still learning")
  void learning() {
    String plan = "seeds = 3\n[a]\nmax = max2\naverage = avg2\n";
    Map<String, double[]> accuracies =
        Map.of("max2", seeds(.8, .805, .81), "avg2", seeds(.8, .805, .81));
    assertThat(of(MadeUp.results(plan, accuracies)))
        .contains("After 2 epochs the networks are still learning");
    assertThat(of(MadeUp.rising(plan, accuracies, .01)))
        .doesNotContain("still learning", "Still learning");
    assertThat(of(MadeUp.rising(plan, accuracies, .03)))
        .contains("Still learning at the end")
        .contains("max (3.0 points since epoch 2) and average (3.0 points since epoch 2).");
  }

  @Nested
  @DisplayName("about padding and pooling")
  class Padding {
    private static final String FOUR =
        """
        seeds = 3
        [padding]
        A = conv5@3:same conv15@3:same
        B = conv5@3 conv15@3
        C = conv5@3:same max2 conv15@3:same max2
        D = conv5@3 max2 conv15@3 max2
        """;
    private final Map<String, double[]> accuracies =
        Map.of(
            "conv5@3:same conv15@3:same", seeds(.97, .975, .98),
            "conv5@3 conv15@3", seeds(.96, .97, .98),
            "conv5@3:same max2 conv15@3:same max2", seeds(.92, .925, .93),
            "conv5@3 max2 conv15@3 max2", seeds(.92, .93, .94));

    @Test
    @DisplayName("separates the two")
    void toldApart() {
      assertThat(of(MadeUp.results(FOUR, accuracies)))
          .contains(
              "From 36,023 parameters to 1,868 two things change at once",
              "Pooling alone gives 2,948 (with padding same), 96.8 % of what both save",
              "padding valid alone gives 26,663 (without pooling), 27.4 % of it",
              "when only pooling is added: 97.5 % → 92.5 % (clearly lower by 5.0 points) with padding same,"
                  + " 97.0 % → 93.0 % (clearly lower by 4.0 points) with padding valid.",
              "97.5 % → 97.0 % (no difference beyond the spread) without pooling");
    }

    @Test
    @DisplayName("warns if both change at once with no step in between")
    void bothAtOnce() {
      String two = FOUR.replaceAll("[BC] = .*\n", "");
      assertThat(of(MadeUp.results(two, accuracies)))
          .contains("Between A and D padding and pooling change at once")
          .doesNotContain("alone");
    }

    @Test
    @DisplayName("is silent if padding does not change")
    void silent() {
      assertThat(of(MadeUp.results(FOUR.replaceAll("[AC] = .*\n", ""), accuracies)))
          .doesNotContain("at once", "alone");
    }
  }

  @Nested
  @DisplayName("about moves")
  class Moves {
    private static final String SHIFT =
        "seeds = 3\n[shift]\nshift = 2\nnone = conv5@3\npooled = conv5@3 max2\n";

    private static String of(double[] none, double[] pooled) {
      double[] accuracy = seeds(.9, .9, .9);
      return ConclusionTest.of(
          MadeUp.results(
              SHIFT,
              Map.of("conv5@3", accuracy, "conv5@3 max2", accuracy),
              Map.of("conv5@3", none, "conv5@3 max2", pooled)));
    }

    @Test
    @DisplayName("names the steadiest, whichever it is")
    void steadiest() {
      assertThat(of(seeds(.70, .71, .72), seeds(.80, .81, .82)))
          .contains(
              "most often with pooled (81.0 % stay; unmoved, 90.0 % are right), least often with"
                  + " none (71.0 %",
              "Compared with none (71.0 %), clearly steadier: pooled (81.0 %).",
              "The accuracy of pooled is 90.0 % unmoved, 72.9 % moved by 1 pixel");
      assertThat(of(seeds(.80, .81, .82), seeds(.70, .71, .72)))
          .contains("most often with none (81.0 %", "clearly less steady: pooled (71.0 %).");
      assertThat(of(seeds(.70, .775, .85), seeds(.80, .81, .82)))
          .contains(
              "Compared with none (77.5 %), no difference beyond the spread: pooled (81.0 %).");
    }
  }

  @Nested
  @DisplayName("about dark on light")
  class Tones {
    private static String of(double[] invertedMax) {
      return ConclusionTest.of(
          MadeUp.results(
              "seeds = 3\n[tone]\nimages = both\nmax = max4 conv5@3\naverage = avg4 conv5@3\n",
              Map.of(
                  "max4 conv5@3", seeds(.90, .905, .91),
                  "avg4 conv5@3", seeds(.90, .91, .92),
                  "inverted max4 conv5@3", invertedMax,
                  "inverted avg4 conv5@3", seeds(.89, .895, .90))));
    }

    @Test
    @DisplayName("says where average beats max, if anywhere")
    void beats() {
      assertThat(of(seeds(.80, .805, .81)))
          .contains(
              "Average clearly beats max: images inverted, average (89.5 %) against max (80.5 %).",
              "No difference beyond the spread: images as they are, average (91.0 %)");
      assertThat(of(seeds(.95, .955, .96)))
          .contains(
              "Average clearly beats max nowhere here",
              "Max clearly beats average: images inverted, average (89.5 %) against max (95.5 %).");
    }
  }
}
