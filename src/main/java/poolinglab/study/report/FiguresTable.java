package poolinglab.study.report;

import java.util.Locale;
import poolinglab.figure.page.Html;
import poolinglab.figure.page.HtmlPage;
import poolinglab.figure.text.Quantity;
import poolinglab.network.Ledger;
import poolinglab.study.Experiment;
import poolinglab.study.OverSeeds;
import poolinglab.study.StudyResults;
import poolinglab.study.Summary;
import poolinglab.study.Words;

/** Every figure of every experiment. */
final class FiguresTable {
  private static final int COLUMNS = 9;

  private FiguresTable() {}

  static String of(StudyResults results) {
    StringBuilder rows = new StringBuilder();
    for (Experiment experiment : results.plan().experiments()) {
      rows.append(
          "<tr><th scope=\"rowgroup\" colspan=\"%d\">%s: %s</th></tr>\n"
              .formatted(
                  COLUMNS, Html.escape(experiment.name()), Html.escape(experiment.question())));
      results.of(experiment).forEach(summary -> rows.append(row(experiment, summary)));
    }
    String table =
        """
        <table>
        <caption><span>Mean over the seeds, and from the least to the most. Accuracy and answers \
        that stay in per cent; costs and times for one image, or one epoch.</span></caption>
        <thead><tr><th scope="col">Network</th>\
        <th scope="col" class="n">Accuracy</th><th scope="col" class="n">Answers that stay</th>\
        <th scope="col" class="n">Parameters</th><th scope="col" class="n">Multiply-accumulates</th>\
        <th scope="col" class="n">Activations</th><th scope="col" class="n">Seconds an epoch</th>\
        <th scope="col" class="n">ms an image</th><th scope="col">Layers</th></tr></thead>
        <tbody>
        """
            + rows
            + "</tbody>\n</table>\n";
    return HtmlPage.section("figures", "All figures", Html.scrolling("All figures", table));
  }

  private static String row(Experiment experiment, Summary summary) {
    Ledger ledger = summary.ledger();
    String tone = experiment.tones().size() > 1 ? ", " + summary.tone().words() : "";
    return "<tr><th scope=\"row\">"
        + Html.escape(summary.name() + tone)
        + "</th>"
        + cell(range(summary.accuracy(), 100, 1))
        + cell(experiment.shift() > 0 ? range(summary.agreement(), 100, 1) : "")
        + cell(Words.count(ledger.parameters()))
        + cell(Words.count(ledger.multiplyAccumulates()))
        + cell(Quantity.bytes(ledger.activationBytes()))
        + cell(range(summary.secondsAnEpoch(), 1, 2))
        + cell(range(summary.millisecondsAnImage(), 1, 2))
        + "<td><code>"
        + Html.escape(summary.network().toString())
        + "</code></td></tr>\n";
  }

  private static String cell(String text) {
    return "<td class=\"n\">" + text + "</td>";
  }

  private static String range(OverSeeds figure, double factor, int places) {
    String pattern = "%." + places + "f";
    return String.format(
        Locale.ROOT,
        pattern + " <span class=\"muted\">" + pattern + "–" + pattern + "</span>",
        factor * figure.mean(),
        factor * figure.least(),
        factor * figure.most());
  }
}
