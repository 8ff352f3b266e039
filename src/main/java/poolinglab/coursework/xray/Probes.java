package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Calls on which mistakes are told apart, each a list of arguments. */
final class Probes {
  private static final float[] LEVELS = {-0.25f, -7.5f, -20_000, -3e6f, -4e30f, 0.25f, 3e6f, 4e30f};

  /**
   * The least and the step of numbers that all lie between two at which learners begin a maximum.
   */
  private static final float[][] BETWEEN_STARTS = {
    {-0.9f, 0.03f},
    {-50, 1},
    {-500, 10},
    {-999.9f, 0.03f},
    {-5e3f, 50},
    {-9_999.9f, 0.03f},
    {-5e4f, 500},
    {-99_999.9f, 0.03f},
    {-5e5f, 1e3f},
    {-999_999.9f, 0.03f},
    {-5e7f, 1e5f},
    {-1.5e9f, 1e6f},
    {-4e30f, 1e28f}
  };

  private Probes() {}

  @SafeVarargs
  static List<List<Object>> together(List<List<Object>>... parts) {
    List<List<Object>> all = new ArrayList<>();
    for (List<List<Object>> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }

  /** Images that hold one value only, from −4·10³⁰ to 4·10³⁰. */
  static List<List<Object>> constants(int rows, int columns, Object... rest) {
    List<List<Object>> probes = new ArrayList<>();
    for (float level : LEVELS) {
      probes.add(call(Images.constant(rows, columns, level), rest));
    }
    return probes;
  }

  /** An image of distinct values. */
  static List<Object> distinct(int rows, int columns, double least, double step, Object... rest) {
    return call(Images.distinct(rows, columns, (float) least, (float) step), rest);
  }

  /** Values of which a sum in float loses the first 1, and one in double does not. */
  static List<Object> cancelling(Object... rest) {
    return call(new float[][] {{1e8f, 1}, {-1e8f, 1}}, rest);
  }

  private static List<Object> call(Object image, Object... rest) {
    List<Object> arguments = new ArrayList<>(List.of(image));
    arguments.addAll(Arrays.asList(rest));
    return List.copyOf(arguments);
  }

  static List<List<Object>> averages(boolean countPadding) {
    return List.of(
        call(Images.constant(3, 3, 0), 2, 2, 1, countPadding),
        call(Images.constant(4, 4, 0.75f), 2, 2, 0, countPadding),
        call(Images.constant(3, 3, -2e6f), 3, 2, 1, countPadding),
        distinct(5, 7, -9.5, 0.75, 3, 2, 1, countPadding),
        distinct(4, 6, 1, 1, 2, 1, 1, countPadding),
        distinct(6, 4, -3, 0.5, 4, 3, 2, countPadding),
        distinct(2, 3, -3, 0.75, 4, 1, 1, countPadding));
  }

  /** Images that are wide and tall, moved every way. */
  static List<List<Object>> shifts() {
    List<List<Object>> probes = new ArrayList<>();
    for (int[] by : new int[][] {{1, 1}, {-1, -1}, {2, -1}, {-1, 2}, {0, 3}, {-3, 0}}) {
      probes.add(distinct(2, 6, 1, 1, by[0], by[1], 0.5f));
      probes.add(distinct(6, 2, 1, 1, by[0], by[1], 0.5f));
    }
    return probes;
  }

  static List<List<Object>> batches() {
    List<List<Object>> probes = new ArrayList<>();
    for (float level : LEVELS) {
      probes.add(planes(1, 2, 2, 4, level, 0));
    }
    probes.add(planes(2, 3, 4, 6, -40.5f, 0.75f));
    probes.add(planes(3, 2, 4, 2, 1, 1));
    return probes;
  }

  static List<Object> planes(
      int batch, int channels, int height, int width, float least, float step) {
    float[][] values = Images.distinct(batch * channels * height, width, least, step);
    float[][][][] images = new float[batch][channels][height][];
    for (int row = 0; row < values.length; row++) {
      int plane = row / height;
      images[plane / channels][plane % channels][row % height] = values[row];
    }
    return call(images);
  }

  static List<Object> flat(int batch, int channels, int height, int width) {
    float[] values = Images.distinct(1, batch * channels * height * width, -20.5f, 0.75f)[0];
    return List.of(values, batch, channels, height, width);
  }

  /** One flat image. */
  static List<Object> flat(int height, int width) {
    return List.of(flat(1, 1, height, width).get(0), height, width);
  }

  /** Calls of the way back through max pooling: distinct pixels, equal ones, and tiny ones. */
  static List<List<Object>> maxGradients() {
    List<List<Object>> probes = new ArrayList<>();
    int[][] shapes = {{5, 7, 3, 2}, {6, 4, 2, 1}, {7, 8, 2, 3}, {5, 5, 3, 3}};
    for (int[] shape : shapes) {
      probes.add(gradient(Images.distinct(shape[0], shape[1], -9.5f, 0.75f), shape[2], shape[3]));
    }
    for (float[] range : BETWEEN_STARTS) {
      probes.add(gradient(Images.distinct(4, 6, range[0], range[1]), 2, 2));
    }
    for (float level : new float[] {-20_000, 0, 2}) {
      probes.add(gradient(Images.constant(4, 6, level), 2, 2));
    }
    float[][] tiny = {{-1, -2, -3}, {-4, -5, Float.MIN_VALUE}, {-6, -7, -8}};
    probes.add(gradient(tiny, 3, 3));
    probes.add(gradient(new float[][] {{0, 1, 1}, {1, 1, 0}, {1, 0, 1}}, 2, 1));
    return probes;
  }

  static List<List<Object>> averageGradients() {
    return List.of(
        gradient(Images.distinct(5, 7, -9.5f, 0.75f), 3, 2, 0),
        gradient(Images.distinct(4, 3, -9.5f, 0.75f), 2, 1, 1),
        gradient(Images.distinct(6, 8, -9.5f, 0.75f), 2, 3, 0),
        gradient(Images.distinct(5, 4, -9.5f, 0.75f), 3, 2, 2),
        gradient(Images.distinct(2, 3, -9.5f, 0.75f), 4, 1, 1));
  }

  /** Calls of a way back through a convolution, over images and kernels of several shapes. */
  static List<List<Object>> convolution(ConvolutionGradient.Of of) {
    List<List<Object>> probes = new ArrayList<>();
    int[][] shapes = {{1, 2, 3, 3, 2}, {2, 3, 1, 2, 4}, {3, 4, 2, 1, 3}, {4, 2, 5, 2, 1}};
    for (int[] shape : shapes) {
      float[][][] images = batch(shape[0], shape[1] + shape[3] - 1, shape[2] + shape[4] - 1);
      float[][][] gradients = batch(shape[0], shape[1], shape[2]);
      float[][] kernel = batch(2, shape[3], shape[4])[1];
      probes.add(
          switch (of) {
            case SUMS -> List.of(batch(2, shape[1], shape[2])[1], gradients[0]);
            case KERNEL -> List.of(images, gradients);
            case BIAS -> List.of((Object) gradients);
            case IMAGE -> List.of(gradients[0], kernel);
          });
    }
    return probes;
  }

  private static float[][][] batch(int images, int height, int width) {
    return ((float[][][][]) planes(1, images, height, width, -2.5f, 0.5f).get(0))[0];
  }

  /** The arguments of the way back through max pooling. */
  static List<Object> gradient(float[][] image, int kernel, int stride) {
    return gradient(image, kernel, stride, 0).subList(0, 4);
  }

  /** The arguments of the way back through average pooling. */
  static List<Object> gradient(float[][] image, int kernel, int stride, int padding) {
    int rows = (image.length + 2 * padding - kernel) / stride + 1;
    int columns = (image[0].length + 2 * padding - kernel) / stride + 1;
    return List.of(image, Images.distinct(rows, columns, -3.5f, 1), kernel, stride, padding);
  }
}
