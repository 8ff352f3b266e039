import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** Images with and without equal pixels, under windows with and without overlap. */
public final class Cases extends CaseSource {
  /** Factors that take values beyond every number that a maximum may be thought to start at. */
  private static final float[] SCALES = {2_500, 1e6f, 1e9f, 1e30f, 1e-30f};

  @Override
  public void fill(CaseList cases, Random random) {
    for (int kernel = 2; kernel <= 3; kernel++) {
      for (int down = 1; down <= 3; down++) {
        float[][] image = distinct(down * kernel, (1 + random.nextInt(3)) * kernel, random);
        add(cases, "separate", image, kernel, kernel, random);
      }
    }
    float[][] negative = {{-4, -3}, {-1, -2}};
    add(cases, "separate", negative, 2, 2, random);
    for (float scale : SCALES) {
      float[][] image = scaled(image(4, 6, -9, -5, random), scale);
      add(cases, "ties", image, 2, 2, random);
    }
    ties(cases, random);
    for (int kernel = 2; kernel <= 4; kernel++) {
      for (int stride = 1; stride < kernel; stride++) {
        int rows = kernel + stride * (1 + random.nextInt(3));
        int columns = kernel + stride * random.nextInt(4);
        add(cases, "overlap", distinct(rows, columns, random), kernel, stride, random);
        add(cases, "overlap", distinct(columns, rows + stride, random), kernel, stride, random);
      }
    }
    for (int kernel = 1; kernel <= 3; kernel++) {
      for (int stride = 1; stride <= 4; stride++) {
        int rows = kernel + stride + random.nextInt(4);
        int columns = kernel + stride + random.nextInt(5);
        add(cases, "mixed", image(rows, columns, -2, 1, random), kernel, stride, random);
      }
    }
  }

  private static void ties(CaseList cases, Random random) {
    float[][][] small = {
      {{2, 2}, {1, 1}}, {{1, 2}, {2, 1}}, {{0, 0}, {0, 0}}, {{-1, -3}, {-1, -2}}, {{3, 4}, {4, 4}},
    };
    for (float[][] image : small) {
      add(cases, "ties", image, 2, 2, random);
    }
    for (int kernel = 2; kernel <= 3; kernel++) {
      add(cases, "ties", image(2 * kernel, 2 * kernel, 0, 2, random), kernel, kernel, random);
      add(cases, "ties", image(2 * kernel, 3 * kernel, -3, -1, random), kernel, kernel, random);
    }
  }

  @Override
  public boolean promises(Case smaller) {
    float[][] image = smaller.argument(0, float[][].class);
    float[][] gradOutput = smaller.argument(1, float[][].class);
    int kernel = smaller.argument(2, Integer.class);
    int stride = smaller.argument(3, Integer.class);
    return kernel >= 1
        && stride >= 1
        && image.length >= kernel
        && image[0].length >= kernel
        && gradOutput.length == (image.length - kernel) / stride + 1
        && gradOutput[0].length == (image[0].length - kernel) / stride + 1;
  }

  private static void add(
      CaseList cases, String group, float[][] image, int kernel, int stride, Random random) {
    int rows = (image.length - kernel) / stride + 1;
    int columns = (image[0].length - kernel) / stride + 1;
    float[][] gradOutput = image(rows, columns, 1, 9, random);
    for (float[] row : gradOutput) {
      for (int column = 0; column < columns; column++) {
        row[column] *= (random.nextInt(3) == 0 ? -1 : 1) / 4f;
      }
    }
    cases.add(group, "backward", image, gradOutput, kernel, stride);
  }

  /** No two pixels are equal, and about half of them are negative. */
  private static float[][] distinct(int rows, int columns, Random random) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < rows * columns; i++) {
      values.add(i - rows * columns / 2);
    }
    Collections.shuffle(values, random);
    float[][] image = new float[rows][columns];
    for (int i = 0; i < rows * columns; i++) {
      image[i / columns][i % columns] = values.get(i);
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
