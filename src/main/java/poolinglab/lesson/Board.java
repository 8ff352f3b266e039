package poolinglab.lesson;

import poolinglab.figure.Ink;
import poolinglab.figure.TextBlock;

/** What the lesson is written on: a terminal, or a page. */
public interface Board {
  /** How text is set off here. */
  Ink ink();

  /** Begins chapter {@code number}, counted from 1. */
  void chapter(int number, String title);

  /** A paragraph: words with one blank between. */
  void say(String paragraph);

  /** A drawing or a table. */
  void show(TextBlock block);
}
