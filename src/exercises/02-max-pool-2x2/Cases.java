import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** Images of even size, from 2×2 up. */
public final class Cases extends CaseSource {
  /** Factors that take values beyond every number that a maximum may be thought to start at. */
  private static final float[] SCALES = {2_500, 1e6f, 1e9f, 1e30f, 1e-30f};

  @Override
  public void fill(CaseList cases, Random random) {
    for (int size = 2; size <= 10; size += 2) {
      cases.add("square", "maxPool", (Object) lifted(image(size, size, 0, 9, random), random));
      cases.add("square", "maxPool", (Object) lifted(image(size, size, -9, 9, random), random));
    }
    for (int size = 2; size <= 6; size += 2) {
      float[][] fractions = lifted(image(size, size, -99, 99, random), random);
      cases.add("square", "maxPool", (Object) scaled(fractions, 1 / 8f));
    }
    for (int size = 2; size <= 8; size += 2) {
      cases.add(
          "wide-and-tall", "maxPool", (Object) lifted(image(size, size + 2, 0, 9, random), random));
      cases.add(
          "wide-and-tall", "maxPool", (Object) lifted(image(size + 4, size, 0, 9, random), random));
    }
    for (int size = 2; size <= 8; size += 2) {
      cases.add("negative", "maxPool", (Object) image(size, size, -9, -1, random));
      cases.add("negative", "maxPool", (Object) image(size, size, -9, 0, random));
    }
    for (float scale : SCALES) {
      cases.add("negative", "maxPool", (Object) scaled(image(2, 4, -9, -5, random), scale));
    }
  }

  @Override
  public boolean promises(Case smaller) {
    float[][] image = smaller.argument(0, float[][].class);
    return image.length >= 2
        && image.length % 2 == 0
        && image[0].length >= 2
        && image[0].length % 2 == 0;
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

  /** The image with a positive value in each window, so that only one group is about negatives. */
  private static float[][] lifted(float[][] image, Random random) {
    for (int row = 0; row < image.length; row += 2) {
      for (int column = 0; column < image[0].length; column += 2) {
        image[row + random.nextInt(2)][column + random.nextInt(2)] = 1 + random.nextInt(9);
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
