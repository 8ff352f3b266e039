package poolinglab.study.report;

import java.util.List;
import java.util.stream.Collectors;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.page.HtmlPage;
import poolinglab.study.Conclusion;
import poolinglab.study.Experiment;
import poolinglab.study.StudyResults;
import poolinglab.study.Summary;
import poolinglab.study.Tone;

/** One experiment: its question, what was found in words, and the charts that show it. */
final class ExperimentSection {
  private ExperimentSection() {}

  static String of(StudyResults results, Experiment experiment) {
    List<Summary> summaries = results.of(experiment);
    String content =
        findings(results, experiment)
            + Figures.grid("charts", AccuracyCharts.of(experiment, summaries))
            + (experiment.shift() > 0
                ? shift(experiment, summaries)
                : featureMaps(experiment, summaries));
    return HtmlPage.section(StudyPage.id(experiment), experiment.question(), content);
  }

  private static String findings(StudyResults results, Experiment experiment) {
    String sentences =
        Conclusion.of(results, experiment).stream()
            .map(sentence -> "<li>" + Sentence.html(sentence) + "</li>\n")
            .collect(Collectors.joining());
    String times =
        Conclusion.ofTimings(results, experiment).stream()
            .map(sentence -> "<li>" + Sentence.html(sentence) + "</li>\n")
            .collect(Collectors.joining());
    return "<ul class=\"findings\">\n" + sentences + times + "</ul>\n";
  }

  private static String shift(Experiment experiment, List<Summary> summaries) {
    StringBuilder content =
        new StringBuilder(
            "<p>Every test image is moved along both axes, and what leaves it is lost. By distance,"
                + " a point is the mean over all moves of that many pixels along the farther axis."
                + " A cell of a map is one move, the centre none; its number is in per cent, the"
                + " mean over the seeds.</p>\n");
    for (Tone tone : experiment.tones()) {
      List<Summary> ofTone = summaries.stream().filter(one -> one.tone() == tone).toList();
      if (experiment.tones().size() > 1) {
        content.append("<h3>Images ").append(tone.words()).append("</h3>\n");
      }
      content.append(Figures.grid("charts", ShiftCharts.byDistance(ofTone)));
      content.append("<p>How often the answer stays as it was:</p>\n");
      content.append(Figures.grid("maps", ShiftCharts.agreement(ofTone)));
      content.append("<p>How often it is right:</p>\n");
      content.append(Figures.grid("maps", ShiftCharts.accuracy(ofTone)));
    }
    return content.toString();
  }

  private static String featureMaps(Experiment experiment, List<Summary> summaries) {
    List<Picture> pictures = FeatureMapFigures.of(experiment, summaries);
    if (pictures.isEmpty()) {
      return "";
    }
    return "<p>One test image inside the trained networks, of the first seed: the channel that it"
        + " excites most, before the first pooling and after it. Black is 0, white the largest"
        + " value of the two.</p>\n"
        + Figures.grid("maps", pictures);
  }
}
