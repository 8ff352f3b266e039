package poolinglab.example;

import java.util.Arrays;
import poolinglab.reference.MaxPoolByHand;

/**
 * Max pooling with plain arrays.
 *
 * <p>A window of 2×2 pixels slides over the image by 2 and keeps the largest of the four. An image
 * of 4×4 has room for four such windows, so the output is 2×2. Four windows can still be written
 * out one by one; for more, the same lines become a double loop. Both are in {@link MaxPoolByHand}:
 * read them there.
 *
 * <p>You should see the same 2×2 numbers twice. The lower left window holds nothing but negative
 * numbers, and what it keeps is negative too: a maximum does not begin at 0.
 */
public final class Example01MaxPoolByHand {
  private Example01MaxPoolByHand() {}

  public static void main(String[] arguments) {
    float[][] image = {
      {1, 3, 2, 9},
      {5, 4, 8, 6},
      {-7, -1, 0, 2},
      {-3, -2, 4, 1},
    };

    System.out.println("image     " + Arrays.deepToString(image));
    System.out.println("unrolled  " + Arrays.deepToString(MaxPoolByHand.unrolled(image)));
    System.out.println("loop      " + Arrays.deepToString(MaxPoolByHand.doubleLoop(image)));
  }
}
