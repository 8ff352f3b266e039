package poolinglab.figure.drawing;

import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;

/** A figure: the same content as SVG, as PNG, as text for a terminal, and in words. */
public interface Picture {
  /** What is to be seen, in words, with the figures that matter. */
  String alternative();

  /**
   * A standalone SVG file that may also stand inside a page. Its title is the alternative text; it
   * refers to nothing outside.
   */
  String svg();

  /**
   * A PNG file.
   *
   * @param scale pixels a unit of the SVG; 2 for sharp print
   */
  byte[] png(double scale);

  /** The same content in characters. */
  TextBlock terminal(Ink ink);
}
