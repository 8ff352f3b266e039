package poolinglab.conformance.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import poolinglab.conformance.library.Deviation;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextTable;
import poolinglab.file.Json;

/**
 * Deviations of the library, each with what the library answers now.
 *
 * @param answers by deviation, in the order they are listed
 */
public record DeviationsReport(Map<Deviation, String> answers) {

  /** Runs each of them now. */
  public static DeviationsReport of(List<Deviation> deviations) {
    Map<Deviation, String> answers = new LinkedHashMap<>();
    deviations.forEach(each -> answers.put(each, each.answerNow()));
    return new DeviationsReport(answers);
  }

  /** Whether the library still answers what is known of it. */
  public boolean allKnown() {
    return answers.entrySet().stream().allMatch(each -> each.getKey().isKnown(each.getValue()));
  }

  /** One line for each. */
  public String table(Ink ink) {
    TextTable table = new TextTable("name", "what is wrong", "still so?").left(1).left(2);
    answers.forEach(
        (each, answer) ->
            table.row(each.id(), each.title(), each.isKnown(answer) ? "yes" : ink.bad("CHANGED")));
    return table.draw(ink).toString();
  }

  /** All there is to say about each. */
  public String details(Ink ink) {
    StringBuilder text = new StringBuilder();
    answers.forEach((each, answer) -> text.append(details(each, answer, ink)));
    return text.toString();
  }

  private static String details(Deviation each, String answer, Ink ink) {
    TextTable table = new TextTable("", "").left(1);
    table.row("asked", each.asked());
    table.row("answers now", answer);
    if (!each.isKnown(answer)) {
      table.row(ink.bad("CHANGED from"), each.known());
    }
    table.row("correct", each.right());
    table.row("elsewhere", each.elsewhere());
    table.row("instead", each.instead());
    StringBuilder text = new StringBuilder(ink.title(each.title())).append('\n');
    table.draw(ink).lines().stream().skip(2).forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** All of them, for a program. */
  public String json() {
    return Json.pretty(
        answers.entrySet().stream().map(each -> Row.of(each.getKey(), each.getValue())).toList());
  }

  private record Row(
      String name,
      String title,
      String asked,
      String answersNow,
      String known,
      boolean stillSo,
      String right,
      String elsewhere,
      String instead) {
    static Row of(Deviation each, String answer) {
      return new Row(
          each.id(),
          each.title(),
          each.asked(),
          answer,
          each.known(),
          each.isKnown(answer),
          each.right(),
          each.elsewhere(),
          each.instead());
    }
  }

  /** A page of documentation in Markdown. */
  public String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Where Deeplearning4j's pooling differs

            From the mathematics, or from its own documentation, in release 1.0.0-M2.1. This page is made by
            `./pooling deviations --markdown`, which puts every question to the library as it runs; a test
            fails when the library's answers change.
            """);
    answers.forEach(
        (each, answer) ->
            page.append(
                """

                ## %s

                `%s`

                - **Asked:** %s
                - **Answers:** `%s`
                - **Correct:** %s
                - **Elsewhere:** %s
                - **Instead:** %s
                """
                    .formatted(
                        each.title(),
                        each.id(),
                        each.asked(),
                        each.isKnown(answer) ? each.known() : answer,
                        each.right(),
                        each.elsewhere(),
                        each.instead())));
    return page.toString();
  }
}
