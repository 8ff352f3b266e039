package poolinglab.figure;

import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
public final class Quantity {
  private static final int KILO = 1000;

  private Quantity() {}

  /** {@code 36,023} */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 640 B}, {@code 17.6 kB}, {@code 2.4 MB}: powers of 1000. */
  public static String bytes(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    double size = bytes;
    String[] units = {"kB", "MB", "GB", "TB"};
    int unit = -1;
    while (size >= KILO && unit < units.length - 1) {
      size /= KILO;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
  }

  /** {@code part} of {@code whole}: {@code 97.9 %}. */
  public static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }

  /** A number that was measured: whole ones in full, others to three digits at least. */
  static String measured(double value) {
    if (value == Math.rint(value) || Math.abs(value) >= 100) {
      return places(value, 0);
    }
    int power = (int) Math.floor(Math.log10(Math.abs(value)));
    return places(value, Math.min(9, 2 - power));
  }

  /** {@code 1,234.50}: with so many decimal places. */
  static String places(double value, int places) {
    String text = String.format(Locale.ROOT, "%,." + places + "f", value);
    return text.matches("-[0.]+") ? text.substring(1) : text;
  }
}
