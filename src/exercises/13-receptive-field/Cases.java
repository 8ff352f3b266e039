import java.util.Arrays;
import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** Stacks of no layers up to six. */
public final class Cases extends CaseSource {
  private static final int MOST_LAYERS = 6;
  private static final int LARGEST_KERNEL = 7;
  private static final int LARGEST_STEP = 4;

  @Override
  public void fill(CaseList cases, Random random) {
    for (int layers = 0; layers <= MOST_LAYERS; layers++) {
      cases.add("jump", "jump", numbers(layers, 1, 3, random));
      cases.add("kernels", "size", numbers(layers, 1, 5, random), ones(layers), ones(layers));
    }
    cases.add("kernels", "size", new int[] {3, 3}, ones(2), ones(2));
    cases.add("strides", "size", new int[] {2}, new int[] {2}, ones(1));
    cases.add("strides", "size", new int[] {2, 2}, new int[] {2, 2}, ones(2));
    cases.add("strides", "size", new int[] {3, 2, 5}, new int[] {2, 3, 2}, ones(3));
    cases.add("dilations", "size", new int[] {3}, new int[] {1}, new int[] {2});
    cases.add("dilations", "size", new int[] {2, 3}, new int[] {2, 1}, new int[] {2, 3});
    for (int layers = 2; layers <= MOST_LAYERS; layers++) {
      for (int repeat = 0; repeat < 2; repeat++) {
        int[] kernels = numbers(layers, 2, 5, random);
        int[] strides = numbers(layers, 1, 3, random);
        int[] dilations = numbers(layers, 1, 3, random);
        cases.add("strides", "size", kernels, strides, ones(layers));
        cases.add("dilations", "size", kernels, strides, dilations);
      }
    }
  }

  @Override
  public boolean promises(Case smaller) {
    if (smaller.method().equals("jump")) {
      return isBetween(smaller.argument(0, int[].class), LARGEST_STEP);
    }
    int[] kernels = smaller.argument(0, int[].class);
    int[] strides = smaller.argument(1, int[].class);
    int[] dilations = smaller.argument(2, int[].class);
    return kernels.length == strides.length
        && kernels.length == dilations.length
        && isBetween(kernels, LARGEST_KERNEL)
        && isBetween(strides, LARGEST_STEP)
        && isBetween(dilations, LARGEST_STEP);
  }

  /** Few and small numbers, so that no result leaves the range of an int. */
  private static boolean isBetween(int[] numbers, int most) {
    return numbers.length <= MOST_LAYERS
        && Arrays.stream(numbers).allMatch(number -> number >= 1 && number <= most);
  }

  private static int[] ones(int length) {
    int[] ones = new int[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static int[] numbers(int length, int least, int most, Random random) {
    int[] numbers = new int[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = least + random.nextInt(most - least + 1);
    }
    return numbers;
  }
}
