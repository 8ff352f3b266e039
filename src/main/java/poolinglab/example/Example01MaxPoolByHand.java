package poolinglab.example;

import java.util.Arrays;
import poolinglab.reference.MaxPoolByHand;

/**
 * Max pooling with plain arrays.
 *
 * <p>A window of 2×2 pixels slides over the image by 2 and keeps the largest of the four. An image
 * of 4×4 has room for four such windows, so the output is 2×2. You can still write out four windows
 * one by one; for more, the same lines become a double loop. Read both in {@link MaxPoolByHand}.
 *
 * <p>You should see the same 2×2 numbers twice. The lower left window holds only negative numbers,
 * so the number it keeps is negative, too: a maximum does not start at 0.
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
