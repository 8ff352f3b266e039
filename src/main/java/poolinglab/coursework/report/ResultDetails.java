package poolinglab.coursework.report;

import java.util.List;
import java.util.regex.Pattern;
import poolinglab.coursework.judge.Counterexample;
import poolinglab.coursework.judge.CounterexampleText;
import poolinglab.coursework.judge.ExerciseResult;
import poolinglab.coursework.judge.Finding;
import poolinglab.coursework.judge.GroupResult;
import poolinglab.figure.page.Html;

/** One exercise of one learner in full: its groups, the mistakes, what was said, the proof. */
final class ResultDetails {
  private static final int LONGEST_MESSAGE = 1500;
  private static final int NARROW = 36;
  private static final Pattern WRONG_CELL =
      Pattern.compile("! *(?:-?[0-9][0-9.E-]*|-?∞|NaN|true|false|nothing|empty)!");

  private ResultDetails() {}

  static String of(ExerciseHeading heading, ExerciseResult result) {
    StringBuilder text = new StringBuilder("<article>\n<h3>");
    text.append(ClassReport.title(heading)).append(' ').append(Outcome.badge(result.standing()));
    text.append(
        " <span class=\"muted\">%d of %d</span></h3>\n"
            .formatted(result.earned(), heading.points()));
    for (Finding finding : result.findings()) {
      text.append("<p class=\"finding\">").append(Html.escape(finding.text()));
      if (finding.misconception() > 0) {
        text.append(
            " <span class=\"tag\">misconception %d</span>".formatted(finding.misconception()));
      }
      text.append("</p>\n");
    }
    if (!result.message().isBlank()) {
      String message = Html.escape(Html.cut(result.message().strip(), LONGEST_MESSAGE));
      text.append("<pre class=\"message\">").append(message).append("</pre>\n");
    }
    result.counterexample().ifPresent(example -> text.append(grids(example, heading.tolerance())));
    if (!result.groups().isEmpty()) {
      text.append("<ul class=\"groups\">\n");
      result.groups().forEach(group -> text.append(group(group)));
      text.append("</ul>\n");
    }
    return text.append("</article>\n").toString();
  }

  private static String group(GroupResult group) {
    boolean right = group.earned() == group.points();
    Outcome outcome = right ? Outcome.SOLVED : Outcome.WRONG;
    return """
    <li><span class="sign %s">%s<span class="hidden"> %s</span></span> %s \
    <span class="muted">%d of %d · %d of %d cases right</span></li>
    """
        .formatted(
            outcome.style(),
            outcome.sign(),
            right ? "right" : "not right",
            Html.escape(group.title()),
            group.earned(),
            group.points(),
            group.right(),
            group.cases());
  }

  private static String grids(Counterexample example, double tolerance) {
    StringBuilder text = new StringBuilder("<p class=\"call\">The smallest input that shows it");
    String call = CounterexampleText.call(example);
    text.append(call.isEmpty() ? ":" : ": <code>" + Html.escape(call) + "</code>");
    text.append("</p>\n<div class=\"grids\">\n");
    for (CounterexampleText.Part part : CounterexampleText.parts(example, tolerance)) {
      boolean isAnswer = part.heading().equals(CounterexampleText.YOUR_ANSWER);
      boolean said = isAnswer && !example.said().isEmpty();
      String heading = isAnswer ? "answer" : part.heading();
      text.append("<figure><figcaption>").append(said ? "what happened" : heading);
      text.append("</figcaption>").append(said ? said(part.lines()) : pre(part.lines(), isAnswer));
      text.append("</figure>\n");
    }
    return text.append("</div>\n").toString();
  }

  private static String said(List<String> lines) {
    String text = Html.cut(String.join("\n", lines), LONGEST_MESSAGE);
    return "<pre class=\"said\">" + Html.escape(text) + "</pre>";
  }

  private static String pre(List<String> lines, boolean compared) {
    boolean wide = lines.stream().anyMatch(line -> line.length() > NARROW);
    String text = Html.escape(Html.cut(String.join("\n", lines), LONGEST_MESSAGE));
    String marked =
        WRONG_CELL.matcher(text).replaceAll(cell -> "<mark>" + cell.group() + "</mark>");
    return (wide ? "<pre tabindex=\"0\">" : "<pre>") + (compared ? marked : text) + "</pre>";
  }
}
