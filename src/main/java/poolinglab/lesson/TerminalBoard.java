package poolinglab.lesson;

import java.io.PrintWriter;
import poolinglab.figure.Ink;
import poolinglab.figure.TextBlock;

/**
 * Lines on a terminal or in a pipe, filled to the width of a page.
 *
 * @param out where they are written; flushed after each piece, as someone may be reading along
 */
public record TerminalBoard(PrintWriter out, Ink ink) implements Board {
  private static final int INDENT = 2;
  private static final int PAGE_WIDTH = 92;

  @Override
  public void chapter(int number, String title) {
    String heading = number + "  " + title;
    out.println();
    out.println(ink.title(heading));
    out.println(ink.dim("─".repeat(heading.length())));
    out.flush();
  }

  @Override
  public void say(String paragraph) {
    out.println();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ")) {
      if (line.length() + 1 + word.length() > PAGE_WIDTH) {
        out.println(line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    out.println(line);
    out.flush();
  }

  @Override
  public void show(TextBlock block) {
    out.println();
    out.print(block.indented(INDENT));
    out.flush();
  }
}
