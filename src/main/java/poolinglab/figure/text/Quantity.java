package poolinglab.figure.text;

import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
public final class Quantity {
  private static final int KILO = 1000;
  private static final double SMALL = 1e-4;

  private Quantity() {}

  /** {@code 36,023} */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number of things: {@code 1 learner}, {@code 2 learners}. */
  public static String of(long number, String thing) {
    return "%d %s%s".formatted(number, thing, number == 1 ? "" : "s");
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

  /**
   * A number that was measured: whole ones in full, others to three digits at least, and very small
   * ones with a power of ten.
   */
  public static String measured(double value) {
    if (isSmall(value)) {
      return withPower(value);
    }
    if (value == Math.rint(value) || Math.abs(value) >= 100) {
      return places(value, 0);
    }
    int power = (int) Math.floor(Math.log10(Math.abs(value)));
    return places(value, Math.min(9, 2 - power));
  }

  /** Whether it has too many zeros after the point to be read without a power of ten. */
  public static boolean isSmall(double value) {
    return value != 0 && Math.abs(value) < SMALL * (1 - 1e-9);
  }

  /** {@code 3.8e-07}; {@code 0} for 0. */
  public static String scientific(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value);
  }

  /** {@code 3.8·10⁻⁷}, {@code 10⁻⁷} */
  public static String withPower(double value) {
    String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e");
    String power = Integer.toString(Integer.parseInt(parts[1]));
    StringBuilder raised = new StringBuilder("10");
    for (char digit : power.toCharArray()) {
      raised.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return switch (parts[0]) {
      case "1.0" -> raised.toString();
      case "-1.0" -> "-" + raised;
      default -> parts[0].replace(".0", "") + "·" + raised;
    };
  }

  /** {@code 1,234.50}: with so many decimal places. */
  public static String places(double value, int places) {
    String text = String.format(Locale.ROOT, "%,." + places + "f", value);
    return text.matches("-[0.]+") ? text.substring(1) : text;
  }

  /** A number as grids write it: whole ones without a point, others with three places. */
  public static String cell(Float value) {
    return cell(value, 3);
  }

  /** The same with so many places, or one less where it has an exponent. */
  public static String cell(Float value, int places) {
    if (value == null) {
      return "·";
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e6;
    if (whole) {
      return value == 0 && 1 / value < 0 ? "-0" : Integer.toString(value.intValue());
    }
    double size = Math.abs(value);
    boolean plain = size >= 1e-3 && size < 1e6;
    return Float.isFinite(value)
        ? String.format(
            Locale.ROOT, plain ? "%." + places + "f" : "%." + Math.max(0, places - 1) + "e", value)
        : Float.toString(value).replace("Infinity", "∞");
  }
}
