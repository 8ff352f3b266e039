package poolinglab.network;

/**
 * How many numbers a layer learns, and the sum that gives them.
 *
 * @param formula for example {@code (3·3·5 + 1)·15}: a weight for each input a unit sees, and its
 *     bias, for each unit
 */
public record Parameters(long count, String formula) {
  /** Nothing to learn. */
  static final Parameters NONE = new Parameters(0, "0");

  /**
   * {@code (inputs + 1)·units}: each unit weighs its inputs and adds a bias.
   *
   * @param product the inputs spelled out: {@code 3·3·5}
   * @throws ArithmeticException when the count passes 2⁶³ − 1
   */
  static Parameters ofUnits(long inputs, String product, int units) {
    return new Parameters(
        Math.multiplyExact(Math.addExact(inputs, 1), units), "(" + product + " + 1)·" + units);
  }
}
