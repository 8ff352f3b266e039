import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** Images from one pixel up, laid round with padding from none to too much. */
public final class Cases extends CaseSource {
  /** Factors that take values beyond every number that a maximum may be thought to start at. */
  private static final float[] SCALES = {2_500, 1e6f, 1e9f, 1e30f, 1e-30f};
  private static final int LARGEST_KERNEL = 4;

  @Override
  public void fill(CaseList cases, Random random) {
    for (int kernel = 1; kernel <= LARGEST_KERNEL; kernel++) {
      for (int stride = 1; stride <= 3; stride++) {
        int size = kernel + random.nextInt(4);
        cases.add("plain", "maxPool", image(size, size, -9, 9, random), kernel, stride, 0);
      }
    }
    for (int kernel = 2; kernel <= LARGEST_KERNEL; kernel++) {
      for (int padding = 1; padding < kernel; padding++) {
        for (int stride = 1; stride <= 3; stride++) {
          add(cases, "padded", size(kernel, random), kernel, stride, padding, 1, 9, random);
          add(cases, "negative", size(kernel, random), kernel, stride, padding, -9, -1, random);
        }
      }
      int size = kernel + 2;
      cases.add("negative", "maxPool", image(size, size, -9, -1, random), kernel, 1, 0);
    }
    for (int kernel = 2; kernel <= LARGEST_KERNEL; kernel++) {
      float[][] fractions = scaled(image(kernel, kernel, 1, 99, random), 1 / 8f);
      cases.add("padded", "maxPool", fractions, kernel, 1, kernel - 1);
    }
    for (float scale : SCALES) {
      float[][] negative = scaled(image(3, 4, -9, -5, random), scale);
      cases.add("negative", "maxPool", negative, 2, 1, 1);
    }
    for (int kernel = 2; kernel <= LARGEST_KERNEL; kernel++) {
      for (int stride = 1; stride <= 3; stride++) {
        int padding = 1 + random.nextInt(kernel - 1);
        int shorter = kernel + random.nextInt(2);
        int longer = shorter + 1 + random.nextInt(3);
        float[][] wide = image(shorter, longer, -9, 9, random);
        float[][] tall = image(longer, shorter, -9, 9, random);
        cases.add("wide-and-tall", "maxPool", wide, kernel, stride, padding);
        cases.add("wide-and-tall", "maxPool", tall, kernel, stride, padding);
      }
    }
    for (int kernel = 1; kernel <= 3; kernel++) {
      for (int padding = kernel; padding <= kernel + 2; padding++) {
        add(cases, "too-much", 1 + random.nextInt(4), kernel, 1, padding, -9, 9, random);
      }
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
        && Math.min(image.length, image[0].length) + 2 * padding >= kernel;
  }

  private static void add(
      CaseList cases,
      String group,
      int size,
      int kernel,
      int stride,
      int padding,
      int least,
      int most,
      Random random) {
    float[][] image = image(size, size, least, most, random);
    cases.add(group, "maxPool", image, kernel, stride, padding);
  }

  /** Sometimes smaller than the kernel, which padding makes possible. */
  private static int size(int kernel, Random random) {
    return kernel - 1 + random.nextInt(4);
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
