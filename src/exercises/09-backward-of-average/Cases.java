import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** Windows side by side, overlapping, with gaps, and over the border. */
public final class Cases extends CaseSource {
  @Override
  public void fill(CaseList cases, Random random) {
    for (int kernel = 2; kernel <= 3; kernel++) {
      for (int down = 1; down <= 3; down++) {
        int along = 1 + random.nextInt(3);
        add(cases, "separate", down * kernel, along * kernel, kernel, kernel, 0, random);
      }
    }
    for (int kernel = 2; kernel <= 4; kernel++) {
      for (int stride = 1; stride < kernel; stride++) {
        int rows = kernel + stride * random.nextInt(4);
        int columns = kernel + stride * (1 + random.nextInt(3));
        add(cases, "overlap", rows, columns, kernel, stride, 0, random);
        add(cases, "overlap", columns + stride, rows, kernel, stride, 0, random);
      }
    }
    for (int kernel = 1; kernel <= 3; kernel++) {
      for (int stride = kernel; stride <= kernel + 2; stride++) {
        int rows = kernel + stride + random.nextInt(4);
        int columns = kernel + stride + 1 + random.nextInt(4);
        add(cases, "left-over", rows, columns, kernel, stride, 0, random);
      }
    }
    for (int kernel = 2; kernel <= 4; kernel++) {
      for (int padding = 1; padding < kernel; padding++) {
        for (int stride = 1; stride <= 3; stride++) {
          int rows = Math.max(1, kernel - 2) + random.nextInt(4);
          int columns = Math.max(1, kernel - 2) + random.nextInt(4);
          add(cases, "border", rows, columns, kernel, stride, padding, random);
        }
      }
    }
  }

  @Override
  public boolean promises(Case smaller) {
    float[][] image = smaller.argument(0, float[][].class);
    float[][] gradOutput = smaller.argument(1, float[][].class);
    int kernel = smaller.argument(2, Integer.class);
    int stride = smaller.argument(3, Integer.class);
    int padding = smaller.argument(4, Integer.class);
    return kernel >= 1
        && stride >= 1
        && padding >= 0
        && padding < kernel
        && image.length >= 1
        && image[0].length >= 1
        && Math.min(image.length, image[0].length) + 2 * padding >= kernel
        && gradOutput.length == windows(image.length, kernel, stride, padding)
        && gradOutput[0].length == windows(image[0].length, kernel, stride, padding);
  }

  private static int windows(int cells, int kernel, int stride, int padding) {
    return (cells + 2 * padding - kernel) / stride + 1;
  }

  private static void add(
      CaseList cases,
      String group,
      int rows,
      int columns,
      int kernel,
      int stride,
      int padding,
      Random random) {
    float[][] image = image(rows, columns, -9, 9, random);
    int down = windows(rows, kernel, stride, padding);
    int along = windows(columns, kernel, stride, padding);
    float[][] gradOutput = image(down, along, 1, 9, random);
    for (float[] row : gradOutput) {
      for (int column = 0; column < along; column++) {
        row[column] *= (random.nextInt(3) == 0 ? -1 : 1) / 4f;
      }
    }
    cases.add(group, "backward", image, gradOutput, kernel, stride, padding);
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
}
