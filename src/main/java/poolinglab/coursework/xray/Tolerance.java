package poolinglab.coursework.xray;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import poolinglab.coursework.sandbox.Outcome;

/**
 * Whether two outcomes show the same behaviour. Values that were picked must be equal; values that
 * were computed may differ by rounding, measured against the largest number of the outcome.
 */
final class Tolerance {
  private static final double ROUNDING = 2e-6;

  private final double room;
  private final boolean withMessages;

  private Tolerance(double room, boolean withMessages) {
    this.room = room;
    this.withMessages = withMessages;
  }

  /** Of values that are picked among the inputs. */
  static Tolerance exact() {
    return new Tolerance(0, false);
  }

  /** Whether it is that of picked values. */
  boolean isExact() {
    return room == 0;
  }

  /** Of values that are computed, in float or in double. */
  static Tolerance rounded() {
    return new Tolerance(ROUNDING, false);
  }

  /**
   * The same, but stricter where most failures were exceptions: those say little, so that their
   * messages, with the index that was out of bounds, must be the same, too.
   */
  Tolerance judging(List<Observation> observations) {
    return new Tolerance(room, mostlyThrew(observations));
  }

  private static boolean mostlyThrew(List<Observation> observations) {
    long failed = observations.stream().filter(each -> !each.correct()).count();
    long threw =
        observations.stream()
            .filter(each -> !each.correct() && each.actual() instanceof Outcome.Threw)
            .count();
    return 2 * threw >= failed;
  }

  /** Whether an answer threw wherever it failed. */
  static boolean onlyThrew(List<Observation> observations) {
    return observations.stream()
        .filter(each -> !each.correct())
        .allMatch(each -> each.actual() instanceof Outcome.Threw);
  }

  /** The same value and the same arguments changed, or an exception of the same class. */
  boolean equal(Outcome one, Outcome other) {
    if (one instanceof Outcome.Returned a && other instanceof Outcome.Returned b) {
      return a.overwritten() == b.overwritten()
          && alike(a.value(), b.value(), difference(b.value()));
    }
    return one instanceof Outcome.Threw a
        && other instanceof Outcome.Threw b
        && a.type().equals(b.type())
        && (!withMessages || a.message().equals(b.message()));
  }

  /** How much of two outcomes is the same, from 0 to 1; cells are compared where both have them. */
  double share(Outcome one, Outcome other) {
    if (equal(one, other)) {
      return 1;
    }
    if (!(one instanceof Outcome.Returned a && other instanceof Outcome.Returned b)) {
      return 0;
    }
    int same = same(a.value(), b.value(), difference(b.value()));
    return same / (1.0 + Math.max(size(a.value()), size(b.value())));
  }

  /** How many floats are the same, among those that both have. */
  private static int same(Object one, Object other, double difference) {
    int same = 0;
    if (one instanceof float[] a && other instanceof float[] b) {
      for (int i = 0; i < Math.min(a.length, b.length); i++) {
        same += near(a[i], b[i], difference) ? 1 : 0;
      }
    } else if (one instanceof Object[] a && other instanceof Object[] b) {
      for (int i = 0; i < Math.min(a.length, b.length); i++) {
        same += same(a[i], b[i], difference);
      }
    } else if (one instanceof Float a && other instanceof Float b) {
      same = near(a, b, difference) ? 1 : 0;
    }
    return same;
  }

  /** How many floats there are. */
  private static int size(Object value) {
    if (value instanceof Object[] parts) {
      return Arrays.stream(parts).mapToInt(Tolerance::size).sum();
    }
    return value instanceof float[] numbers ? numbers.length : value instanceof Float ? 1 : 0;
  }

  private static boolean alike(Object one, Object other, double difference) {
    if (one == null || other == null || one.getClass() != other.getClass()) {
      return one == other;
    }
    if (one instanceof float[] a && other instanceof float[] b) {
      boolean same = a.length == b.length;
      for (int i = 0; same && i < a.length; i++) {
        same = near(a[i], b[i], difference);
      }
      return same;
    }
    if (one.getClass().isArray()) {
      int length = Array.getLength(one);
      boolean same = length == Array.getLength(other);
      for (int i = 0; same && i < length; i++) {
        same = alike(Array.get(one, i), Array.get(other, i), difference);
      }
      return same;
    }
    boolean fraction = one instanceof Float || one instanceof Double;
    return fraction
        ? near(((Number) one).doubleValue(), ((Number) other).doubleValue(), difference)
        : one.equals(other);
  }

  private static boolean near(double one, double other, double difference) {
    return one == other
        || Double.isNaN(one) && Double.isNaN(other)
        || Math.abs(one - other) <= difference;
  }

  private double difference(Object value) {
    return room == 0 ? 0 : room * largest(value);
  }

  private static double largest(Object value) {
    if (value instanceof Float || value instanceof Double) {
      double size = Math.abs(((Number) value).doubleValue());
      return Double.isFinite(size) ? size : 0;
    }
    double largest = 0;
    if (value instanceof float[] numbers) {
      for (float number : numbers) {
        largest = Float.isFinite(number) ? Math.max(largest, Math.abs(number)) : largest;
      }
    } else if (value != null && value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        largest = Math.max(largest, largest(Array.get(value, i)));
      }
    }
    return largest;
  }
}
