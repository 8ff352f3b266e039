package poolinglab.conformance.report;

import java.util.List;
import poolinglab.conformance.compare.GoldenRun;
import poolinglab.conformance.compare.Tally;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextTable;
import poolinglab.file.Json;

/** A run of golden cases, the answers of other frameworks. */
public record GoldenReport(int cases, GoldenRun run) {

  /** A table, and a line for each failure. */
  public String text(Ink ink) {
    TextTable table =
        new TextTable("run by", "cases", "agree", "explained", "fail", "without this mode");
    row(table, "by hand", run.reference());
    row(table, "every rung of the ladder", run.ladder());
    row(table, "Deeplearning4j's layer", run.library());
    StringBuilder text = new StringBuilder(table.draw(ink).toString());
    run.failures().forEach(failure -> text.append(ink.bad("✗ ")).append(failure).append('\n'));
    return text.toString();
  }

  private void row(TextTable table, String engine, Tally tally) {
    table.row(
        engine,
        String.valueOf(tally.cases()),
        String.valueOf(tally.agreeing()),
        String.valueOf(tally.explained()),
        String.valueOf(tally.unexplained()),
        String.valueOf(cases - tally.cases()));
  }

  /** The same for a program. */
  public String json() {
    return Json.pretty(
        new Document(
            cases,
            Row.of(run.reference()),
            Row.of(run.ladder()),
            Row.of(run.library()),
            run.failures()));
  }

  private record Document(
      int cases, Row reference, Row ladder, Row library, List<String> failures) {}

  private record Row(int cases, int agreeing, int explained, int failing) {
    static Row of(Tally tally) {
      return new Row(tally.cases(), tally.agreeing(), tally.explained(), tally.unexplained());
    }
  }
}
