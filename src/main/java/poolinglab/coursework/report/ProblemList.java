package poolinglab.coursework.report;

import java.util.List;
import java.util.Optional;

/**
 * Problems, a sentence each.
 *
 * @param more how many are not shown
 */
record ProblemList(List<String> shown, int more) {
  private static final int LONGEST = 400;
  private static final int MOST = 20;

  /** Empty where there are none. */
  static Optional<ProblemList> of(List<String> problems) {
    List<String> shown =
        problems.stream().limit(MOST).map(problem -> Excerpt.of(problem, LONGEST)).toList();
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(new ProblemList(shown, problems.size() - shown.size()));
  }
}
