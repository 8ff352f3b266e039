package poolinglab.coursework.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where learners' details are: on the page of the class, or, where that would open slowly, on pages
 * of their own. Then lists of names on the page of the class are cut short, too.
 *
 * @param learners how many there are
 */
record LearnerPages(int learners) {
  static final int MOST_ON_ONE = 300;
  static final int EACH = 100;
  private static final int MOST_NAMES = 20;

  /**
   * A page.
   *
   * @param from the first learner's index
   * @param to the index after the last
   */
  record Page(String file, int from, int to) {}

  /** The beginning of a list, and how many more there are. */
  record Cut<T>(List<T> first, int more) {}

  boolean isPaged() {
    return learners > MOST_ON_ONE;
  }

  /** The pages beside the page of the class. */
  List<Page> pages() {
    return isPaged()
        ? Stream.iterate(0, from -> from < learners, from -> from + EACH)
            .map(from -> new Page(file(from), from, Math.min(learners, from + EACH)))
            .toList()
        : List.of();
  }

  private static String file(int index) {
    return "learners-%03d.html".formatted(1 + index / EACH);
  }

  /** The address of a learner's details. */
  String address(int index) {
    return (isPaged() ? file(index) : "") + "#l" + index;
  }

  /** A list as it is shown on the page of the class. */
  <T> Cut<T> cut(List<T> all) {
    int shown = isPaged() ? Math.min(MOST_NAMES, all.size()) : all.size();
    return new Cut<>(all.subList(0, shown), all.size() - shown);
  }
}
