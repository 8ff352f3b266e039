package poolinglab.network;

/**
 * How many numbers a layer keeps, and the sum that gives them.
 *
 * @param formula for example {@code (3·3·5 + 1)·15}: a weight for each input a unit sees, and its
 *     bias, for each unit
 */
public record Parameters(long count, String formula) {
  /** Nothing to learn. */
  static final Parameters NONE = new Parameters(0, "0");

  /**
   * {@code (inputs + 1)·units}: each unit weighs its inputs and adds a bias, if it has one.
   *
   * @param seen the inputs of one unit
   * @throws ArithmeticException when the count passes 2⁶³ − 1
   */
  static Parameters ofUnits(Shape seen, int units, boolean bias) {
    long ofOneUnit = Math.addExact(seen.values(), bias ? 1 : 0);
    String product = bias ? "(" + seen.product() + " + 1)" : seen.product();
    return new Parameters(Math.multiplyExact(ofOneUnit, units), product + "·" + units);
  }
}
