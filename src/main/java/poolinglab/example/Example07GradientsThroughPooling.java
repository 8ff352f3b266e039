package poolinglab.example;

import poolinglab.conformance.Dl4jPooling;
import poolinglab.figure.NumberGrid;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/**
 * What training sends back through pooling.
 *
 * <p>Raise the winner of a window a little and the maximum rises by as much; raise another cell and
 * nothing happens. So the winner gets the whole gradient and the others get 0. Among equal values
 * the first wins. If windows overlap, a cell can win several of them, and its gradients add up. An
 * average gives each of its cells the same share.
 *
 * <p>The window is 2×2 and moves by 1, so there are four; the gradient of the output is 1, 10, 100
 * and 1000, so you can see which window sent what. You should see the 9 in the middle of the first
 * image collect 1111, the first of the equal values in the second image win each window, and the
 * library agree.
 */
public final class Example07GradientsThroughPooling {
  private Example07GradientsThroughPooling() {}

  public static void main(String[] arguments) {
    WindowSpec spec = WindowSpec.ofKernel(2).withStride(Size.square(1));
    FeatureMaps gradOutput = FeatureMaps.of(1, 1, Size.square(2), 1, 10, 100, 1000);
    FeatureMaps peak = FeatureMaps.of(1, 1, Size.square(3), 1, 2, 3, 4, 9, 5, 6, 7, 8);
    FeatureMaps ties = FeatureMaps.of(1, 1, Size.square(3), 4, 4, 4, 4, 4, 4, 4, 4, 4);

    show("max, a peak in the middle", new MaxPooling(spec), peak, gradOutput);
    show("max, all values equal", new MaxPooling(spec), ties, gradOutput);
    show("average", new AveragePooling(spec), peak, gradOutput);
  }

  private static void show(
      String title, Pooling pooling, FeatureMaps input, FeatureMaps gradOutput) {
    FeatureMaps byHand = pooling.backward(input, gradOutput);
    FeatureMaps library = new Dl4jPooling(pooling).backward(input, gradOutput);
    System.out.println(title + ": input, gradient by hand, gradient by the library");
    System.out.println(
        NumberGrid.of(input.plane(0).rows())
            .beside(NumberGrid.of(byHand.plane(0).rows()), 4)
            .beside(NumberGrid.of(library.plane(0).rows()), 4));
  }
}
