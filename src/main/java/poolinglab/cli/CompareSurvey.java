package poolinglab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import poolinglab.conformance.Judge;
import poolinglab.conformance.KernelSurvey;
import poolinglab.conformance.RandomCase;
import poolinglab.conformance.Survey;
import poolinglab.conformance.Tally;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextTable;
import poolinglab.lesson.Meter;

/** {@code compare} over random cases: the table by pooling and border. */
final class CompareSurvey {
  static final int MOST_LISTED = 10;

  /** As many cases for the library as one for the kernels, which are asked on every rung. */
  private static final int KERNELS_SHARE = 10;

  private CompareSurvey() {}

  static int run(Terminal terminal, long seed, int cases, boolean json) throws Exception {
    Survey survey;
    try (Meter meter = Bars.on(terminal).start("comparing", cases)) {
      survey = Survey.of(seed, cases, done -> meter.at(done, ""));
    }
    int kernelCases = (cases + KERNELS_SHARE - 1) / KERNELS_SHARE;
    KernelSurvey kernels;
    try (Meter meter = Bars.on(terminal).start("kernels", kernelCases)) {
      kernels = KernelSurvey.of(seed, kernelCases, done -> meter.at(done, ""));
    }
    if (json) {
      terminal.out().println(toJson(survey, kernels));
    } else {
      CompareKernels.print(terminal, kernels);
      print(terminal, survey);
    }
    terminal.out().flush();
    return survey.allExplained() && kernels.allAgree() ? 0 : 1;
  }

  private static void print(Terminal terminal, Survey survey) {
    Ink ink = terminal.ink();
    terminal
        .out()
        .printf(
            "%s random cases of seed %d, each by hand, by Deeplearning4j's layer and by ND4J's%n"
                + "operation, forward and backward.%n%n",
            Quantity.count(survey.cases()), survey.seed());
    terminal.out().print(table(survey).draw(ink));
    terminal
        .out()
        .printf(
            "%nMaxima must have the same bits; the others may be %s + %s·|value| apart, the"
                + " latter%nbeing %.0f to %.0f units in the last place (ulp).%n",
            Judge.ROUNDING.absolute(),
            Judge.ROUNDING.relative(),
            Judge.ROUNDING.relative() / Math.ulp(1f),
            Judge.ROUNDING.relative() / Math.ulp(1f) * 2);
    if (!survey.quirks().isEmpty()) {
      terminal
          .out()
          .println("\nExplained by what the library is known to do (deviations tells more):");
      survey
          .quirks()
          .forEach(
              (quirk, count) ->
                  terminal.out().printf("  %7s  %s%n", Quantity.count(count), quirk.title()));
    }
    if (survey.allExplained()) {
      terminal.out().println("\n" + ink.good("✓ Nothing is left unexplained."));
    } else {
      listUnexplained(terminal, survey);
    }
    terminal.out().println("\nAny case again:  " + RandomCase.draw(survey.seed(), 0).command());
  }

  private static TextTable table(Survey survey) {
    TextTable table =
        new TextTable(
                "pooling",
                "border",
                "asked",
                "cases",
                "agreeing",
                "explained",
                "unexplained",
                "largest relative",
                "ulp")
            .left(1)
            .left(2);
    Tally all = new Tally(0, 0, 0, 0, 0);
    for (Map.Entry<Survey.Group, Tally> row : survey.rows().entrySet()) {
      Survey.Group group = row.getKey();
      row(
          table,
          group.kind().label(),
          group.kind().isGlobal() ? "" : group.border().name().toLowerCase(Locale.ROOT),
          group.form().label(),
          row.getValue());
      all = all.plus(row.getValue());
    }
    table.rule();
    row(table, "in all", "", "", all);
    return table;
  }

  private static void row(TextTable table, String kind, String border, String form, Tally tally) {
    table.row(
        kind,
        border,
        form,
        Quantity.count(tally.cases()),
        Quantity.count(tally.agreeing()),
        Quantity.count(tally.explained()),
        Quantity.count(tally.unexplained()),
        tally.relative() == 0 ? "0" : String.format(Locale.ROOT, "%.1e", tally.relative()),
        Quantity.count(tally.ulps()));
  }

  private static void listUnexplained(Terminal terminal, Survey survey) {
    int count = survey.unexplained().size();
    terminal
        .out()
        .println("\n" + terminal.ink().bad("✗ " + Quantity.count(count) + " unexplained:"));
    for (Survey.Unexplained each : survey.unexplained().subList(0, Math.min(MOST_LISTED, count))) {
      terminal
          .out()
          .printf(
              "  %s   (%s: %s)%n",
              RandomCase.draw(survey.seed(), each.number()).command(),
              each.form().label(),
              each.finding());
    }
  }

  private static String toJson(Survey survey, KernelSurvey kernels) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root =
        mapper.createObjectNode().put("seed", survey.seed()).put("cases", survey.cases());
    ArrayNode rows = root.putArray("rows");
    survey
        .rows()
        .forEach(
            (group, tally) ->
                rows.addObject()
                    .put("pooling", group.kind().label())
                    .put("border", group.border().name().toLowerCase(Locale.ROOT))
                    .put("asked", group.form().label())
                    .put("cases", tally.cases())
                    .put("agreeing", tally.agreeing())
                    .put("explained", tally.explained())
                    .put("unexplained", tally.unexplained())
                    .put("largestRelativeDifference", tally.relative())
                    .put("largestUlps", tally.ulps()));
    ObjectNode quirks = root.putObject("explainedBy");
    survey.quirks().forEach((quirk, count) -> quirks.put(quirk.name(), count));
    ArrayNode unexplained = root.putArray("unexplained");
    for (Survey.Unexplained each : survey.unexplained()) {
      unexplained
          .addObject()
          .put("case", each.number())
          .put("asked", each.form().label())
          .put("finding", each.finding().toString())
          .put("command", RandomCase.draw(survey.seed(), each.number()).command());
    }
    CompareKernels.addTo(root.putObject("kernels"), kernels);
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
