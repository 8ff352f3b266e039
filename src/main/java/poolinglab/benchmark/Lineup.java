package poolinglab.benchmark;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.compare.Ladder;
import poolinglab.ladder.FastPooling;
import poolinglab.ladder.Rung;
import poolinglab.ladder.RungName;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/** Which of ours take part: the streaming limit and the rungs. */
final class Lineup {
  /** The other rungs differ in the way forward alone, and go back as FLAT does. */
  private static final Set<Rung> OWN_WAY_BACK =
      EnumSet.of(Rung.NAIVE, Rung.FLAT, Rung.TWO_BY_TWO_VECTOR, Rung.THREE_BY_THREE_VECTOR);

  private final Workload workload;
  private final PoolingCase asked;
  private final FastPooling chosen;

  /** All of ours write into the same maps, one after the other. */
  private final FeatureMaps result;

  Lineup(Workload workload, PoolingCase asked) {
    this.workload = workload;
    this.asked = asked;
    this.chosen = new FastPooling(asked.pooling());
    FeatureMaps model = workload.pass() == Pass.FORWARD ? asked.gradOutput() : asked.input();
    this.result = model.withSize(model.size());
  }

  /**
   * @param rungs which of ours take part; empty for all that can
   */
  List<Contestant> contestants(List<Rung> rungs) {
    List<Contestant> all = new ArrayList<>();
    all.add(streaming());
    List<Rung> ours = rungs.isEmpty() ? all() : rungs;
    for (Rung rung : ours) {
      all.add(reusing(RungName.of(rung), chosen.on(rung)));
    }
    all.add(allocating(RungName.of(chosenRung()), chosen));
    if (workload.pass() == Pass.FORWARD && asked.pooling() instanceof MaxPooling) {
      all.add(
          new OwnContestant(
              "with argmax",
              Role.RUNG,
              true,
              () -> chosen.forwardWithArgmax(asked.input()).output()));
    }
    return all;
  }

  /** All that can; backward, one for each way of doing that. */
  private List<Rung> all() {
    return Ladder.rungsFor(asked.pooling(), workload.shape().size()).stream()
        .filter(rung -> workload.pass() == Pass.FORWARD || OWN_WAY_BACK.contains(rung))
        .toList();
  }

  private Rung chosenRung() {
    Rung rung = chosen.choice(workload.shape().size()).rung();
    return workload.pass() == Pass.FORWARD || OWN_WAY_BACK.contains(rung) ? rung : Rung.FLAT;
  }

  private Contestant streaming() {
    Streaming streaming = new Streaming();
    float[] input = asked.input().values();
    return new OwnContestant(
        "streaming limit",
        Role.LIMIT,
        false,
        () -> {
          if (workload.pass() == Pass.FORWARD) {
            streaming.forward(input, result.values());
          } else {
            streaming.backward(input, asked.gradOutput().values(), result.values());
          }
          return result;
        });
  }

  private Contestant reusing(String name, FastPooling pooling) {
    return new OwnContestant(
        name,
        Role.RUNG,
        false,
        () -> {
          if (workload.pass() == Pass.FORWARD) {
            pooling.forward(asked.input(), result);
          } else {
            pooling.backward(asked.input(), asked.gradOutput(), result);
          }
          return result;
        });
  }

  private Contestant allocating(String name, FastPooling pooling) {
    return new OwnContestant(
        name,
        Role.RUNG,
        true,
        () ->
            workload.pass() == Pass.FORWARD
                ? pooling.forward(asked.input())
                : pooling.backward(asked.input(), asked.gradOutput()));
  }
}
