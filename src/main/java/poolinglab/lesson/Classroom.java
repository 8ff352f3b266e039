package poolinglab.lesson;

import java.util.List;
import poolinglab.Meter;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;

/**
 * Everything a chapter needs to teach.
 *
 * @param board where chapters write and draw
 * @param images the pictures of this lesson
 * @param plan how the networks are trained
 * @param meters show the progress of training
 */
public record Classroom(Board board, LessonImages images, TrainingPlan plan, Meter.Maker meters) {

  /** How text is emphasised. */
  public Ink ink() {
    return board.ink();
  }

  /** Paragraphs, separated by empty lines; other line breaks do not matter. */
  public void say(String text) {
    for (String paragraph : text.strip().split("\n\\s*\n")) {
      board.say(String.join(" ", paragraph.strip().split("[ \n]+")));
    }
  }

  /** A question, and its answer in one paragraph; line breaks do not matter. */
  public void ask(String question, String answer) {
    board.ask(question, String.join(" ", answer.strip().split("[ \n]+")));
  }

  /** Java, line by line. */
  public void code(String java) {
    board.code(new TextBlock(java.lines().toList()));
  }

  /** A table. */
  public void show(TextTable table) {
    board.show(table);
  }

  /** A drawing or a few commands. */
  public void show(TextBlock block) {
    board.show(block);
  }

  /** Pictures if the board can show them, otherwise {@code block}, the same in characters. */
  public void show(TextBlock block, List<Picture> pictures) {
    board.show(block, pictures);
  }
}
