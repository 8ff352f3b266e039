package poolinglab.conformance.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import poolinglab.conformance.compare.RungSurvey;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;
import poolinglab.ladder.RungName;

/** The ladder's part of a survey. */
record RungReport(RungSurvey survey) {

  String text(Ink ink) {
    TextTable table = new TextTable("rung", "cases", "agree", "differ");
    survey
        .agreeing()
        .forEach(
            (rung, agreeing) ->
                table.row(
                    RungName.of(rung),
                    Quantity.count(agreeing + survey.differing(rung)),
                    Quantity.count(agreeing),
                    Quantity.count(survey.differing(rung))));
    String sentence =
        "%s random cases, with wider inputs, by each rung of the ladder that can take them: forward,"
            + " with argmax, and backward; every bit must match the result by hand.";
    return TextBlock.filled(sentence.formatted(Quantity.count(survey.cases())), ink.width())
        + "\n"
        + table.draw(ink)
        + differing(ink);
  }

  private String differing(Ink ink) {
    return SurveyReport.differing(
        ink,
        survey.differing().stream()
            .map(
                each ->
                    "case %s of seed %s, %s: %s"
                        .formatted(
                            each.number(), survey.seed(), RungName.of(each.rung()), each.what()))
            .toList());
  }

  Document document() {
    Map<String, Integer> agreeing = new LinkedHashMap<>();
    survey.agreeing().forEach((rung, count) -> agreeing.put(RungName.of(rung), count));
    return new Document(
        survey.cases(),
        agreeing,
        survey.differing().stream()
            .map(each -> new Differing(each.number(), RungName.of(each.rung()), each.what()))
            .toList());
  }

  record Document(int cases, Map<String, Integer> agreeing, List<Differing> differing) {}

  record Differing(@JsonProperty("case") int number, String rung, String what) {}
}
