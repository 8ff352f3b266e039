package poolinglab.coursework.judge;

import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.Outcome;

/** Whether two outcomes show the same behaviour. */
final class Likeness {
  private static final double FLOAT_ROOM = 1e-5;

  private Likeness() {}

  /** The same value, or an exception of the same class; who was stopped is like nobody. */
  static boolean between(Outcome one, Outcome other, double tolerance) {
    return within(one, other, Math.max(tolerance, FLOAT_ROOM));
  }

  /** The same without room for rounding. */
  static boolean exact(Outcome one, Outcome other) {
    return within(one, other, 0);
  }

  private static boolean within(Outcome one, Outcome other, double tolerance) {
    if (one instanceof Outcome.Returned a && other instanceof Outcome.Returned b) {
      return Wire.equal(a.value(), b.value(), tolerance);
    }
    return one instanceof Outcome.Threw a
        && other instanceof Outcome.Threw b
        && a.type().equals(b.type());
  }
}
