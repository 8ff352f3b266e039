package poolinglab.coursework.sandbox;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import poolinglab.coursework.process.Question;
import poolinglab.coursework.process.Wire;

/**
 * Races contestants in processes of their own, which take turns. So an answer can neither read the
 * exemplar nor slow it down by what it leaves for the compiler or the garbage collector to do, and
 * all run under the same conditions. Every output is compared here, out of the answer's reach.
 */
public final class ProcessRaceTrack implements RaceTrack {
  private final Sandbox sandbox;
  private final Random seeds = new SecureRandom();

  public ProcessRaceTrack(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  @Override
  public Outcome race(
      Contestants contestants, Question question, double tolerance, Predicate<List<Lap>> decided) {
    try (AnswerRunner baseline = sandbox.runner(contestants.baseline());
        AnswerRunner exemplar = sandbox.runner(contestants.exemplar());
        AnswerRunner answer = sandbox.runner(contestants.answer())) {
      ours(baseline.warmUp(question), "baseline");
      ours(exemplar.warmUp(question), "exemplar");
      Outcome warm = answer.warmUp(question);
      if (!(warm instanceof Outcome.Lapped)) {
        return warm;
      }
      List<Lap> laps = new ArrayList<>();
      while (!decided.test(laps)) {
        long seed = seeds.nextLong();
        Outcome.Lapped slow = ours(baseline.lap(seed), "baseline");
        Outcome.Lapped fast = ours(exemplar.lap(seed), "exemplar");
        Outcome outcome = answer.lap(seed);
        if (!(outcome instanceof Outcome.Lapped lapped)) {
          return outcome;
        }
        laps.add(new Lap(slow.nanos(), fast.nanos(), lapped.nanos()));
        if (!Wire.equal(lapped.value(), fast.value(), tolerance)) {
          return new Outcome.Raced(laps, false);
        }
      }
      return new Outcome.Raced(laps, true);
    }
  }

  /** Our own programs run to the end, unless this machine or the exercise is at fault. */
  private static Outcome.Lapped ours(Outcome outcome, String contestant) {
    if (outcome instanceof Outcome.Lapped lapped) {
      return lapped;
    }
    throw new SandboxException(
        "the %s of a race must run to the end; it did not: %s. Try again on a machine with less to"
            + " do.",
        contestant, outcome);
  }
}
