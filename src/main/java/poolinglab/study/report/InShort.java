package poolinglab.study.report;

import poolinglab.figure.page.Html;
import poolinglab.figure.page.HtmlPage;
import poolinglab.study.Conclusion;
import poolinglab.study.Experiment;
import poolinglab.study.StudyResults;

/** Every question with the first sentences of its answer. */
final class InShort {
  private static final int SENTENCES = 2;

  private InShort() {}

  static String of(StudyResults results) {
    StringBuilder answers = new StringBuilder("<ul class=\"answers\">\n");
    for (Experiment experiment : results.plan().experiments()) {
      answers.append(
          "<li><a class=\"question\" href=\"#%s\">%s</a>\n"
              .formatted(StudyPage.id(experiment), Html.escape(experiment.question())));
      Conclusion.of(results, experiment).stream()
          .limit(SENTENCES)
          .forEach(
              sentence -> answers.append("<p>").append(Sentence.html(sentence)).append("</p>\n"));
      answers.append("</li>\n");
    }
    return HtmlPage.section("short", "In short", answers + "</ul>\n");
  }
}
