package poolinglab.figure.drawing;

import java.awt.GraphicsEnvironment;

/** Whether this machine has a font to write with: many servers have none. */
final class Fonts {
  private Fonts() {}

  /**
   * @throws FigureException when there is none
   */
  static void check() {
    try {
      if (GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length
          > 0) {
        return;
      }
    } catch (RuntimeException | LinkageError noFontconfig) {
      throw new FigureException(rule(noFontconfig.toString()), noFontconfig);
    }
    throw new FigureException(rule("none is installed"), null);
  }

  private static String rule(String got) {
    return "letters in a picture need a font on this machine; got: "
        + got
        + ". Install one, on Debian by 'apt-get install fontconfig fonts-dejavu-core', or write SVG"
        + " instead.";
  }
}
