package poolinglab.lesson;

import java.io.PrintWriter;
import poolinglab.figure.Ink;
import poolinglab.figure.TextBlock;

/**
 * What every chapter has at hand.
 *
 * @param out where it writes
 * @param ink how text is set off
 * @param images the pictures of this lesson
 * @param plan how the networks are trained
 * @param meters show how far training is
 */
public record Classroom(
    PrintWriter out, Ink ink, LessonImages images, TrainingPlan plan, Meter.Maker meters) {

  private static final int INDENT = 2;
  private static final int PAGE_WIDTH = 92;

  /** Paragraphs, after an empty line each, filled to the width of a page. */
  public void say(String text) {
    for (String paragraph : text.strip().split("\n\\s*\n")) {
      out.println();
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.strip().split("[ \n]+")) {
        if (line.length() + 1 + word.length() > PAGE_WIDTH) {
          out.println(line);
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      out.println(line);
    }
    out.flush();
  }

  /** A drawing or a table, after an empty line. */
  public void show(TextBlock block) {
    out.println();
    out.print(block.indented(INDENT));
    out.flush();
  }
}
