package poolinglab.benchmark;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import poolinglab.Meter;

/**
 * Takes the time of several contestants in one run, in turns: whatever else the machine does, and
 * however warm it is, falls upon all of them alike.
 */
public final class Race {
  /** A contestant is warm once it has not improved by more than this, several turns in a row. */
  private static final double STABLE = 0.05;

  private static final int STABLE_TURNS = 3;
  private static final int MOST_WARM_UP_ROUNDS = 100;

  private final Effort effort;
  private final Meter meter;

  /**
   * @param meter hears before each round what is going on
   */
  public Race(Effort effort, Meter meter) {
    this.effort = effort;
    this.meter = meter;
  }

  /** The times of all contestants. */
  public Map<Contestant, Timing> run(List<Contestant> contestants) {
    List<Runner> runners = contestants.stream().map(Runner::new).toList();
    for (int round = 0; round < MOST_WARM_UP_ROUNDS; round++) {
      meter.at(0, "warming up");
      if (runners.stream().filter(runner -> runner.warmUp(effort)).count() == 0) {
        break;
      }
    }
    for (int round = 0; round < effort.rounds(); round++) {
      meter.at(round, "");
      for (Runner runner : runners) {
        runner.takeTurn(effort, round);
      }
    }
    Map<Contestant, Timing> timings = new IdentityHashMap<>();
    runners.forEach(runner -> timings.put(runner.contestant, runner.timing()));
    return timings;
  }

  /** A contestant on its way. */
  private static final class Runner {
    private final Contestant contestant;
    private final List<Double> turns = new ArrayList<>();
    private double best = Double.POSITIVE_INFINITY;
    private double spent;
    private int stable;

    Runner(Contestant contestant) {
      this.contestant = contestant;
    }

    /** Runs a turn unless it is warm, or too slow for more; returns whether it did. */
    boolean warmUp(Effort effort) {
      boolean warm = stable >= STABLE_TURNS && spent > effort.warmUpNanos();
      if (warm || spent > effort.mostNanos()) {
        return false;
      }
      double time = turn(effort.passes(best));
      stable = time > best * (1 - STABLE) ? stable + 1 : 0;
      best = Math.min(best, time);
      return true;
    }

    /** Takes part in as many rounds as its pace allows, spread over all. */
    void takeTurn(Effort effort, int round) {
      int mine = effort.turns(best);
      if (round * mine / effort.rounds() != (round + 1) * mine / effort.rounds()) {
        turns.add(turn(effort.passes(best)));
      }
    }

    private double turn(int passes) {
      long time = contestant.nanoseconds(passes);
      spent += time;
      return (double) time / passes;
    }

    Timing timing() {
      return new Timing(turns.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }
}
