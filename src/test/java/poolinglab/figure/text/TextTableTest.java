package poolinglab.figure.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final String LONG =
      "an explanation of many words that goes on and on, so that no terminal has room for it";

  @Test
  void textThatIsTooWideBreaksBetweenWords() {
    TextTable table = new TextTable("name", "what is wrong", "count").left(1);
    table.row("max-nan", LONG, "12").row("sum", "short", "3");

    TextBlock drawn = table.draw(Ink.PLAIN);

    assertThat(drawn.width()).isLessThanOrEqualTo(78);
    assertThat(drawn.lines().get(2)).startsWith("max-nan an explanation").endsWith("   12");
    assertThat(drawn.lines().get(3)).startsWith("        ").endsWith("for it");
    assertThat(drawn.lines()).hasSize(5);
  }

  @Test
  void aTableThatFitsStaysAsItIs() {
    TextTable table = new TextTable("a", "b").left(1).row("1", "two  spaces");

    assertThat(table.draw(Ink.PLAIN).lines())
        .containsExactly("a  b", "─  ───────────", "1  two  spaces");
  }
}
