package poolinglab.cli;

import static poolinglab.UserException.require;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import poolinglab.benchmark.Effort;
import poolinglab.benchmark.report.BenchmarkFolder;

/** What every benchmark can be told. */
final class BenchmarkOptions {
  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Turns per contestant (default: as many as give stable figures; fewer with --quick).")
  private Integer rounds;

  @Option(names = "--quick", description = "Measure fewer things, and less often.")
  private boolean quick;

  @Option(names = "--peers", description = "Include PyTorch, in a process of its own.")
  private boolean peers;

  @Option(
      names = "--python",
      paramLabel = "PROGRAM",
      description = "With --peers: a Python that has PyTorch (default: python3).")
  private String python;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write the figures to this folder, as JSON and as charts.")
  private Path out;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  boolean quick() {
    return quick;
  }

  boolean json() {
    return json;
  }

  /** One of the two, with as many rounds as were asked for. */
  Effort effort(Effort full, Effort glance) {
    Effort effort = quick ? glance : full;
    return rounds == null ? effort : effort.withRounds(rounds);
  }

  /**
   * The Python of the peers; empty when there are none.
   *
   * @throws UserException when one is named for no contestant
   */
  Optional<String> peersPython() {
    require(python == null || peers, "--python names the Python that runs the peers; add --peers");
    return peers ? Optional.of(python == null ? "python3" : python) : Optional.empty();
  }

  /** Makes the folder for the results, where one was named. */
  Optional<BenchmarkFolder> folder() {
    return Optional.ofNullable(out).map(BenchmarkFolder::in);
  }
}
