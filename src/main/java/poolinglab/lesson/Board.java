package poolinglab.lesson;

import java.util.List;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;

/** What the lesson is written on: a terminal, or a page. */
public interface Board {
  /** How text is set off here. */
  Ink ink();

  /** Begins chapter {@code number}, counted from 1. */
  void chapter(int number, String title);

  /** A paragraph: words with one blank between. */
  void say(String paragraph);

  /** A paragraph on what a drawing looks like: one for characters, one for pictures. */
  void say(String inCharacters, String inPictures);

  /** A drawing or a table. */
  void show(TextBlock block);

  /**
   * Pictures where this board can show them, else the same in characters.
   *
   * @param block what stands for the pictures on a terminal
   */
  void show(TextBlock block, List<Picture> pictures);
}
