package poolinglab.lesson;

import java.util.List;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;

/**
 * What every chapter has at hand.
 *
 * @param board what it writes on
 * @param images the pictures of this lesson
 * @param plan how the networks are trained
 * @param meters show how far training is
 */
public record Classroom(Board board, LessonImages images, TrainingPlan plan, Meter.Maker meters) {

  /** How text is set off. */
  public Ink ink() {
    return board.ink();
  }

  /** Paragraphs; an empty line tells them apart, and other line ends do not matter. */
  public void say(String text) {
    for (String paragraph : text.strip().split("\n\\s*\n")) {
      board.say(String.join(" ", paragraph.strip().split("[ \n]+")));
    }
  }

  /** A drawing or a table. */
  public void show(TextBlock block) {
    board.show(block);
  }

  /** Pictures where there can be some, else {@code block}, which shows the same in characters. */
  public void show(TextBlock block, List<Picture> pictures) {
    board.show(block, pictures);
  }
}
