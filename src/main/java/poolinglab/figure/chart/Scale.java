package poolinglab.figure.chart;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import poolinglab.UserException;
import poolinglab.figure.text.Quantity;

/**
 * What runs along one side of a chart: {@code Scale.of("test accuracy").percent()}.
 *
 * @param name with its unit, such as {@code time (ms)}
 * @param low where it begins; NaN for where the values do
 * @param high where it ends; NaN for where the values do
 * @param logarithmic whether equal lengths are equal ratios
 * @param percents whether a share is written in percent, 0.25 as 25 %
 * @param whole whether all its numbers are whole, as epochs are: then no tick is between them
 */
public record Scale(
    String name, double low, double high, boolean logarithmic, boolean percents, boolean whole) {

  /** From the smallest value to the largest, rounded outwards. */
  public static Scale of(String name) {
    return new Scale(name, Double.NaN, Double.NaN, false, false, false);
  }

  /** Equal lengths for equal ratios: for numbers that differ by powers of ten. */
  public Scale logarithmically() {
    return new Scale(name, low, high, true, percents, whole);
  }

  /** Shares written in percent. */
  public Scale percent() {
    return new Scale(name, low, high, logarithmic, true, whole);
  }

  /**
   * From one number to another, so that several charts compare.
   *
   * @throws UserException when this is no range
   */
  public Scale between(double from, double to) {
    UserException.require(
        from < to && Double.isFinite(from) && Double.isFinite(to),
        "a scale runs from a number to a larger one; got %s to %s for '%s'. Give two such numbers.",
        from,
        to,
        name);
    return new Scale(name, from, to, logarithmic, percents, whole);
  }

  /**
   * The scale with its ends known.
   *
   * @throws UserException when a value cannot be on it
   */
  Scale fitted(DoubleStream values) {
    double[] all = values.peek(this::check).toArray();
    boolean allWhole = !percents && Arrays.stream(all).allMatch(value -> value == Math.rint(value));
    Scale scale = new Scale(name, low, high, logarithmic, percents, allWhole);
    return isSet() ? scale : scale.around(Arrays.stream(all).summaryStatistics());
  }

  private Scale around(DoubleSummaryStatistics seen) {
    if (logarithmic) {
      return between(Ticks.below(seen.getMin()), Ticks.above(seen.getMax()));
    }
    double wide = seen.getMax() - seen.getMin();
    double room = wide > 0 ? 0 : Math.max(Math.abs(seen.getMax()) / 10, percents ? 0.01 : 0.5);
    double from = seen.getMin() - room;
    double to = seen.getMax() + room;
    // Rounded outwards, it may be so long that its ticks are farther apart; then it is rounded once
    // more.
    for (int turn = 0; turn < 2; turn++) {
      double step = step(to - from);
      from = Math.floor(from / step + 1e-9) * step;
      to = Math.ceil(to / step - 1e-9) * step;
    }
    boolean shares = percents && seen.getMin() >= 0 && seen.getMax() <= 1;
    return shares ? between(Math.max(0, from), Math.min(1, to)) : between(from, to);
  }

  private double step(double length) {
    return whole ? Math.max(1, Ticks.step(length)) : Ticks.step(length);
  }

  /** Whether its ends are known. */
  boolean isSet() {
    return !Double.isNaN(low);
  }

  private void check(double value) {
    UserException.require(
        Double.isFinite(value),
        "numbers in a chart are finite; got %s for '%s'. Leave it out.",
        value,
        name);
    UserException.require(
        !logarithmic || value > 0 && !(low <= 0),
        "a logarithmic scale holds numbers above 0; got %s for '%s'. Use a linear one.",
        value <= 0 ? value : low,
        name);
    UserException.require(
        !(value < low || value > high),
        "numbers in a chart must be on its scale, here '%s' from %s to %s; got %s. Widen the"
            + " scale.",
        name,
        low,
        high,
        value);
  }

  /** Where a value is: 0 at the beginning, 1 at the end. */
  double share(double value) {
    return logarithmic
        ? Math.log(value / low) / Math.log(high / low)
        : (value - low) / (high - low);
  }

  /** Round numbers along it. */
  List<Double> ticks() {
    return logarithmic ? Ticks.logarithmic(low, high) : Ticks.linear(low, high, step(high - low));
  }

  /** A tick's number, with as many places as tell it from the next one. */
  String tick(double value) {
    if (logarithmic && !percents && Quantity.isSmall(value)) {
      return Quantity.withPower(value);
    }
    double step = logarithmic ? value : step(high - low);
    return percents
        ? Quantity.places(100 * value, Ticks.places(100 * step)) + " %"
        : Quantity.places(value, Ticks.places(step));
  }

  /** A measured number, to be read. */
  String write(double value) {
    return percents ? Quantity.places(100 * value, 1) + " %" : Quantity.measured(value);
  }

  /** A measured number, and in brackets its spread where it has one. */
  String write(Spread spread) {
    return spread.isWide()
        ? "%s (%s to %s)"
            .formatted(write(spread.value()), write(spread.least()), write(spread.most()))
        : write(spread.value());
  }
}
