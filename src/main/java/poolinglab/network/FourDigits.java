package poolinglab.network;

/** Numbers from 0 to below 1 with four decimal places, as they are in words: {@code 0.25}. */
final class FourDigits {
  private static final int STEPS = 10_000;

  private FourDigits() {}

  static boolean isBelowOne(double number) {
    return Math.round(number * STEPS) < STEPS;
  }

  static double rounded(double number) {
    return (double) Math.round(number * STEPS) / STEPS;
  }

  /** Without zeros at the end, but for the first: {@code 0.0}. */
  static String text(double number) {
    String digits = Long.toString(STEPS + Math.round(number * STEPS)).substring(1);
    int end = digits.length();
    while (end > 1 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return "0." + digits.substring(0, end);
  }
}
