import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** One window each, in images from 2×2 up. */
public final class Cases extends CaseSource {
  /** Factors that take values beyond every number that a maximum may be thought to start at. */
  private static final float[] SCALES = {2_500, 1e6f, 1e9f, 1e30f, 1e-30f};
  private static final int REPEATS = 6;

  @Override
  public void fill(CaseList cases, Random random) {
    for (int i = 0; i < REPEATS; i++) {
      add(cases, "corner", image(2, 2, 1, 9, random), 0, 0);
      add(cases, "corner", lifted(image(2, 2, -9, 9, random), 0, 0, random), 0, 0);
    }
    closeTogether(cases);
    largestInEveryCorner(cases, random);
    for (int i = 0; i < REPEATS; i++) {
      addAnywhere(cases, image(3, 3, 0, 9, random), random);
      addAnywhere(cases, image(4, 4, -9, 9, random), random);
      addAnywhere(cases, image(3, 5 + i, -9, 9, random), random);
      addAnywhere(cases, image(5 + i, 3, -9, 9, random), random);
      addAnywhere(cases, halved(image(4, 6, -19, 19, random)), random);
      addAnywhere(cases, scaled(image(4, 3, -99, 99, random), 1 / 8f), random);
    }
    add(cases, "negative", new float[][] {{-3, -1}, {-2, 0}}, 0, 0);
    add(cases, "negative", new float[][] {{0, -1}, {-3, -2}}, 0, 0);
    for (int i = 0; i < REPEATS; i++) {
      add(cases, "negative", image(2, 2, -9, -1, random), 0, 0);
      addNegative(cases, image(3 + i, 4, -9, -1, random), random);
      addNegative(cases, halved(image(4, 3 + i, -19, -1, random)), random);
    }
    for (float scale : SCALES) {
      addNegative(cases, scaled(image(3, 4, -9, -5, random), scale), random);
    }
  }

  /** Values that differ only in what follows the point. */
  private static void closeTogether(CaseList cases) {
    add(cases, "corner", new float[][] {{1.25f, 1.75f}, {1.5f, 1}}, 0, 0);
    add(cases, "corner", new float[][] {{1.5f, 1}, {1.75f, 1.25f}}, 0, 0);
  }

  /** A window for each of the four cells in which its largest value can lie. */
  private static void largestInEveryCorner(CaseList cases, Random random) {
    for (int i = 0; i < 4; i++) {
      float[][] image = image(3, 4, -9, 8, random);
      image[1 + i / 2][2 + i % 2] = 9;
      add(cases, "anywhere", image, 1, 2);
    }
  }

  private static void addAnywhere(CaseList cases, float[][] image, Random random) {
    int row = random.nextInt(image.length - 1);
    int column = random.nextInt(image[0].length - 1);
    add(cases, "anywhere", lifted(image, row, column, random), row, column);
  }

  private static void addNegative(CaseList cases, float[][] image, Random random) {
    int row = random.nextInt(image.length - 1);
    add(cases, "negative", image, row, random.nextInt(image[0].length - 1));
  }

  /** The image with a positive value in the window, so that only one group is about negatives. */
  private static float[][] lifted(float[][] image, int row, int column, Random random) {
    image[row + random.nextInt(2)][column + random.nextInt(2)] = 1 + random.nextInt(9);
    return image;
  }

  private static void add(CaseList cases, String group, float[][] image, int row, int column) {
    cases.add(group, "maxOfWindow", image, row, column);
  }

  @Override
  public boolean promises(Case smaller) {
    float[][] image = smaller.argument(0, float[][].class);
    int row = smaller.argument(1, Integer.class);
    int column = smaller.argument(2, Integer.class);
    return image.length >= 2
        && row >= 0
        && row <= image.length - 2
        && column >= 0
        && column <= image[0].length - 2;
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

  private static float[][] halved(float[][] image) {
    for (float[] row : image) {
      for (int column = 0; column < row.length; column++) {
        row[column] /= 2;
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
