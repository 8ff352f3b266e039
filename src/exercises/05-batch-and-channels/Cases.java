import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** Batches of even height and width, nested and flat. */
public final class Cases extends CaseSource {
  /** Factors that take values beyond every number that a maximum may be thought to start at. */
  private static final float[] SCALES = {2_500, 1e6f, 1e9f, 1e30f, 1e-30f};
  private static final int[][] SIZES = {{2, 2}, {2, 4}, {4, 2}, {4, 4}, {4, 6}, {6, 2}};
  private static final int PLACES = 12;

  @Override
  public void fill(CaseList cases, Random random) {
    for (int batch = 1; batch <= 3; batch++) {
      for (int[] size : SIZES) {
        addNested(cases, "batch", values(batch, 1, size[0], size[1], 1, random));
      }
    }
    for (int channels = 2; channels <= 4; channels++) {
      for (int[] size : SIZES) {
        addNested(cases, "channels", values(1, channels, size[0], size[1], 1, random));
        addNested(cases, "channels", values(2, channels, size[0], size[1], 1, random));
      }
      addNested(cases, "channels", scaled(values(2, channels, 4, 6, 1, random), 1 / 8f));
    }
    for (int[] size : SIZES) {
      addNested(cases, "negative", values(2, 3, size[0], size[1], -30, random));
      addFlat(cases, "negative", values(2, 3, size[0], size[1], -30, random));
    }
    float[][][][] zeros = {{{{0, -1, -2, 0}, {-3, -2, -1, -4}}}};
    addNested(cases, "negative", zeros);
    addFlat(cases, "negative", zeros);
    for (float scale : SCALES) {
      addNested(cases, "negative", scaled(values(1, 2, 2, 4, -34, random), scale));
      addFlat(cases, "negative", scaled(values(1, 2, 4, 2, -34, random), scale));
    }
    for (int i = 0; i < PLACES; i++) {
      addPlace(cases, 1 + i / 4, 1 + i / 3, 2 + i / 2, 3 + i / 3, random);
    }
    for (int[] size : SIZES) {
      for (int batch = 1; batch <= 2; batch++) {
        for (int channels = 1; channels <= 3; channels++) {
          addFlat(cases, "flat", values(batch, channels, size[0], size[1], 1, random));
        }
      }
      addFlat(cases, "flat", scaled(values(2, 3, size[0], size[1], 1, random), 1 / 8f));
    }
  }

  private static void addNested(CaseList cases, String group, float[][][][] images) {
    cases.add(group, "maxPool", (Object) images);
  }

  /** The last place of all, whose index is known by counting, and one by chance. */
  private static void addPlace(
      CaseList cases, int n, int channels, int height, int width, Random random) {
    addIndex(cases, n - 1, channels - 1, height - 1, width - 1, channels, height, width);
    addIndex(
        cases,
        random.nextInt(n),
        random.nextInt(channels),
        random.nextInt(height),
        random.nextInt(width),
        channels,
        height,
        width);
  }

  private static void addIndex(CaseList cases, Object... arguments) {
    cases.add("index", "index", arguments);
  }

  private static void addFlat(CaseList cases, String group, float[][][][] images) {
    int channels = images[0].length;
    int height = images[0][0].length;
    int width = images[0][0][0].length;
    float[] flat = new float[images.length * channels * height * width];
    int next = 0;
    for (float[][][] image : images) {
      for (float[][] channel : image) {
        for (float[] row : channel) {
          System.arraycopy(row, 0, flat, next, width);
          next += width;
        }
      }
    }
    cases.add(group, "maxPoolFlat", flat, images.length, channels, height, width);
  }

  @Override
  public boolean promises(Case smaller) {
    return switch (smaller.method()) {
      case "maxPool" -> isBatch(smaller.argument(0, float[][][][].class));
      case "index" ->
          number(smaller, 0) >= 0
              && isInside(smaller, 1, 4)
              && isInside(smaller, 2, 5)
              && isInside(smaller, 3, 6);
      default -> isFlatBatch(smaller);
    };
  }

  private static boolean isBatch(float[][][][] images) {
    return images.length >= 1
        && images[0].length >= 1
        && isEven(images[0][0].length)
        && isEven(images[0][0][0].length);
  }

  private static boolean isFlatBatch(Case asked) {
    int batch = number(asked, 1);
    int channels = number(asked, 2);
    int height = number(asked, 3);
    int width = number(asked, 4);
    return batch >= 1
        && channels >= 1
        && isEven(height)
        && isEven(width)
        && asked.argument(0, float[].class).length == batch * channels * height * width;
  }

  private static boolean isEven(int size) {
    return size >= 2 && size % 2 == 0;
  }

  private static boolean isInside(Case asked, int place, int size) {
    return number(asked, place) >= 0 && number(asked, place) < number(asked, size);
  }

  private static int number(Case asked, int argument) {
    return asked.argument(argument, Integer.class);
  }

  /** Whole numbers, from {@code least} to {@code least} + 28, hence all negative from −30. */
  private static float[][][][] values(
      int batch, int channels, int height, int width, int least, Random random) {
    float[][][][] images = new float[batch][channels][height][width];
    for (float[][][] image : images) {
      for (float[][] channel : image) {
        for (float[] row : channel) {
          for (int column = 0; column < width; column++) {
            row[column] = least + random.nextInt(29);
          }
        }
      }
    }
    return images;
  }

  /** The images with every pixel multiplied by {@code factor}. */
  private static float[][][][] scaled(float[][][][] images, float factor) {
    for (float[][][] image : images) {
      for (float[][] channel : image) {
        for (float[] row : channel) {
          for (int column = 0; column < row.length; column++) {
            row[column] *= factor;
          }
        }
      }
    }
    return images;
  }
}
