package poolinglab.cli;

import static poolinglab.UserException.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import poolinglab.Meter;
import poolinglab.benchmark.Benchmark;
import poolinglab.benchmark.Effort;
import poolinglab.benchmark.InputShape;
import poolinglab.benchmark.Machine;
import poolinglab.benchmark.Outcome;
import poolinglab.benchmark.Pass;
import poolinglab.benchmark.Result;
import poolinglab.benchmark.TorchPeer;
import poolinglab.benchmark.Workload;
import poolinglab.benchmark.WorkloadPlan;
import poolinglab.benchmark.report.BenchmarkFolder;
import poolinglab.benchmark.report.BenchmarkJson;
import poolinglab.benchmark.report.BenchmarkTable;
import poolinglab.benchmark.report.TrainingJson;
import poolinglab.benchmark.report.TrainingTable;
import poolinglab.benchmark.training.Task;
import poolinglab.benchmark.training.TrainingBenchmark;
import poolinglab.benchmark.training.TrainingOutcome;
import poolinglab.ladder.Rung;

/** Measures how fast pooling is. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description =
        "Benchmark pooling: the ladder, Deeplearning4j, and what memory allows, measured in turns"
            + " in one run. Takes a few minutes.",
    footer = {
      "",
      "  ./pooling benchmark --quick                       2×2/2, half a minute at most",
      "  ./pooling benchmark --shape 8,16,56,56 --kernel 3 --stride 2 --padding 1",
      "  ./pooling benchmark --peers --python /usr/bin/python3 -o target/benchmark",
      "",
      "On one processor:  taskset -c 0 ./pooling benchmark",
      "To benchmark training: ./pooling benchmark training"
    },
    subcommands = BenchmarkCommand.Training.class)
final class BenchmarkCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  @Mixin private PoolingOptions options;

  @Option(
      names = "--shape",
      paramLabel = "N,C,H,W",
      description = "Shape of an input; can be repeated (default: three shapes).")
  private List<InputShape> shapes = List.of();

  @Option(
      names = "--pass",
      paramLabel = "PASS",
      description = "forward or backward (default: both).")
  private Pass pass;

  @Option(
      names = "--rungs",
      paramLabel = "RUNG",
      split = ",",
      description =
          "Which rungs of the ladder, for example flat,two-by-two (default: all that apply).")
  private List<Rung> rungs = List.of();

  @Mixin private BenchmarkOptions benchmark;

  Terminal terminal() {
    return parent.terminal();
  }

  @Override
  public Integer call() throws Exception {
    Terminal terminal = terminal();
    Optional<String> python = benchmark.peersPython();
    WorkloadPlan plan =
        new WorkloadPlan(
            benchmark.quick(),
            shapes,
            options.given() ? Optional.of(options.pooling()) : Optional.empty(),
            Optional.ofNullable(pass));
    Effort effort = benchmark.effort(Effort.FULL, Effort.QUICK);
    List<Workload> workloads = plan.workloads();
    if (python.isEmpty()) {
      return run(terminal, effort, workloads, Optional.empty());
    }
    try (TorchPeer torch = TorchPeer.start(python.get())) {
      return run(terminal, effort, workloads, Optional.of(torch));
    }
  }

  private int run(
      Terminal terminal, Effort effort, List<Workload> workloads, Optional<TorchPeer> torch)
      throws Exception {
    Benchmark all = new Benchmark(effort, rungs, torch, (done, note) -> {});
    workloads.forEach(all::check);
    Optional<BenchmarkFolder> folder = benchmark.folder();
    Machine machine = Machine.here();
    if (!benchmark.json()) {
      terminal.out().println(machine);
      torch.ifPresent(peer -> terminal.out().println(peer.version()));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Workload workload : workloads) {
      Outcome outcome = measure(terminal, effort, torch, workload);
      outcomes.add(outcome);
      if (!benchmark.json()) {
        print(terminal, outcome);
      }
    }
    if (benchmark.json()) {
      terminal.out().println(BenchmarkJson.of(machine, outcomes));
    }
    if (folder.isPresent()) {
      folder.get().write(machine, outcomes);
    }
    return outcomes.stream().allMatch(Outcome::allRight) ? 0 : 1;
  }

  private Outcome measure(
      Terminal terminal, Effort effort, Optional<TorchPeer> torch, Workload workload)
      throws Exception {
    try (Meter meter = Bars.on(terminal).start(workload.toString(), effort.rounds())) {
      return new Benchmark(effort, rungs, torch, meter::at).run(workload);
    }
  }

  private static void print(Terminal terminal, Outcome outcome) {
    terminal.out().println();
    terminal.out().print(new BenchmarkTable(outcome).draw(terminal.ink()));
    for (Result result : outcome.results()) {
      result
          .wrong()
          .ifPresent(
              difference ->
                  terminal
                      .out()
                      .println(terminal.ink().bad("✗ " + result.label() + ": " + difference)));
    }
    terminal.out().flush();
  }

  /** Measures how fast networks are trained, by setting. */
  @Command(
      name = "training",
      mixinStandardHelpOptions = true,
      description =
          "Benchmark training: images per second, with Deeplearning4j by setting and by hand by rung,"
              + " measured in turns in one run, each in a process of its own. Takes about eight minutes.",
      footer = {
        "",
        "  ./pooling benchmark training --quick    the main settings, about a minute",
        "  ./pooling benchmark training --peers -o target/training",
        "  ./pooling benchmark training --images DIR --classes 0,3,9",
        "",
        "docs/training-speed.md explains the settings and the results."
      })
  static final class Training implements Callable<Integer> {
    @ParentCommand private BenchmarkCommand parent;

    @Spec private CommandSpec spec;

    @Mixin private ImageOptions images;

    @Option(
        names = "--network",
        paramLabel = "TEXT",
        description =
            "What to train, written as for ./pooling network; input and last layer come from the"
                + " images (default: the lesson's network with pooling).")
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
      return outcome.allRight() ? 0 : 1;
    }

    /** The options before the word "training" are those of the other benchmark. */
    private void refuseWhatStandsBefore() {
      for (OptionSpec option : spec.parent().commandLine().getParseResult().matchedOptions()) {
        String name = option.longestName();
        require(
            option.inherited() || name.equals("--color"),
            "%s must follow the word training: ./pooling benchmark training %s …",
            name,
            name);
      }
    }

    private TrainingOutcome run(
        Terminal terminal, Effort effort, Optional<String> python, Task task) throws Exception {
      boolean wide = !benchmark.quick();
      try (Meter meter = Bars.on(terminal).start("training", effort.rounds())) {
        return new TrainingBenchmark(effort, wide, python, meter::at).run(task);
      }
    }
  }
}
