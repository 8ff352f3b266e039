import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;
import poolinglab.coursework.exercise.Speed;

/** Small images of all kinds first, then the race. */
public final class Cases extends CaseSource {
  /** Factors that take values beyond every number that a maximum may be thought to start at. */
  private static final float[] SCALES = {2_500, 1e6f, 1e9f, 1e30f, 1e-30f};

  private static final double ENOUGH = 3;
  private static final int RACE_SIDE = 1024;

  @Override
  public void fill(CaseList cases, Random random) {
    add(cases, 2, 2, new float[] {1, 2, 3, 4});
    add(cases, 2, 2, new float[] {1, 4, 3, 2});
    add(cases, 2, 3, new float[] {1, 2, 9, 3, 4, 9});
    add(cases, 2, 4, new float[] {8, 1, 2, 7, 3, 4, 5, 6});
    add(cases, 2, 2, new float[] {-4, -1, -2, -3});
    for (int size = 2; size <= 9; size++) {
      add(cases, size, size, image(size * size, random));
      add(cases, size, size + 3, image(size * (size + 3), random));
      add(cases, size + 2, size, image(size * (size + 2), random));
    }
    add(cases, 65, 48, image(65 * 48, random));
    for (float scale : SCALES) {
      add(cases, 2, 4, scaled(new float[] {-7, -5, -8, -6, -6, -8, -9, -7}, scale));
    }
    add(cases, 4, 4, scaled(image(16, random), 1 / 512f));
    cases.addRace("fast", "maxPool", image(RACE_SIDE * RACE_SIDE, random), RACE_SIDE, RACE_SIDE);
  }

  private static void add(CaseList cases, int height, int width, float[] image) {
    cases.add("right", "maxPool", image, height, width);
  }

  @Override
  public boolean promises(Case smaller) {
    float[] image = smaller.argument(0, float[].class);
    int height = smaller.argument(1, Integer.class);
    int width = smaller.argument(2, Integer.class);
    boolean isNumber = true;
    for (float value : image) {
      isNumber = isNumber && !Float.isNaN(value);
    }
    return isNumber && height >= 2 && width >= 2 && (long) height * width == image.length;
  }

  @Override
  public Speed speed() {
    return new Speed(ENOUGH, "still-branches");
  }

  /** The image with every value multiplied by {@code factor}. */
  private static float[] scaled(float[] image, float factor) {
    for (int i = 0; i < image.length; i++) {
      image[i] *= factor;
    }
    return image;
  }

  private static float[] image(int length, Random random) {
    float[] image = new float[length];
    for (int i = 0; i < length; i++) {
      image[i] = random.nextInt(2001) - 1000;
    }
    return image;
  }
}
