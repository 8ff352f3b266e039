package poolinglab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.benchmark.Benchmark;
import poolinglab.benchmark.Effort;
import poolinglab.benchmark.InputShape;
import poolinglab.benchmark.Machine;
import poolinglab.benchmark.Outcome;
import poolinglab.benchmark.Pass;
import poolinglab.benchmark.Result;
import poolinglab.benchmark.TorchPeer;
import poolinglab.benchmark.Workload;
import poolinglab.ladder.Rung;
import poolinglab.lesson.Meter;

/** Measures how fast pooling is. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description =
        "How fast pooling is: our kernels, Deeplearning4j, and what the memory allows, measured in"
            + " turns in one run. Takes a few minutes.",
    footer = {
      "",
      "  ./pooling benchmark --quick                       2×2/2, half a minute at most",
      "  ./pooling benchmark --shape 8,16,56,56 --kernel 3 --stride 2 --padding 1",
      "  ./pooling benchmark --peers --python /usr/bin/python3 -o target/benchmark",
      "",
      "On one processor:  taskset -c 0 ./pooling benchmark",
      "How fast training is:  ./pooling benchmark training"
    },
    subcommands = BenchmarkTraining.class)
final class BenchmarkCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  @Mixin private PoolingOptions options;

  @Option(
      names = "--shape",
      paramLabel = "N,C,H,W",
      converter = InputShapeConverter.class,
      description = "An input's shape, perhaps several times; three kinds when not given.")
  private List<InputShape> shapes = List.of();

  @Option(
      names = "--pass",
      paramLabel = "PASS",
      description = "forward or backward; both when not given.")
  private Pass pass;

  @Option(
      names = "--rungs",
      paramLabel = "RUNG",
      split = ",",
      converter = RungConverter.class,
      description = "Which of our kernels, as flat,two-by-two; all that can when not given.")
  private List<Rung> rungs = List.of();

  @Mixin private BenchmarkOptions benchmark;

  Terminal terminal() {
    return parent.terminal();
  }

  @Override
  public Integer call() throws Exception {
    Terminal terminal = terminal();
    Optional<String> python = benchmark.peersPython();
    BenchmarkPlan plan =
        new BenchmarkPlan(benchmark.quick(), shapes, options, Optional.ofNullable(pass));
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
    terminal.out().flush();
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
}
