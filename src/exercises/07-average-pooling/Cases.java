import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** Images without and with padding, divided in both ways. */
public final class Cases extends CaseSource {
  private static final int LARGEST_KERNEL = 4;
  private static final float LARGE = 1e8f;

  @Override
  public void fill(CaseList cases, Random random) {
    for (int kernel = 1; kernel <= LARGEST_KERNEL; kernel++) {
      for (int stride = 1; stride <= 3; stride++) {
        int size = kernel + random.nextInt(4);
        float[][] image = image(size, size, -9, 9, random);
        cases.add("plain", "averagePool", image, kernel, stride, 0, random.nextBoolean());
      }
    }
    for (int kernel = 2; kernel <= LARGEST_KERNEL; kernel++) {
      for (int padding = 1; padding < kernel; padding++) {
        for (int stride = 1; stride <= 3; stride++) {
          int size = kernel - 1 + random.nextInt(4);
          float[][] image = image(size, size, -9, 9, random);
          cases.add("pixels", "averagePool", image, kernel, stride, padding, false);
          cases.add("all-cells", "averagePool", image, kernel, stride, padding, true);
        }
      }
      float[][] fractions = scaled(image(kernel + 1, kernel + 2, -99, 99, random), 1 / 8f);
      cases.add("plain", "averagePool", fractions, kernel, 1, 0, false);
      cases.add("pixels", "averagePool", fractions, kernel, 1, 1, false);
      cases.add("all-cells", "averagePool", fractions, kernel, 1, 1, true);
      float[][] large = scaled(image(kernel, kernel + 2, -9, 9, random), 1e30f);
      cases.add("plain", "averagePool", large, kernel, 1, 0, true);
    }
    for (int kernel = 2; kernel <= LARGEST_KERNEL; kernel++) {
      for (boolean countPadding : new boolean[] {false, true}) {
        int padding = 1 + random.nextInt(kernel - 1);
        int shorter = kernel + random.nextInt(2);
        int longer = shorter + 1 + random.nextInt(3);
        float[][] wide = image(shorter, longer, -9, 9, random);
        float[][] tall = image(longer, shorter, -9, 9, random);
        cases.add("wide-and-tall", "averagePool", wide, kernel, 1, padding, countPadding);
        cases.add("wide-and-tall", "averagePool", tall, kernel, 2, padding, countPadding);
      }
    }
    for (int size = 2; size <= 6; size += 2) {
      cases.add("cancelling", "averagePool", cancelling(size, random), 2, 2, 0, false);
      cases.add("cancelling", "averagePool", cancelling(size, random), 2, 2, 0, true);
    }
  }

  @Override
  public boolean promises(Case smaller) {
    float[][] image = smaller.argument(0, float[][].class);
    int kernel = smaller.argument(1, Integer.class);
    int stride = smaller.argument(2, Integer.class);
    int padding = smaller.argument(3, Integer.class);
    return image.length >= 1
        && image[0].length >= 1
        && kernel >= 1
        && stride >= 1
        && padding >= 0
        && padding < kernel
        && Math.min(image.length, image[0].length) + 2 * padding >= kernel;
  }

  /** Every 2×2 window holds a large value, its opposite below, and beside them two small ones. */
  private static float[][] cancelling(int size, Random random) {
    float[][] image = image(size, size, 1, 3, random);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column += 2) {
        image[row][column] = row % 2 == 0 ? LARGE : -LARGE;
      }
    }
    return image;
  }

  private static float[][] image(int rows, int columns, int least, int most, Random random) {
    float[][] image = new float[rows][columns];
    for (float[] row : image) {
      for (int column = 0; column < columns; column++) {
        row[column] = least + random.nextInt(most - least + 1);
      }
    }
    return image;
  }

  /** The image with every pixel multiplied by {@code factor}. */
  private static float[][] scaled(float[][] image, float factor) {
    for (float[] row : image) {
      for (int column = 0; column < row.length; column++) {
        row[column] *= factor;
      }
    }
    return image;
  }
}
