import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** Images with room for at least one window; negative values in one group only. */
public final class Cases extends CaseSource {
  /** Factors that take values beyond every number that a maximum may be thought to start at. */
  private static final float[] SCALES = {2_500, 1e6f, 1e9f, 1e30f, 1e-30f};

  @Override
  public void fill(CaseList cases, Random random) {
    for (int kernel = 1; kernel <= 3; kernel++) {
      for (int windows = 1; windows <= 3; windows++) {
        int side = kernel * windows;
        add(cases, "side-by-side", positive(side, side, random), kernel, kernel);
        add(cases, "side-by-side", positive(side, side + kernel, random), kernel, kernel);
        add(cases, "side-by-side", positive(side + 2 * kernel, side, random), kernel, kernel);
      }
    }
    for (int more = 1; more <= 5; more += 2) {
      add(cases, "odd", positive(2 + more, 2 + more, random), 2, 2);
      add(cases, "odd", positive(2 + more, 5 + more, random), 2, 2);
      add(cases, "odd", positive(6 + more, 3 + more, random), 3, 3);
    }
    for (int more = 0; more <= 4; more++) {
      add(cases, "overlap", positive(3 + more, 3 + more, random), 2, 1);
      add(cases, "overlap", positive(3 + more, 5 + more, random), 3, 2);
      add(cases, "overlap", positive(7 + more, 4 + more, random), 4, 1 + more % 3);
      add(cases, "overlap", positive(5 + more, 7 + more, random), 5, 2);
    }
    for (int kernel = 2; kernel <= 4; kernel++) {
      float[][] fractions = scaled(positive(kernel + 3, kernel + 4, random), 1 / 8f);
      add(cases, "overlap", fractions, kernel, kernel - 1);
    }
    for (int more = 0; more <= 4; more++) {
      add(cases, "gaps", positive(3 + more, 3 + more, random), 1, 2);
      add(cases, "gaps", positive(4 + more, 6 + more, random), 2, 3);
      add(cases, "gaps", positive(8 + more, 5 + more, random), 2, 4 + more % 2);
    }
    for (int more = 0; more <= 4; more++) {
      add(cases, "negative", image(2 + more, 2 + more, -9, -1, random), 2, 1 + more % 2);
      add(cases, "negative", image(3 + more, 3 + more, -9, -1, random), 3, 2);
      add(cases, "negative", image(4 + more, 4 + more, -9, -1, random), 2, 3);
    }
    for (int kernel = 2; kernel <= 3; kernel++) {
      add(cases, "negative", image(kernel + 3, kernel + 2, -3, 0, random), kernel, 1);
    }
    for (float scale : SCALES) {
      add(cases, "negative", scaled(image(4, 5, -9, -5, random), scale), 2, 1);
    }
  }

  private static void add(CaseList cases, String group, float[][] image, int kernel, int stride) {
    cases.add(group, "maxPool", image, kernel, stride);
  }

  @Override
  public boolean promises(Case smaller) {
    float[][] image = smaller.argument(0, float[][].class);
    int kernel = smaller.argument(1, Integer.class);
    int stride = smaller.argument(2, Integer.class);
    return kernel >= 1 && stride >= 1 && image.length >= kernel && image[0].length >= kernel;
  }

  private static float[][] positive(int rows, int columns, Random random) {
    return image(rows, columns, 1, 19, random);
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
