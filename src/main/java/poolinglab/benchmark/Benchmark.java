package poolinglab.benchmark;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poolinglab.MemoryException;
import poolinglab.Meter;
import poolinglab.conformance.Comparison;
import poolinglab.conformance.ConformanceException;
import poolinglab.conformance.Dl4jPooling;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.Tolerance;
import poolinglab.geometry.GeometryException;
import poolinglab.ladder.FastPooling;
import poolinglab.ladder.Rung;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/**
 * The pooling benchmark: all contestants pool the same input, the answers are compared with the
 * reference's, and only contestants that are right are timed.
 *
 * @param rungs which of ours take part; empty for all that can
 * @param meter hears what is going on
 */
public record Benchmark(Effort effort, List<Rung> rungs, Optional<TorchPeer> torch, Meter meter) {
  /** How many copies of input, output and gradient are held at a time, at most. */
  private static final int COPIES = 4;

  /**
   * Checks that all contestants can take part, before anything is measured.
   *
   * @throws UserException when it does not fit into memory, or a peer has no such pooling
   * @throws ConformanceException when the library has no such pooling
   * @throws GeometryException when a chosen rung cannot do it
   */
  public void check(Workload workload) {
    checkFits(workload);
    new Dl4jPooling(workload.pooling()).check(workload.shape().size());
    rungs.forEach(
        rung -> new FastPooling(workload.pooling()).on(rung).choice(workload.shape().size()));
    torch.ifPresent(peer -> peer.check(workload));
  }

  /**
   * Runs one workload.
   *
   * @throws RuntimeException as {@link #check}
   */
  public Outcome run(Workload workload) {
    check(workload);
    PoolingCase asked = workload.draw();
    try (LibraryLineup library = new LibraryLineup(asked, workload.pass())) {
      List<Contestant> all = new ArrayList<>(new Lineup(workload, asked).contestants(rungs));
      all.addAll(library.contestants());
      torch.ifPresent(peer -> all.addAll(peer.contestants(workload, asked)));
      return run(workload, asked, all);
    }
  }

  private static void checkFits(Workload workload) {
    MemoryException.require(
        COPIES * workload.bytes(), "benchmarking " + workload + " with all its copies");
  }

  Outcome run(Workload workload, PoolingCase asked, List<Contestant> all) {
    meter.at(0, "comparing answers");
    Map<Contestant, String> wrong = wrongOnes(workload, asked, all);
    List<Contestant> right = all.stream().filter(each -> !wrong.containsKey(each)).toList();
    Map<Contestant, Timing> timings = new Race(effort, meter).run(right);
    List<Result> results = new ArrayList<>();
    for (Contestant each : all) {
      results.add(
          wrong.containsKey(each)
              ? Result.wrong(each, wrong.get(each))
              : Result.of(each, timings.get(each)));
    }
    OwnContestant.forgetLast();
    return new Outcome(workload, results);
  }

  private static Map<Contestant, String> wrongOnes(
      Workload workload, PoolingCase asked, List<Contestant> all) {
    FeatureMaps right =
        workload.pass() == Pass.FORWARD
            ? asked.pooling().forward(asked.input())
            : asked.pooling().backward(asked.input(), asked.gradOutput());
    Map<Contestant, String> wrong = new IdentityHashMap<>();
    for (Contestant each : all) {
      Optional<FeatureMaps> answer = each.answer();
      if (answer.isPresent()) {
        Comparison.of(right, answer.get(), tolerance(workload, each))
            .first()
            .ifPresent(mismatch -> wrong.put(each, mismatch.toString()));
      }
    }
    return wrong;
  }

  /** Ours, and every maximum, to the last bit; sums of others may round in another order. */
  private static Tolerance tolerance(Workload workload, Contestant contestant) {
    boolean sums = !(workload.pooling() instanceof MaxPooling) || workload.pass() == Pass.BACKWARD;
    return sums && contestant.role() != Role.RUNG ? Tolerance.ROUNDING : Tolerance.EXACT;
  }
}
