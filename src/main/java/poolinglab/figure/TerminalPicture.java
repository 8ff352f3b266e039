package poolinglab.figure;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.reference.Plane;

/**
 * A plane as a picture of characters. With colour, one character is two pixels, one above the
 * other, in shades of grey; without, two characters are one pixel, and denser signs are brighter.
 */
public final class TerminalPicture {
  private static final String RAMP = " .:-=+*#%@";

  private TerminalPicture() {}

  /**
   * Draws.
   *
   * @param darkest the value drawn black
   * @param brightest the value drawn white
   */
  public static TextBlock of(Plane plane, float darkest, float brightest, Ink ink) {
    float[][] rows = plane.rows();
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows.length; row += ink.colour() ? 2 : 1) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < rows[row].length; column++) {
        double above = share(rows[row][column], darkest, brightest);
        if (ink.colour()) {
          boolean lastOfOdd = row + 1 == rows.length;
          double below = lastOfOdd ? 0 : share(rows[row + 1][column], darkest, brightest);
          line.append(ink.twoPixels(above, below));
        } else {
          char sign = RAMP.charAt((int) Math.min(RAMP.length() - 1, above * RAMP.length()));
          line.append(sign).append(sign);
        }
      }
      lines.add(line.toString().stripTrailing());
    }
    return new TextBlock(lines);
  }

  private static double share(float value, float darkest, float brightest) {
    double share = (value - darkest) / (brightest - darkest);
    return Math.min(1, Math.max(0, share));
  }
}
