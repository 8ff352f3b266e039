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

  @Test
  void aNarrowTerminalGetsFewerColumnsAndNoTooLongLine() {
    TextTable table = new TextTable("name", "formula", "place", "count").left(1).left(2);
    table.optional(1).row("  a b c d", "(28·28·15+1)·3", "here or there", "12");
    assertThat(table.draw(new Ink(false, 40)).lines().get(2))
        .isEqualTo("  a b c d (28·28·15+1)·3 here or    12");
    assertThat(table.draw(new Ink(false, 26)).lines())
        .containsExactly(
            "name      place    count",
            "───────── ──────── ─────",
            "  a b c d here or     12",
            "          there");
  }
}
