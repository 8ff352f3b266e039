package poolinglab.study;

import java.util.List;
import java.util.Locale;

/** Figures and lists as they stand in a sentence. */
public final class Words {
  private Words() {}

  /** {@code 94.3 %}, of a share from 0 to 1. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** {@code 1.2 points}, of a difference of shares. */
  public static String points(double difference) {
    return String.format(Locale.ROOT, "%.1f points", 100 * Math.abs(difference));
  }

  /** {@code max 2×2 (94.3 %)} */
  public static String named(Summary summary, Repeated figure) {
    return summary.name() + " (" + percent(figure.mean()) + ")";
  }

  /** {@code a, b and c} */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
