package poolinglab.lesson;

import java.util.List;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;

/** What the lesson is written on: a terminal, or a page. */
public interface Board {
  /** How text is emphasised here. */
  Ink ink();

  /** Starts chapter {@code number}, counted from 1. */
  void chapter(int number, String title);

  /** A paragraph: words separated by single blanks. */
  void say(String paragraph);

  /** A paragraph about a drawing, in one wording for characters and one for pictures. */
  void say(String inCharacters, String inPictures);

  /** A question that the learner thinks about before the answer is read. */
  void ask(String question, String answer);

  /** A drawing or a few commands. */
  void show(TextBlock block);

  /** Java. */
  void code(TextBlock code);

  /** A table. */
  void show(TextTable table);

  /**
   * Pictures if this board can show them, otherwise the same in characters.
   *
   * @param block shown instead of the pictures on a terminal
   */
  void show(TextBlock block, List<Picture> pictures);
}
