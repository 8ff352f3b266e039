package poolinglab.lesson;

import java.io.PrintWriter;
import java.util.List;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;

/**
 * Lines on a terminal or in a pipe.
 *
 * @param out receives the lines; flushed after each piece, because a learner may be reading along
 */
public record TerminalBoard(PrintWriter out, Ink ink) implements Board {
  private static final int INDENT = 2;

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
    out.print(TextBlock.filled(paragraph, ink.width()));
    out.flush();
  }

  @Override
  public void say(String inCharacters, String inPictures) {
    say(inCharacters);
  }

  @Override
  public void ask(String question, String answer) {
    say(question);
    say(answer);
  }

  @Override
  public void code(TextBlock code) {
    show(code);
  }

  @Override
  public void show(TextBlock block) {
    out.println();
    out.print(block.indented(INDENT));
    out.flush();
  }

  @Override
  public void show(TextTable table) {
    show(table.draw(ink));
  }

  @Override
  public void show(TextBlock block, List<Picture> pictures) {
    show(block);
  }
}
