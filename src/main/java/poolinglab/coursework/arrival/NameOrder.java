package poolinglab.coursework.arrival;

import java.math.BigInteger;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts names as people do, the same on every machine: case and accents come second, and numbers
 * count as numbers.
 */
final class NameOrder implements Comparator<String> {
  static final NameOrder INSTANCE = new NameOrder();
  private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");

  private final Collator letters = Collator.getInstance(Locale.ROOT);

  private NameOrder() {}

  @Override
  public synchronized int compare(String one, String other) {
    Matcher first = PIECE.matcher(one);
    Matcher second = PIECE.matcher(other);
    while (true) {
      boolean more = first.find();
      if (!second.find()) {
        return more ? 1 : one.compareTo(other);
      }
      if (!more) {
        return -1;
      }
      int order = comparePieces(first.group(), second.group());
      if (order != 0) {
        return order;
      }
    }
  }

  private int comparePieces(String one, String other) {
    boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
    return numbers
        ? new BigInteger(one).compareTo(new BigInteger(other))
        : letters.compare(one, other);
  }
}
