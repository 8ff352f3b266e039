package poolinglab.example;

import java.util.Random;
import poolinglab.conformance.Comparison;
import poolinglab.conformance.Dl4jPooling;
import poolinglab.conformance.Tolerance;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/**
 * Does the library give the same answer?
 *
 * <p>One picture that looks right proves little. So this uses random numbers, two images of three
 * channels, and a window whose sides, strides and padding all differ, so that nothing can be
 * swapped unnoticed. A maximum just picks one of its inputs, so both answers must agree to the last
 * bit.
 *
 * <p>You should see a difference of 0. Then one cell of the answer is changed, and the comparison
 * should find it: a comparison that cannot fail says nothing.
 */
public final class Example03CompareTheTwo {
  private Example03CompareTheTwo() {}

  public static void main(String[] arguments) {
    Random random = new Random(42);
    FeatureMaps input = FeatureMaps.zeros(2, 3, new Size(9, 11));
    for (int i = 0; i < input.values().length; i++) {
      input.values()[i] = (float) random.nextGaussian();
    }
    Pooling pooling =
        new MaxPooling(
            WindowSpec.ofKernel(new Size(3, 2))
                .withStride(new Size(2, 3))
                .withPadding(new Size(1, 0)));

    FeatureMaps byHand = pooling.forward(input);
    FeatureMaps library = new Dl4jPooling(pooling).forward(input);
    report("by hand against the library", Comparison.of(byHand, library, Tolerance.EXACT));

    library.plane(4).set(new Cell(2, 1), 99);
    report("after changing a cell", Comparison.of(byHand, library, Tolerance.EXACT));
  }

  private static void report(String what, Comparison comparison) {
    System.out.printf(
        "%s: %d of %d cells differ, largest difference %s%n",
        what, comparison.mismatches(), comparison.cells(), comparison.largestDifference());
    comparison.first().ifPresent(mismatch -> System.out.println("  first: " + mismatch));
  }
}
