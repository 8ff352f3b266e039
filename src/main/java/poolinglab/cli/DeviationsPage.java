package poolinglab.cli;

import java.util.Map;
import poolinglab.conformance.deviation.Deviation;

/** The deviations as a page of documentation. */
final class DeviationsPage {
  private DeviationsPage() {}

  static String of(Map<Deviation, String> answers) {
    StringBuilder page =
        new StringBuilder(
            """
            # Where Deeplearning4j's pooling differs

            From the mathematics, or from its own documentation, in release 1.0.0-M2.1. This page is made by
            `./pooling deviations --markdown`, which puts every question to the library as it runs; a test
            tells when the library's answers change.
            """);
    answers.forEach(
        (each, answer) ->
            page.append(
                """

                ## %s

                `%s`

                - **Asked:** %s
                - **Answers:** `%s`
                - **Right is:** %s
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
