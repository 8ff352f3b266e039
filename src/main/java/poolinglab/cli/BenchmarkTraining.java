package poolinglab.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.experiment.speed.Effort;
import poolinglab.experiment.speed.Machine;
import poolinglab.experiment.speed.training.Task;
import poolinglab.experiment.speed.training.TrainingBenchmark;
import poolinglab.experiment.speed.training.TrainingOutcome;
import poolinglab.figure.Picture;
import poolinglab.lesson.Meter;

/** Measures how fast networks are trained, by setting. */
@Command(
    name = "training",
    mixinStandardHelpOptions = true,
    description =
        "How fast Deeplearning4j trains, by setting: images a second, measured in turns in one run,"
            + " each setting in a process of its own. Takes eight minutes.",
    footer = {
      "",
      "  ./pooling benchmark training --quick                  the main settings, about a minute",
      "  ./pooling benchmark training --peers --python /usr/bin/python3 -o target/training",
      "  ./pooling benchmark training --images DIR --classes 0,3,9",
      "",
      "docs/training-speed.md tells what the settings are and what came of them."
    })
final class BenchmarkTraining implements Callable<Integer> {
  @ParentCommand private BenchmarkCommand parent;

  @Mixin private ImageOptions images;

  @Option(
      names = "--network",
      paramLabel = "TEXT",
      description =
          "What to train, as ./pooling network takes it; without input and last layer, they come"
              + " from the images. The lesson's pooled network when not given.")
  private String network = "conv5@3 max2 conv15@3 max2";

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How many turns everybody has; 9 when not given, 3 with --quick.")
  private Integer rounds;

  @Option(names = "--quick", description = "The main settings alone, and less often.")
  private boolean quick;

  @Option(names = "--peers", description = "PyTorch takes part too, in a process of its own.")
  private boolean peers;

  @Option(
      names = "--python",
      paramLabel = "PROGRAM",
      description = "With --peers: a Python that has PyTorch; python3 when not given.")
  private String python;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Write training.json and a chart, training.png and training.svg, into this folder.")
  private Path out;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Terminal terminal = parent.terminal();
    if (python != null && !peers) {
      throw new BadInput("--python names the Python of the peers. Add --peers.");
    }
    Task task = images.task(network);
    Effort effort = quick ? TrainingBenchmark.QUICK : TrainingBenchmark.FULL;
    effort = rounds == null ? effort : effort.withRounds(rounds);
    Optional<BenchmarkFolder> folder = Optional.ofNullable(out).map(BenchmarkFolder::in);
    Machine machine = Machine.here();
    TrainingOutcome outcome = run(terminal, effort, task);
    if (json) {
      terminal.out().println(TrainingJson.of(machine, outcome));
    } else {
      terminal.out().println(machine);
      terminal.out().println();
      terminal.out().print(new TrainingTable(outcome).draw(terminal.ink()));
    }
    if (folder.isPresent()) {
      Optional<Picture> chart = TrainingTable.chart(outcome);
      folder.get().write("training.json", TrainingJson.of(machine, outcome));
      folder.get().writePicture("training.png", chart);
      if (chart.isPresent()) {
        folder.get().write("training.svg", chart.get().svg());
      }
    }
    terminal.out().flush();
    return outcome.allRight() ? 0 : 1;
  }

  private TrainingOutcome run(Terminal terminal, Effort effort, Task task) throws Exception {
    Optional<String> with =
        peers ? Optional.of(python == null ? "python3" : python) : Optional.empty();
    try (Meter meter = Bars.on(terminal).start("training", effort.rounds())) {
      return new TrainingBenchmark(effort, !quick, with, meter::at).run(task);
    }
  }
}
