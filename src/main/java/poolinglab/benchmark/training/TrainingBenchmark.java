package poolinglab.benchmark.training;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poolinglab.Meter;
import poolinglab.benchmark.Contestant;
import poolinglab.benchmark.Effort;
import poolinglab.benchmark.Race;
import poolinglab.benchmark.Timing;
import poolinglab.ladder.VectorApi;

/**
 * How fast training is, setting by setting: every contestant trains the same network on the same
 * images; the loss of the first pass shows that it is the same training; then all take turns.
 *
 * @param effort how often; a turn is one pass at least
 * @param wide with what else can be set, and every rung of our own ladder
 * @param python a Python with PyTorch, which then takes part too
 * @param meter hears what is going on
 */
public record TrainingBenchmark(Effort effort, boolean wide, Optional<String> python, Meter meter) {
  private static final long SECOND = 1_000_000_000;

  /** Enough for figures that stay: compilers are at work for a quarter of a minute. */
  public static final Effort FULL = new Effort(9, SECOND, 28 * SECOND);

  /** For a glance. */
  public static final Effort QUICK = new Effort(3, 3 * SECOND / 10, 5 * SECOND);

  /** How far the losses of a first pass may lie apart, for other orders of the same sums. */
  private static final double SAME = 0.01;

  /**
   * Runs it.
   *
   * @throws UserException when a process cannot be started, or PyTorch has no such network
   */
  public TrainingOutcome run(Task task) {
    List<Way> ways = new ArrayList<>(Setting.ladder());
    if (wide) {
      ways.addAll(Setting.others());
      ways.addAll(HandSetting.ladder());
    } else {
      ways.add(HandSetting.fastest());
    }
    if (VectorApi.isThere()) {
      ways.add(ArithmeticLimit.ofAllProcessors());
    }
    return run(task, ways);
  }

  TrainingOutcome run(Task task, List<Way> ways) {
    // Unreadable images are reported by the process that the user sees.
    task.open();
    List<Rival> rivals = new ArrayList<>();
    try {
      // First what may be missing, before any work is wasted.
      Optional<Rival> torch = python.map(program -> TorchTraining.start(program, task));
      torch.ifPresent(rivals::add);
      for (Way way : ways.stream().filter(Rivals::canHave).toList()) {
        meter.at(0, "starting");
        rivals.add(Rivals.start(task, way));
      }
      torch.ifPresent(
          peer -> {
            rivals.remove(peer);
            rivals.add(peer);
          });
      List<String> missing =
          ways.stream().filter(way -> !Rivals.canHave(way)).map(Rivals::missing).toList();
      return run(task, rivals, missing);
    } finally {
      rivals.forEach(Rival::close);
    }
  }

  private TrainingOutcome run(Task task, List<Rival> rivals, List<String> missing) {
    Map<Rival, String> wrong = new IdentityHashMap<>();
    double expected = 0;
    for (Rival rival : rivals) {
      meter.at(0, "comparing losses");
      double score = rival.score();
      expected = expected == 0 ? score : expected;
      if (rival.trainsTheSame() && !(Math.abs(score - expected) <= SAME * expected)) {
        wrong.put(
            rival,
            "the loss of the first pass is %.4f, and that of '%s' %.4f"
                .formatted(score, rivals.get(0).name(), expected));
      }
    }
    List<Contestant> right =
        rivals.stream()
            .filter(rival -> !wrong.containsKey(rival))
            .map(Contestant.class::cast)
            .toList();
    Map<Contestant, Timing> timings = new Race(effort, meter).run(right);
    List<TrainingOutcome.Result> results =
        rivals.stream()
            .map(
                rival ->
                    new TrainingOutcome.Result(
                        rival.name(),
                        rival.role(),
                        Optional.ofNullable(timings.get(rival)),
                        Optional.ofNullable(wrong.get(rival))))
            .toList();
    List<OperationShares> profiles =
        rivals.stream()
            .filter(rival -> isProfiled(rival.name()))
            .map(rival -> OperationShares.read(rival.name(), rival.process().ask("profile")))
            .toList();
    return new TrainingOutcome(task, rivals.get(0).images(), results, profiles, missing);
  }

  /** The best that the library can alone, and ours. */
  private static boolean isProfiled(String name) {
    return name.equals(Feature.ONE_NATIVE_THREAD.description())
        || name.equals(Feature.UNROLLED.description());
  }
}
