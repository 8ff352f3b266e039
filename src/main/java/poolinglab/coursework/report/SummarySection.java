package poolinglab.coursework.report;

import java.util.Arrays;
import java.util.Locale;
import poolinglab.figure.page.HtmlPage;

/** The class in five numbers and one chart. */
final class SummarySection {
  private static final int BAR = 36;
  private static final int GAP = 8;
  private static final int HEIGHT = 120;
  private static final int TOP = 22;

  private SummarySection() {}

  static String of(ClassFigures figures) {
    int all = figures.learners();
    long nothing =
        figures.book().learners().stream().filter(learner -> learner.earned() == 0).count();
    long everything = 0;
    for (int learner = 0; learner < all; learner++) {
      everything += figures.stuckAt(learner).isEmpty() ? 1 : 0;
    }
    return HtmlPage.sectionBegin("summary", "Summary")
        + "<div class=\"summary\">\n<dl class=\"tiles\">\n"
        + tile("Learners", Integer.toString(all))
        + tile("Mean", percent(figures.mean()))
        + tile("Median", percent(figures.median()))
        + tile("Solved everything", Long.toString(everything))
        + tile("Without a point", Long.toString(nothing))
        + "</dl>\n"
        + chart(figures.distribution())
        + "</div>\n</section>\n";
  }

  private static String tile(String what, String number) {
    return "<div><dt>" + what + "</dt><dd>" + number + "</dd></div>\n";
  }

  static String percent(double percent) {
    return String.format(Locale.ROOT, "%.0f %%", percent);
  }

  private static String chart(int[] counts) {
    int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    int width = counts.length * (BAR + GAP) + GAP;
    int floor = TOP + HEIGHT;
    StringBuilder bars = new StringBuilder();
    StringBuilder words = new StringBuilder();
    for (int bin = 0; bin < counts.length; bin++) {
      int height = Math.round((float) HEIGHT * counts[bin] / most);
      int left = GAP + bin * (BAR + GAP);
      int middle = left + BAR / 2;
      String range = bin * 10 + (bin == counts.length - 1 ? "–100" : "–" + (bin * 10 + 9));
      bars.append(
          "<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>"
              .formatted(left, floor - height, BAR, height));
      bars.append(
          "<text x=\"%d\" y=\"%d\">%d</text>".formatted(middle, floor - height - 6, counts[bin]));
      bars.append(
          "<text class=\"axis\" x=\"%d\" y=\"%d\">%s</text>\n"
              .formatted(middle, floor + 17, range));
      words.append(bin == 0 ? "" : ", ").append(range).append(" %: ").append(counts[bin]);
    }
    return """
    <figure>
    <figcaption>How many learners have which share of the points, in per cent</figcaption>
    <svg class="chart" viewBox="0 0 %d %d" role="img" aria-label="Learners by share of points. %s">
    <line x1="0" x2="%d" y1="%d" y2="%d"/>
    %s</svg>
    </figure>
    """
        .formatted(width, floor + 24, words, width, floor, floor, bars);
  }
}
