package poolinglab.conformance;

import poolinglab.geometry.Cell;

/**
 * One cell in which two answers differ.
 *
 * @param image which image of the batch, from 0
 * @param channel which of its channels, from 0
 * @param cell where in that plane
 */
public record Mismatch(int image, int channel, Cell cell, float expected, float actual) {
  @Override
  public String toString() {
    return "image "
        + image
        + ", channel "
        + channel
        + ", cell "
        + cell
        + ": expected "
        + expected
        + ", got "
        + actual;
  }
}
