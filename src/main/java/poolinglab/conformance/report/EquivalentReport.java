package poolinglab.conformance.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import poolinglab.conformance.compare.EquivalentSurvey;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;

/** The part of a survey about what the library lacks. */
record EquivalentReport(EquivalentSurvey survey) {

  String text(Ink ink) {
    TextTable table =
        new TextTable("pooling", "must equal", "cases", "rungs", "library", "differ").left(1);
    survey
        .rows()
        .forEach(
            (kind, row) ->
                table.row(
                    kind.label(),
                    kind.other(),
                    Quantity.count(row.cases()),
                    Quantity.count(row.rungs()),
                    Quantity.count(row.library()),
                    Quantity.count(row.differing())));
    String sentences =
        "%s random cases of poolings that Deeplearning4j lacks. Each must equal another pooling by"
            + " hand, and that one is also run by the rungs and the library.";
    return "\n"
        + TextBlock.filled(sentences.formatted(Quantity.count(survey.cases())), ink.width())
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
                    "case %s of seed %s, %s, %s: %s"
                        .formatted(
                            each.number(),
                            survey.seed(),
                            each.kind().label(),
                            each.by(),
                            each.what()))
            .toList());
  }

  Document document() {
    List<Row> rows = new ArrayList<>();
    survey
        .rows()
        .forEach(
            (kind, row) ->
                rows.add(
                    new Row(
                        kind.label(),
                        kind.other(),
                        row.cases(),
                        row.rungs(),
                        row.library(),
                        row.differing())));
    return new Document(
        survey.cases(),
        rows,
        survey.differing().stream()
            .map(each -> new Differing(each.number(), each.kind().label(), each.by(), each.what()))
            .toList());
  }

  record Document(int cases, List<Row> rows, List<Differing> differing) {}

  record Row(
      String pooling, String mustEqual, int cases, int byRungs, int byLibrary, int differing) {}

  record Differing(@JsonProperty("case") int number, String pooling, String by, String what) {}
}
