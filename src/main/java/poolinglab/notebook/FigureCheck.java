package poolinglab.notebook;

import java.text.NumberFormat;
import java.util.Locale;

/** Compares the figures in a notebook's text with those that its code computes. */
public final class FigureCheck {
  private FigureCheck() {}

  /**
   * Checks one figure.
   *
   * @param figure as the text writes it: {@code 36,023}
   * @param computed what the code computes
   * @throws IllegalStateException if they differ
   */
  public static void check(String figure, long computed) {
    String right = NumberFormat.getIntegerInstance(Locale.ROOT).format(computed);
    if (!right.equals(figure)) {
      throw new IllegalStateException(
          "the text says %s, but the library computes %s".formatted(figure, right));
    }
  }
}
