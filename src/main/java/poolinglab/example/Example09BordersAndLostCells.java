package poolinglab.example;

import poolinglab.figure.NumberGrid;
import poolinglab.geometry.Border;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/**
 * What happens to the last row and column of an odd image?
 *
 * <p>Two 2×2 windows fit into 5 pixels, and one pixel is left over. Each framework has its rule:
 * truncate leaves it out (Keras calls that valid), same pads until it belongs to a window, ceil
 * lets the last window hang over the end, strict refuses. The largest number of this image is in
 * its last row, where it is easily lost.
 *
 * <p>You should see the 99 disappear under truncate, and 9 of 25 cells that no window ever sees.
 */
public final class Example09BordersAndLostCells {
  private Example09BordersAndLostCells() {}

  public static void main(String[] arguments) {
    FeatureMaps image = FeatureMaps.zeros(1, 1, Size.square(5));
    for (int i = 0; i < image.values().length; i++) {
      image.values()[i] = i;
    }
    image.values()[22] = 99;
    System.out.println(NumberGrid.of(image.plane(0).rows()));

    for (Border border : Border.values()) {
      WindowSpec spec = WindowSpec.ofKernel(2).withBorder(border);
      try {
        WindowGeometry geometry = spec.over(image.size());
        System.out.println(
            border + ": output " + geometry.outputSize() + ", cells lost " + geometry.lostCells());
        System.out.println(NumberGrid.of(new MaxPooling(spec).forward(image).plane(0).rows()));
      } catch (GeometryException refused) {
        System.out.println(border + ": " + refused.getMessage() + "\n");
      }
    }
  }
}
