import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** Single layers, then networks from no convolution at all to the lesson's. */
public final class Cases extends CaseSource {
  private static final int[] LESSON = {5, 15};

  @Override
  public void fill(CaseList cases, Random random) {
    cases.add("convolution", "convolution", 1, 1, 1);
    cases.add("convolution", "convolution", 1, 5, 3);
    cases.add("convolution", "convolution", 5, 15, 3);
    for (int i = 0; i < 5; i++) {
      cases.add("convolution", "convolution", among(random, 2, 9), among(random, 2, 20), 2 + i);
    }
    cases.add("pooling", "pooling", 5, 2);
    cases.add("pooling", "pooling", among(random, 1, 20), among(random, 2, 5));
    cases.add("dense", "dense", 1, 2);
    cases.add("dense", "dense", 375, 3);
    cases.add("dense", "dense", among(random, 2, 999), among(random, 2, 20));
    cases.add("total", "total", 4, 1, new int[0], 3, true, 1, 2);
    cases.add("total", "total", 6, 1, new int[] {2}, 3, true, 1, 3);
    cases.add("total", "total", 6, 1, new int[] {2}, 3, false, 1, 3);
    cases.add("total", "total", 6, 1, new int[] {2}, 3, false, 2, 3);
    cases.add("total", "total", 9, 3, new int[] {2, 4}, 2, true, 2, 3);
    for (int i = 0; i < 4; i++) {
      int[] filters = {among(random, 2, 9), among(random, 2, 19)};
      int side = among(random, 20, 40);
      cases.add("total", "total", side, 3, filters, 3, i % 2 == 0, 2, among(random, 2, 9));
    }
    cases.add("total", "total", 28, 1, LESSON, 3, true, 1, 3);
    cases.add("total", "total", 28, 1, LESSON, 3, false, 2, 3);
  }

  @Override
  public boolean promises(Case smaller) {
    return smaller.method().equals("total") ? promisesTotal(smaller) : isPositive(smaller);
  }

  private static boolean isPositive(Case smaller) {
    return smaller.arguments().stream().allMatch(number -> isSmallCount((Integer) number));
  }

  private static boolean isSmallCount(int number) {
    return number >= 1 && number <= 999;
  }

  private static boolean promisesTotal(Case smaller) {
    int side = smaller.argument(0, Integer.class);
    int kernel = smaller.argument(3, Integer.class);
    int pool = smaller.argument(5, Integer.class);
    int classes = smaller.argument(6, Integer.class);
    boolean counts =
        isSmallCount(side)
            && isSmallCount(smaller.argument(1, Integer.class))
            && isSmallCount(kernel)
            && isSmallCount(pool)
            && isSmallCount(classes);
    for (int filters : smaller.argument(2, int[].class)) {
      counts = counts && isSmallCount(filters);
      side = smaller.argument(4, Boolean.class) ? side : side - kernel + 1;
      side = counts && side > 0 ? side / pool : 0;
    }
    return counts && side > 0;
  }

  private static int among(Random random, int least, int most) {
    return least + random.nextInt(most - least + 1);
  }
}
