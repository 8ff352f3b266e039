package poolinglab.notebook;

import java.text.NumberFormat;
import java.util.Locale;

/** Holds the figures that a notebook's text states against those that its code computes. */
public final class Stated {
  private Stated() {}

  /**
   * Checks one.
   *
   * @param figure as the text writes it: {@code 36,023}
   * @param computed what it must be
   * @throws IllegalStateException when the text is wrong
   */
  public static void stated(String figure, long computed) {
    String right = NumberFormat.getIntegerInstance(Locale.ROOT).format(computed);
    if (!right.equals(figure)) {
      throw new IllegalStateException(
          "the text states " + figure + ", and the library computes " + right);
    }
  }
}
