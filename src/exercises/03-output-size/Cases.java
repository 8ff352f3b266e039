import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** Every small axis, and some larger ones. */
public final class Cases extends CaseSource {
  private static final int LARGEST_INPUT = 7;
  private static final int LARGEST_KERNEL = 4;
  private static final int LARGEST_STRIDE = 4;
  private static final int LARGER_ONES = 12;

  @Override
  public void fill(CaseList cases, Random random) {
    // The plain cases come first: without padding, the kernel within the input.
    for (int input = 1; input <= LARGEST_INPUT; input++) {
      for (int kernel = 1; kernel <= Math.min(input, LARGEST_KERNEL); kernel++) {
        addStrides(cases, input, kernel, 0);
      }
    }
    for (int input = 1; input < LARGEST_KERNEL; input++) {
      for (int kernel = input + 1; kernel <= LARGEST_KERNEL; kernel++) {
        addStrides(cases, input, kernel, 0);
      }
    }
    for (int input = 1; input <= LARGEST_INPUT; input++) {
      for (int kernel = 2; kernel <= LARGEST_KERNEL; kernel++) {
        addStrides(cases, input, kernel, 1 + random.nextInt(kernel - 1));
      }
    }
    for (int i = 0; i < LARGER_ONES; i++) {
      int kernel = 2 + random.nextInt(9);
      int input = kernel + random.nextInt(100);
      add(cases, input, kernel, 1 + random.nextInt(12), random.nextInt(kernel));
    }
    for (int kernel = 1; kernel <= 5; kernel++) {
      for (int dilation = 1; dilation <= 4; dilation++) {
        cases.add("dilation", "effectiveKernel", kernel, dilation);
      }
    }
  }

  private static void addStrides(CaseList cases, int input, int kernel, int padding) {
    for (int stride = 1; stride <= LARGEST_STRIDE; stride++) {
      add(cases, input, kernel, stride, padding);
    }
  }

  private static void add(CaseList cases, int input, int kernel, int stride, int padding) {
    cases.add("truncate", "truncate", input, kernel, stride, padding);
    cases.add("strict", "strict", input, kernel, stride, padding);
    cases.add("ceil", "ceil", input, kernel, stride, padding);
    cases.add("same", "same", input, kernel, stride);
  }

  @Override
  public boolean promises(Case smaller) {
    boolean atLeastOne =
        smaller.arguments().stream().limit(3).allMatch(argument -> (Integer) argument >= 1);
    if (!atLeastOne || smaller.arguments().size() < 4) {
      return atLeastOne;
    }
    int padding = smaller.argument(3, Integer.class);
    return padding >= 0 && padding < smaller.argument(1, Integer.class);
  }
}
