package poolinglab.study.report;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.page.Html;
import poolinglab.figure.page.HtmlPage;
import poolinglab.figure.page.HtmlPage.Link;
import poolinglab.study.Experiment;
import poolinglab.study.Machine;
import poolinglab.study.StudyResults;
import poolinglab.study.Words;

/** The page on a study: its conclusion first, then what each experiment measured, then how. */
public final class StudyPage {
  private static final String STYLE_SHEET = "study.css";

  private StudyPage() {}

  /**
   * The whole page, in one file.
   *
   * @param machine on which the times were measured
   */
  public static String of(StudyResults results, Machine machine) {
    List<Link> links = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    links.add(new Link("short", "In short"));
    content.append(InShort.of(results));
    links.add(new Link("all", "Accuracy and parameters"));
    content.append(AllNetworks.of(results));
    for (Experiment experiment : results.plan().experiments()) {
      links.add(new Link(id(experiment), Html.escape(experiment.name())));
      content.append(ExperimentSection.of(results, experiment));
    }
    links.add(new Link("figures", "All figures"));
    content.append(FiguresTable.of(results));
    links.add(new Link("method", "How it was measured"));
    content.append(MethodSection.of(results, machine));
    return new HtmlPage(
            "What pooling costs and saves",
            lead(results),
            HtmlPage.style(StudyPage.class, STYLE_SHEET),
            links,
            content.toString(),
            "Made by ./pooling study. The same figures for other programs: results.json and"
                + " results.csv.")
        .html();
  }

  private static String lead(StudyResults results) {
    return "%s, every network with %s and %s, on %s images of %s."
        .formatted(
            Html.count(results.plan().experiments().size(), "experiment"),
            Html.count(results.plan().settings().seeds(), "seed"),
            Html.count(results.plan().settings().epochs(), "epoch"),
            Words.count(results.images().training()),
            Words.list(results.images().classes()));
  }

  /** Where an experiment's section is. */
  static String id(Experiment experiment) {
    return "experiment-" + experiment.name();
  }
}
