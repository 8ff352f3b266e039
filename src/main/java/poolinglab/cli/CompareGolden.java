package poolinglab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import poolinglab.conformance.GoldenCase;
import poolinglab.conformance.GoldenFile;
import poolinglab.conformance.GoldenRun;
import poolinglab.conformance.Tally;
import poolinglab.figure.text.TextTable;

/** {@code compare --golden}: answers of other frameworks. */
final class CompareGolden {
  private CompareGolden() {}

  static int run(Terminal terminal, Path file, boolean json) {
    List<GoldenCase> cases = GoldenFile.read(file);
    GoldenRun run = GoldenRun.of(cases);
    if (json) {
      ObjectNode root = new ObjectMapper().createObjectNode().put("cases", cases.size());
      put(root.putObject("reference"), run.reference());
      put(root.putObject("library"), run.library());
      run.failures().forEach(root.putArray("failures")::add);
      terminal.out().println(root.toPrettyString());
    } else {
      TextTable table =
          new TextTable("asked", "cases", "agreeing", "explained", "failing", "without this mode");
      row(table, "by hand", run.reference(), cases.size());
      row(table, "Deeplearning4j's layer", run.library(), cases.size());
      terminal.out().print(table.draw(terminal.ink()));
      run.failures().forEach(failure -> terminal.out().println(terminal.ink().bad("✗ ") + failure));
    }
    terminal.out().flush();
    return run.failures().isEmpty() ? 0 : 1;
  }

  private static void row(TextTable table, String who, Tally tally, int all) {
    table.row(
        who,
        String.valueOf(tally.cases()),
        String.valueOf(tally.agreeing()),
        String.valueOf(tally.explained()),
        String.valueOf(tally.unexplained()),
        String.valueOf(all - tally.cases()));
  }

  private static void put(ObjectNode node, Tally tally) {
    node.put("cases", tally.cases())
        .put("agreeing", tally.agreeing())
        .put("explained", tally.explained())
        .put("failing", tally.unexplained());
  }
}
