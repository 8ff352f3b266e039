import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/**
 * Fixed images of a few cells, then random ones of few values, so that pooled cells often agree.
 */
public final class Cases extends CaseSource {
  private static final int LARGEST_SHIFT = 100;

  @Override
  public void fill(CaseList cases, Random random) {
    float[][] dot = {{0, 0, 5, 0}, {0, 0, 0, 0}};
    cases.add("shift", "shift", new float[][] {{1, 2}, {3, 4}}, 0, 1, 0f);
    cases.add("shift", "shift", new float[][] {{1, 2}, {3, 4}}, 1, 0, 7f);
    cases.add("shift", "shift", dot, 0, -1, -1f);
    cases.add("shift", "shift", image(4, 6, random), 3, -2, 9f);
    cases.add("shift", "shift", image(6, 4, random), -7, 1, 2f);
    cases.add("shift", "shift", below(image(4, 6, random)), 1, 2, 0.25f);
    cases.add("small-shifts", "surviving", dot, 0, 1, 0f);
    cases.add("small-shifts", "surviving", dot, 0, -1, 0f);
    cases.add("small-shifts", "surviving", new float[][] {{0, 5, 1, 0}, {0, 0, 0, 0}}, 0, 1, 0f);
    cases.add("small-shifts", "surviving", tall(), 1, 0, 0f);
    cases.add("small-shifts", "surviving", paper(), 0, 1, 1f);
    for (int down = -1; down <= 1; down++) {
      for (int right = -1; right <= 1; right++) {
        cases.add("small-shifts", "surviving", image(8, 6, random), down, right, 0f);
        cases.add("small-shifts", "surviving", below(image(6, 4, random)), down, right, -2.5f);
      }
    }
    cases.add("any-shifts", "surviving", tall(), 2, 0, 0f);
    cases.add("any-shifts", "surviving", dot, 0, 2, 0f);
    cases.add("any-shifts", "surviving", paper(), 9, 0, 1f);
    for (int i = 0; i < 6; i++) {
      int down = random.nextInt(9) - 4;
      int right = random.nextInt(9) - 4;
      cases.add("any-shifts", "surviving", image(6, 8, random), down, right, (float) (i % 3));
    }
  }

  @Override
  public boolean promises(Case smaller) {
    float[][] image = smaller.argument(0, float[][].class);
    boolean isEven = image.length >= 2 && image.length % 2 == 0;
    for (float[] row : image) {
      isEven = isEven && row.length == image[0].length && row.length >= 2 && row.length % 2 == 0;
      for (float value : row) {
        isEven = isEven && !Float.isNaN(value);
      }
    }
    return isEven
        && !Float.isNaN(smaller.argument(3, Float.class))
        && Math.abs(smaller.argument(1, Integer.class)) <= LARGEST_SHIFT
        && Math.abs(smaller.argument(2, Integer.class)) <= LARGEST_SHIFT;
  }

  /** Four rows, two columns; 3 of its 8 cells are not 0. */
  private static float[][] tall() {
    return new float[][] {{4, 0}, {0, 0}, {0, 3}, {6, 0}};
  }

  /** White paper with a dark spot that fills a window. */
  private static float[][] paper() {
    float[][] paper = {{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 0, 0}, {1, 1, 0, 0}};
    return paper;
  }

  private static float[][] image(int rows, int columns, Random random) {
    float[][] image = new float[rows][columns];
    for (float[] row : image) {
      for (int column = 0; column < columns; column++) {
        row[column] = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0;
      }
    }
    return image;
  }

  /** The image with its values halved and below 0, so that no maximum is positive. */
  private static float[][] below(float[][] image) {
    for (float[] row : image) {
      for (int column = 0; column < row.length; column++) {
        row[column] = row[column] / 2 - 3;
      }
    }
    return image;
  }
}
