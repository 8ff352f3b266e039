package poolinglab.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import poolinglab.benchmark.Effort;
import poolinglab.benchmark.Machine;
import poolinglab.benchmark.training.Task;
import poolinglab.benchmark.training.TrainingBenchmark;
import poolinglab.benchmark.training.TrainingOutcome;
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

  @Spec private CommandSpec spec;

  @Mixin private ImageOptions images;

  @Option(
      names = "--network",
      paramLabel = "TEXT",
      description =
          "What to train, as ./pooling network takes it; without input and last layer, they come"
              + " from the images. The lesson's pooled network when not given.")
  private String network = "conv5@3 max2 conv15@3 max2";

  @Mixin private BenchmarkOptions benchmark;

  @Override
  public Integer call() throws Exception {
    Terminal terminal = parent.terminal();
    refuseWhatStandsBefore();
    Optional<String> python = benchmark.peersPython();
    Task task = images.task(network);
    Effort effort = benchmark.effort(TrainingBenchmark.FULL, TrainingBenchmark.QUICK);
    Optional<BenchmarkFolder> folder = benchmark.folder();
    Machine machine = Machine.here();
    TrainingOutcome outcome = run(terminal, effort, python, task);
    if (benchmark.json()) {
      terminal.out().println(TrainingJson.of(machine, outcome));
    } else {
      terminal.out().println(machine);
      terminal.out().println();
      terminal.out().print(new TrainingTable(outcome).draw(terminal.ink()));
    }
    if (folder.isPresent()) {
      folder.get().write("training.json", TrainingJson.of(machine, outcome));
      folder.get().write("training.svg", TrainingTable.chart(outcome));
    }
    terminal.out().flush();
    return outcome.allRight() ? 0 : 1;
  }

  /** The options before the word "training" are those of the other benchmark. */
  private void refuseWhatStandsBefore() {
    for (OptionSpec option : spec.parent().commandLine().getParseResult().matchedOptions()) {
      if (!option.inherited() && !option.longestName().equals("--color")) {
        throw new BadInput(
            "the options of benchmark training stand behind that word; got %s before it. Write ./pooling benchmark training %s …"
                .formatted(option.longestName(), option.longestName()));
      }
    }
  }

  private TrainingOutcome run(Terminal terminal, Effort effort, Optional<String> python, Task task)
      throws Exception {
    boolean wide = !benchmark.quick();
    try (Meter meter = Bars.on(terminal).start("training", effort.rounds())) {
      return new TrainingBenchmark(effort, wide, python, meter::at).run(task);
    }
  }
}
