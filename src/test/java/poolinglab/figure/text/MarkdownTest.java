package poolinglab.figure.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
  private static final String TEXT =
      """
      # The maximum of a window

      Pooling lays a small **window** over the
      image and calls `maxOfWindow(image, row, column)`; see [the tour](../docs/tour.md).

      - **first** item, which is long enough to need a second line
      - second item

      ```java
      static float maxOfWindow(float[][] image, int row, int column)

      // next
      ```

      | call | returns |
      |---|---|
      | `maxOfWindow(image, 0, 0)` | the largest of the four cells that are in the window, which is 5 |
      """;

  @Test
  void paragraphsListsCodeAndTablesFit() {
    assertThat(Markdown.draw(TEXT, Ink.PLAIN, 44).lines())
        .containsExactly(
            "The maximum of a window",
            "",
            "Pooling lays a small window over the image",
            "and calls `maxOfWindow(image, row, column)`;",
            "see the tour (../docs/tour.md).",
            "",
            "- first item, which is long enough to need a",
            "  second line",
            "- second item",
            "",
            "    static float maxOfWindow(float[][] image, int row, int column)",
            "",
            "    // next",
            "",
            "call                       returns",
            "────────────────────────── ───────────────────────────────────────────────────",
            "`maxOfWindow(image, 0, 0)` the largest of the four cells that are in the",
            "                           window, which is 5");
  }

  @Test
  void aNumberKeepsItsPerCentSign() {
    assertThat(Markdown.draw("an accuracy of 95.8 % is high", Ink.PLAIN, 19).lines())
        .containsExactly("an accuracy of", "95.8 % is high");
  }

  @Test
  void colourReplacesTheMarks() {
    assertThat(Markdown.draw("call `f(x)`", Ink.COLOUR, 80).lines())
        .containsExactly("call \u001B[36mf(x)\u001B[0m");
  }
}
