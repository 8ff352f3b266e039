import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** Images and kernels of every small shape, one at a time and in batches. */
public final class Cases extends CaseSource {
  private static final int[][] KERNELS = {{1, 2}, {2, 1}, {2, 2}, {2, 3}, {3, 2}, {3, 3}, {1, 4}};
  private static final int[][] WINDOWS = {{1, 2}, {2, 1}, {2, 2}, {2, 3}, {3, 2}, {4, 2}, {3, 4}};

  @Override
  public void fill(CaseList cases, Random random) {
    cases.add("relu", "relu", new float[][] {{3, -1}}, new float[][] {{-2, 5}});
    cases.add("relu", "relu", new float[][] {{0}, {-2}}, new float[][] {{4}, {-3}});
    for (int[] size : WINDOWS) {
      cases.add("relu", "relu", sums(size, random), values(size, random));
    }
    cases.add("relu", "relu", eighths(WINDOWS[3], random), eighths(WINDOWS[3], random));
    cases.add("kernel", "gradKernel", batch(1, 1, 1, random), batch(1, 1, 1, random));
    cases.add(
        "kernel",
        "gradKernel",
        new float[][][] {eighths(WINDOWS[6], random)},
        new float[][][] {eighths(WINDOWS[2], random)});
    cases.add("window", "gradImage", eighths(WINDOWS[4], random), new float[][] {{0.75f}});
    cases.add("overlap", "gradImage", eighths(WINDOWS[4], random), eighths(KERNELS[3], random));
    cases.add("bias", "gradBias", (Object) new float[][][] {eighths(WINDOWS[4], random)});
    for (int i = 0; i < KERNELS.length; i++) {
      addKernel(cases, "kernel", 1, KERNELS[i], new int[] {1, 1}, random);
      addKernel(cases, "kernel", 1, KERNELS[i], WINDOWS[i], random);
      addKernel(cases, "kernel", 1, KERNELS[i], WINDOWS[(i + 3) % WINDOWS.length], random);
    }
    for (int i = 0; i < KERNELS.length; i++) {
      cases.add(
          "window", "gradImage", values(new int[] {1, 1}, random), values(KERNELS[i], random));
      cases.add(
          "window", "gradImage", values(WINDOWS[i], random), values(new int[] {1, 1}, random));
      cases.add(
          "overlap",
          "gradImage",
          values(WINDOWS[i], random),
          values(KERNELS[(i + 2) % KERNELS.length], random));
      cases.add("overlap", "gradImage", values(WINDOWS[i], random), values(KERNELS[i], random));
    }
    for (int[] size : WINDOWS) {
      cases.add("bias", "gradBias", (Object) batch(1, size[0], size[1], random));
    }
    for (int n = 2; n <= 4; n++) {
      for (int i = 0; i < KERNELS.length; i += 2) {
        addKernel(cases, "batch", n, KERNELS[i], WINDOWS[(i + n) % WINDOWS.length], random);
        int[] size = WINDOWS[(i + n) % WINDOWS.length];
        cases.add("batch", "gradBias", (Object) batch(n, size[0], size[1], random));
      }
    }
  }

  private static void addKernel(
      CaseList cases, String group, int n, int[] kernel, int[] windows, Random random) {
    int height = kernel[0] + windows[0] - 1;
    int width = kernel[1] + windows[1] - 1;
    cases.add(
        group,
        "gradKernel",
        batch(n, height, width, random),
        batch(n, windows[0], windows[1], random));
  }

  @Override
  public boolean promises(Case smaller) {
    return switch (smaller.method()) {
      case "relu" -> {
        float[][] sums = smaller.argument(0, float[][].class);
        float[][] gradOutput = smaller.argument(1, float[][].class);
        yield isGrid(sums) && isGrid(gradOutput) && sameSize(sums, gradOutput);
      }
      case "gradBias" -> isBatch(smaller.argument(0, float[][][].class));
      case "gradImage" ->
          isGrid(smaller.argument(0, float[][].class))
              && isGrid(smaller.argument(1, float[][].class));
      default -> fits(smaller);
    };
  }

  private static boolean fits(Case smaller) {
    float[][][] images = smaller.argument(0, float[][][].class);
    float[][][] gradSums = smaller.argument(1, float[][][].class);
    return isBatch(images)
        && isBatch(gradSums)
        && images.length == gradSums.length
        && images[0].length >= gradSums[0].length
        && images[0][0].length >= gradSums[0][0].length;
  }

  private static boolean isBatch(float[][][] images) {
    for (float[][] image : images) {
      if (!isGrid(image) || !sameSize(image, images[0])) {
        return false;
      }
    }
    return images.length > 0;
  }

  private static boolean isGrid(float[][] rows) {
    return rows.length > 0 && rows[0].length > 0;
  }

  private static boolean sameSize(float[][] one, float[][] other) {
    return one.length == other.length && one[0].length == other[0].length;
  }

  private static float[][][] batch(int n, int height, int width, Random random) {
    float[][][] batch = new float[n][][];
    for (int i = 0; i < n; i++) {
      batch[i] = values(new int[] {height, width}, random);
    }
    return batch;
  }

  /** From −9 to 9, and never 0: about a third of them negative. */
  private static float[][] values(int[] size, Random random) {
    float[][] values = new float[size[0]][size[1]];
    for (float[] row : values) {
      for (int column = 0; column < row.length; column++) {
        row[column] = (1 + random.nextInt(9)) * (random.nextInt(3) == 0 ? -1 : 1);
      }
    }
    return values;
  }

  /** The same in eighths. */
  private static float[][] eighths(int[] size, Random random) {
    float[][] values = values(size, random);
    for (float[] row : values) {
      for (int column = 0; column < row.length; column++) {
        row[column] /= 8;
      }
    }
    return values;
  }

  /** From −3 to 3, with some zeros. */
  private static float[][] sums(int[] size, Random random) {
    float[][] sums = new float[size[0]][size[1]];
    for (float[] row : sums) {
      for (int column = 0; column < row.length; column++) {
        row[column] = random.nextInt(7) - 3;
      }
    }
    return sums;
  }
}
