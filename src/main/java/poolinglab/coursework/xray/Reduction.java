package poolinglab.coursework.xray;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How the values of a window become one. */
@FunctionalInterface
interface Reduction {
  /** Returns the window's value; {@code start} is where a running value begins. */
  double of(double[] values, double start);

  /** The largest, beginning with the start value. */
  Reduction MAXIMUM =
      (values, start) -> {
        double best = start;
        for (double value : values) {
          best = value > best ? value : best;
        }
        return best;
      };

  /** The sum. */
  Reduction SUM = sum(value -> value);

  /** The largest sum of a row of the window. */
  Reduction LARGEST_ROW_SUM =
      (values, start) -> ofRows(values, Reduction::floatSum).max().orElse(0);

  /** The smallest of the rows' largest values. */
  Reduction SMALLEST_ROW_MAXIMUM = (values, start) -> rowMaxima(values).min().orElse(0);

  /** Those that learners take for it, by the names in the tables of mistakes. */
  Map<String, Reduction> WRONG =
      Map.ofEntries(
          Map.entry("largest", rank(0)),
          Map.entry("second largest", rank(1)),
          Map.entry("third largest", rank(2)),
          Map.entry("smallest", (values, start) -> sorted(values)[0]),
          Map.entry("median", (values, start) -> median(sorted(values))),
          Map.entry("sum", SUM),
          Map.entry("sum of magnitudes", sum(Math::abs)),
          Map.entry("sum of squares", sum(value -> value * value)),
          Map.entry("mean", (values, start) -> SUM.of(values, start) / values.length),
          Map.entry(
              "mid-range", (values, start) -> (sorted(values)[0] + rank(0).of(values, start)) / 2),
          Map.entry("range", (values, start) -> rank(0).of(values, start) - sorted(values)[0]),
          Map.entry(
              "largest absolute value",
              (values, start) -> Arrays.stream(values).map(Math::abs).reduce(0, Math::max)),
          Map.entry(
              "farthest from 0", best((value, best, i, all) -> Math.abs(value) > Math.abs(best))),
          Map.entry(
              "mean of the row maxima", (values, start) -> rowMaxima(values).average().orElse(0)),
          Map.entry("sum of the row maxima", (values, start) -> rowMaxima(values).sum()),
          Map.entry("sum in a float", (values, start) -> floatSum(values)),
          Map.entry("mean in a float", (values, start) -> floatSum(values) / values.length),
          Map.entry(
              "largest plus smallest",
              (values, start) -> rank(0).of(values, start) + sorted(values)[0]),
          Map.entry(
              "largest square",
              (values, start) -> Arrays.stream(values).map(value -> value * value).max().orElse(0)),
          Map.entry("largest of the row sums", LARGEST_ROW_SUM),
          Map.entry("largest of the column sums", byColumns(LARGEST_ROW_SUM)),
          Map.entry("largest of the column minima", byColumns(Reduction::largestOfTheRowMinima)),
          Map.entry("smallest of the column maxima", byColumns(SMALLEST_ROW_MAXIMUM)),
          Map.entry("largest of the row minima", Reduction::largestOfTheRowMinima),
          Map.entry("smallest of the row maxima", SMALLEST_ROW_MAXIMUM),
          Map.entry("leaves the row at a larger one", Reduction::leavesTheRow),
          Map.entry("leaves the window at a larger one", Reduction::leavesTheWindow),
          Map.entry("whole parts", best((value, best, i, all) -> (int) value > (int) best)),
          Map.entry("whole parts, later", best((value, best, i, all) -> (int) value >= (int) best)),
          Map.entry("whole differences", best((value, best, i, all) -> (int) (value - best) > 0)),
          Map.entry("sorted by whole differences", Reduction::sortedByWholeDifferences),
          Map.entry("zero for none", Reduction::zeroForNone),
          Map.entry("NaN wins", (values, start) -> Arrays.stream(values).reduce(start, Math::max)),
          Map.entry("first unless exceeded", best((value, best, i, all) -> value > best)),
          Map.entry("sum in an int", (values, start) -> sumInAnInt(values)),
          Map.entry("sum in a long", (values, start) -> sumInALong(values)),
          Map.entry("sum cut to an int", (values, start) -> (int) SUM.of(values, start)),
          Map.entry("sum cut to a long", (values, start) -> (long) SUM.of(values, start)),
          Map.entry("sum of rounded values", sum(value -> Math.round((float) value))),
          Map.entry(
              "largest as text",
              best(
                  (value, best, i, all) ->
                      Float.toString((float) value).compareTo(Float.toString((float) best)) > 0)),
          Map.entry("sum of whole parts", sum(value -> (int) value)),
          Map.entry("last", (values, start) -> values[values.length - 1]),
          Map.entry("first above the first", firstAbove(1, 2, 3)),
          Map.entry("first above the first, by columns", firstAbove(2, 1, 3)),
          Map.entry("last above the first", best((value, best, i, all) -> value > all[0])),
          Map.entry(
              "last above its predecessor", best((value, best, i, all) -> value > all[i - 1])),
          Map.entry("place of the largest", Reduction::placeOfTheLargest),
          Map.entry("zero", (values, start) -> 0));

  /** Whether a value takes over from the one kept so far. */
  @FunctionalInterface
  interface TakesOver {
    boolean test(double value, double kept, int index, double[] all);
  }

  private static Reduction best(TakesOver takesOver) {
    return (values, start) -> {
      double kept = values[0];
      for (int i = 1; i < values.length; i++) {
        kept = takesOver.test(values[i], kept, i, values) ? values[i] : kept;
      }
      return kept;
    };
  }

  /** The largest of each row of a square window. */
  private static DoubleStream rowMaxima(double[] values) {
    return ofRows(values, row -> Arrays.stream(row).max().orElseThrow());
  }

  private static DoubleStream ofRows(double[] values, ToDoubleFunction<double[]> reduction) {
    int side = Math.max(1, (int) Math.sqrt(values.length));
    return IntStream.range(0, values.length / side)
        .mapToDouble(
            row ->
                reduction.applyAsDouble(Arrays.copyOfRange(values, row * side, row * side + side)));
  }

  /** The same with the columns of a square window for its rows. */
  private static Reduction byColumns(Reduction byRows) {
    return (values, start) -> {
      int side = Math.max(1, (int) Math.sqrt(values.length));
      double[] turned = new double[side * side];
      for (int i = 0; i < turned.length; i++) {
        turned[i] = values[i % side * side + i / side];
      }
      return byRows.of(turned, start);
    };
  }

  /** What {@code float sum; sum += value;} makes of them. */
  private static float floatSum(double[] values) {
    float sum = 0;
    for (double value : values) {
      sum += (float) value;
    }
    return sum;
  }

  private static double placeOfTheLargest(double[] values, double start) {
    int place = 0;
    for (int i = 1; i < values.length; i++) {
      place = values[i] > values[place] ? i : place;
    }
    return place;
  }

  private static double largestOfTheRowMinima(double[] values, double start) {
    double[] negated = Arrays.stream(values).map(value -> -value).toArray();
    return -rowMaxima(negated).min().orElse(-start);
  }

  /** The last after sorting as learners do it, where differences below 1 count as none. */
  private static double sortedByWholeDifferences(double[] values, double start) {
    return Arrays.stream(values)
        .boxed()
        .sorted((one, other) -> (int) (one.floatValue() - other.floatValue()))
        .reduce((one, other) -> other)
        .orElse(start);
  }

  /** Takes the first of a row that exceeds the largest so far, and goes on with the next row. */
  private static double leavesTheRow(double[] values, double start) {
    int side = Math.max(1, (int) Math.sqrt(values.length));
    double kept = values[0];
    for (int row = 0; row < values.length / side; row++) {
      double sofar = kept;
      kept =
          Arrays.stream(values, row * side, row * side + side)
              .filter(value -> value > sofar)
              .findFirst()
              .orElse(sofar);
    }
    return kept;
  }

  /** Takes the first that exceeds the first. */
  private static double leavesTheWindow(double[] values, double start) {
    return Arrays.stream(values).filter(value -> value > values[0]).findFirst().orElse(values[0]);
  }

  /** The largest, where 0 stands for none yet. */
  private static double zeroForNone(double[] values, double start) {
    double kept = 0;
    for (double value : values) {
      kept = kept == 0 || value > kept ? value : kept;
    }
    return kept;
  }

  /** What {@code int sum; sum += value;} makes of floats. */
  private static double sumInAnInt(double[] values) {
    int sum = 0;
    for (double value : values) {
      sum = (int) (sum + (float) value);
    }
    return sum;
  }

  /** The same with a {@code long}. */
  private static double sumInALong(double[] values) {
    long sum = 0;
    for (double value : values) {
      sum = (long) (sum + (float) value);
    }
    return sum;
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The value with the given rank, counted from the largest, 0. */
  private static Reduction rank(int fromLargest) {
    return (values, start) -> sorted(values)[Math.max(0, values.length - 1 - fromLargest)];
  }

  private static Reduction sum(DoubleUnaryOperator change) {
    return (values, start) -> {
      double sum = 0;
      for (double value : values) {
        sum += change.applyAsDouble(value);
      }
      return sum;
    };
  }

  /** The first value, in the given order of cells, that exceeds the first cell's; else that one. */
  private static Reduction firstAbove(int... order) {
    return (values, start) -> {
      for (int index : order) {
        if (index < values.length && values[index] > values[0]) {
          return values[index];
        }
      }
      return values[0];
    };
  }
}
