package poolinglab.conformance.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import poolinglab.conformance.Tolerance;
import poolinglab.conformance.compare.EquivalentSurvey;
import poolinglab.conformance.compare.RungSurvey;
import poolinglab.conformance.compare.Survey;
import poolinglab.conformance.compare.Tally;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;
import poolinglab.file.Json;

/**
 * A survey over random cases: how many agree by pooling and border, and what is unexplained.
 *
 * @param equivalents about what the library lacks
 */
public record SurveyReport(Survey survey, RungSurvey rungs, EquivalentSurvey equivalents) {
  private static final int MOST_LISTED = 10;

  /** Whether nothing is left unexplained and no other answer differs. */
  public boolean passes() {
    return survey.allExplained() && rungs.allAgree() && equivalents.allAgree();
  }

  /**
   * The rungs' table, that of what the library lacks, the library's own, the tolerance, and what
   * explains the differences.
   */
  public String text(Ink ink) {
    double ulps = Tolerance.ROUNDING.relative() / Math.ulp(1f);
    String cases =
        "%s random cases of seed %s, each by hand, by Deeplearning4j's layer and by ND4J's operation,"
            + " forward and backward.";
    String tolerance =
        "Maxima must agree to the last bit. Other values may differ by %s + %s·|value|, which "
            + "is %.0f to"
            + " %.0f units in the last place (ulp).";
    return new RungReport(rungs).text(ink)
        + new EquivalentReport(equivalents).text(ink)
        + "\n"
        + TextBlock.filled(
            cases.formatted(Quantity.count(survey.cases()), survey.seed()), ink.width())
        + "\n"
        + table().draw(ink)
        + "\n"
        + TextBlock.filled(
            tolerance.formatted(
                Tolerance.ROUNDING.absolute(), Tolerance.ROUNDING.relative(), ulps, 2 * ulps),
            ink.width())
        + explained(ink)
        + (survey.allExplained()
            ? "\n" + ink.good("✓ Nothing is left unexplained.") + "\n"
            : unexplained(ink));
  }

  /** Of the answers that differ, their number and the first few; nothing if there are none. */
  static String differing(Ink ink, List<String> answers) {
    if (answers.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n");
    text.append(ink.bad("✗ %s answers differ:".formatted(Quantity.count(answers.size()))));
    answers.stream().limit(MOST_LISTED).forEach(each -> text.append("\n  ").append(each));
    return text.append('\n').toString();
  }

  private String explained(Ink ink) {
    StringBuilder text = new StringBuilder();
    survey
        .quirks()
        .forEach(
            (quirk, count) ->
                text.append(
                    "  %7s  %s\n%s"
                        .formatted(
                            count,
                            quirk.id(),
                            TextBlock.filled(quirk.title(), ink.width() - 13).indented(11))));
    return text.isEmpty() ? "" : "\nExplained by known deviations of the library:\n" + text;
  }

  private TextTable table() {
    TextTable table =
        new TextTable(
                "pooling",
                "border",
                "run by",
                "cases",
                "agree",
                "explained",
                "not",
                "largest rel.",
                "ulp")
            .left(1)
            .left(2)
            .optional(7)
            .optional(8);
    Tally all = new Tally(0, 0, 0, 0, 0);
    for (Map.Entry<Survey.Group, Tally> row : survey.rows().entrySet()) {
      Survey.Group group = row.getKey();
      String border = group.kind().isGlobal() ? "" : lowerCase(group.border());
      row(table, group.kind().label(), border, group.form().label(), row.getValue());
      all = all.plus(row.getValue());
    }
    table.rule();
    row(table, "total", "", "", all);
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
        Quantity.scientific(tally.relative()),
        Quantity.count(tally.ulps()));
  }

  private String unexplained(Ink ink) {
    int count = survey.unexplained().size();
    StringBuilder text = new StringBuilder("\n");
    text.append(ink.bad("✗ %s unexplained:".formatted(Quantity.count(count)))).append('\n');
    for (Survey.Unexplained each : survey.unexplained().subList(0, Math.min(MOST_LISTED, count))) {
      text.append(
          "  case %s of seed %s, %s: %s\n"
              .formatted(each.number(), survey.seed(), each.form().label(), each.finding()));
    }
    return text.toString();
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same for a program. */
  public String json() {
    List<Row> rows = new ArrayList<>();
    survey.rows().forEach((group, tally) -> rows.add(Row.of(group, tally)));
    Map<String, Integer> quirks = new LinkedHashMap<>();
    survey.quirks().forEach((quirk, count) -> quirks.put(quirk.id(), count));
    List<Unexplained> unexplained =
        survey.unexplained().stream()
            .map(
                each ->
                    new Unexplained(each.number(), each.form().label(), each.finding().toString()))
            .toList();
    return Json.pretty(
        new Document(
            survey.seed(),
            survey.cases(),
            rows,
            quirks,
            unexplained,
            new RungReport(rungs).document(),
            new EquivalentReport(equivalents).document()));
  }

  private record Document(
      long seed,
      int cases,
      List<Row> rows,
      Map<String, Integer> explainedBy,
      List<Unexplained> unexplained,
      RungReport.Document rungs,
      EquivalentReport.Document equivalents) {}

  private record Unexplained(@JsonProperty("case") int number, String runBy, String finding) {}

  private record Row(
      String pooling,
      String border,
      String runBy,
      int cases,
      int agreeing,
      int explained,
      int unexplained,
      double largestRelativeDifference,
      long largestUlps) {
    static Row of(Survey.Group group, Tally tally) {
      return new Row(
          group.kind().label(),
          lowerCase(group.border()),
          group.form().label(),
          tally.cases(),
          tally.agreeing(),
          tally.explained(),
          tally.unexplained(),
          tally.relative(),
          tally.ulps());
    }
  }
}
