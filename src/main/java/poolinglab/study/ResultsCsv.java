package poolinglab.study;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import poolinglab.network.Ledger;

/** {@code results.csv}: one line per seed, network and experiment, quoted as RFC 4180 says. */
public final class ResultsCsv {
  private static final String LINE_END = "\r\n";
  private static final List<String> COLUMNS =
      List.of(
          "experiment",
          "name",
          "network",
          "images",
          "seed",
          "parameters",
          "multiply-accumulates",
          "activation bytes",
          "accuracy",
          "loss",
          "agreement",
          "seconds per epoch",
          "milliseconds per image");

  private ResultsCsv() {}

  /** The table in UTF-8; shares are from 0 to 1, times those of the network, for every seed. */
  public static byte[] of(StudyResults results) {
    StringBuilder table = new StringBuilder();
    append(table, COLUMNS);
    for (Experiment experiment : results.plan().experiments()) {
      for (Summary summary : results.of(experiment)) {
        Ledger ledger = summary.ledger();
        for (TrialResult result : summary.results()) {
          append(table, line(experiment, summary, ledger, result));
        }
      }
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> line(
      Experiment experiment, Summary summary, Ledger ledger, TrialResult result) {
    String agreement =
        experiment.shift() == 0
            ? ""
            : result.shift().map(map -> String.valueOf(map.meanAgreement())).orElse("");
    return Stream.of(
            experiment.name(),
            summary.name(),
            result.trial().network(),
            summary.tone().key(),
            result.trial().seed(),
            ledger.parameters(),
            ledger.multiplyAccumulates(),
            ledger.activationBytes(),
            result.accuracy(),
            result.curve().get(result.curve().size() - 1).loss(),
            agreement,
            summary.times().secondsPerEpoch().mean(),
            summary.times().millisecondsPerImage().mean())
        .map(String::valueOf)
        .toList();
  }

  private static void append(StringBuilder table, List<String> cells) {
    table
        .append(cells.stream().map(ResultsCsv::cell).collect(Collectors.joining(",")))
        .append(LINE_END);
  }

  private static String cell(String text) {
    boolean quoted = text.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
