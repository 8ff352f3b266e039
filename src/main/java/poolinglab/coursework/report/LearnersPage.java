package poolinglab.coursework.report;

import java.util.List;
import java.util.stream.IntStream;
import poolinglab.figure.page.PageTemplate;

/**
 * The details of some learners of a large class, on a page of their own. Its components are what
 * {@code learners-page.mustache} and its parts show.
 *
 * @param home the page of the class
 * @param before the page before, and {@code after} the next; empty where there is none
 */
record LearnersPage(
    String lead,
    String home,
    String before,
    String after,
    List<LearnerDetails> learners,
    String toolVersion) {

  /** The whole page. */
  static String of(ClassFigures figures, int number) {
    List<LearnerPages.Page> pages = figures.pages().pages();
    LearnerPages.Page page = pages.get(number);
    LearnersPage content =
        new LearnersPage(
            "Learners %d to %d of %d: %s"
                .formatted(page.from() + 1, page.to(), figures.learners(), span(figures, page)),
            "index.html",
            number == 0 ? "" : pages.get(number - 1).file(),
            number == pages.size() - 1 ? "" : pages.get(number + 1).file(),
            IntStream.range(page.from(), page.to())
                .mapToObj(index -> LearnerDetails.of(figures, index))
                .toList(),
            figures.book().toolVersion());
    return PageTemplate.fill(LearnersPage.class, "learners-page", content);
  }

  /** The first and the last name. */
  static String span(ClassFigures figures, LearnerPages.Page page) {
    return "%s … %s"
        .formatted(
            LearnerLink.of(figures, page.from()).name(),
            LearnerLink.of(figures, page.to() - 1).name());
  }
}
