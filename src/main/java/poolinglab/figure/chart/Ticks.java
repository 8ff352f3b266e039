package poolinglab.figure.chart;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along a scale: 1, 2 or 5 times a power of ten apart. */
final class Ticks {
  private static final double[] ROUND = {1, 2, 5, 10};
  private static final int MOST = 6;
  private static final int DECADES = 2;

  // A tick that rounding has put just past the end still belongs to the scale.
  private static final double ROUNDING = 1e-9;

  private Ticks() {}

  /** The smallest round step with which at most six fit into a length. */
  static double step(double length) {
    double power = Math.pow(10, Math.floor(Math.log10(length / MOST)));
    for (double round : ROUND) {
      if (length / (round * power) <= MOST + ROUNDING) {
        return round * power;
      }
    }
    return 10 * power;
  }

  static List<Double> linear(double low, double high, double step) {
    List<Double> ticks = new ArrayList<>();
    long last = (long) Math.floor(high / step + ROUNDING);
    for (long i = (long) Math.ceil(low / step - ROUNDING); i <= last; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** Powers of ten; over two of them at most also twice and five times each. */
  static List<Double> logarithmic(double low, double high) {
    boolean wide = high / low > Math.pow(10, DECADES) * (1 + ROUNDING);
    List<Double> ticks = new ArrayList<>();
    for (int power = power(low); power <= power(high); power++) {
      for (double round : wide ? new double[] {1} : new double[] {1, 2, 5}) {
        double tick = round * Math.pow(10, power);
        if (tick >= low * (1 - ROUNDING) && tick <= high * (1 + ROUNDING)) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  /** The largest round number that is not larger. */
  static double below(double value) {
    double power = Math.pow(10, power(value));
    double best = power;
    for (double round : ROUND) {
      best = round * power <= value * (1 + ROUNDING) ? round * power : best;
    }
    return best;
  }

  /** The smallest round number that is larger. */
  static double above(double value) {
    double power = Math.pow(10, power(value));
    for (double round : ROUND) {
      if (round * power > value * (1 + ROUNDING)) {
        return round * power;
      }
    }
    return 20 * power;
  }

  /** Decimal places that a multiple of this step needs. */
  static int places(double step) {
    return Math.max(0, -power(step));
  }

  private static int power(double value) {
    return (int) Math.floor(Math.log10(value) + ROUNDING);
  }
}
