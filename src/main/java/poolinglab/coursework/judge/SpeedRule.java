package poolinglab.coursework.judge;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import poolinglab.coursework.exercise.Judgement;
import poolinglab.coursework.exercise.Speed;
import poolinglab.coursework.sandbox.Lap;

/**
 * Decides from measured times whether an answer is fast; it measures nothing itself.
 *
 * <p>The answer wins a lap when its time is at most baseline / factor, or at most exemplar / 0.7:
 * no answer has to be faster than 70 % of what the exemplar gains on this machine. It is fast when
 * it wins most laps. After n laps, of which it won k, that is settled once |k − n/2| ≥ z·√n/2 with
 * z = 3, which by chance alone happens about once in 400 looks; z·√n/2 is three standard deviations
 * of k for an answer exactly at the limit. Before that the race goes on, up to {@value #MOST_LAPS}
 * laps.
 */
final class SpeedRule {
  static final int FEWEST_LAPS = 15;
  static final int MOST_LAPS = 75;

  private static final double SHARE_OF_EXEMPLAR = 0.7;
  private static final double LEAST_EXEMPLAR_GAIN = 2;
  private static final double DEVIATIONS = 3;
  private static final double NANOS_PER_MILLI = 1e6;

  /** What the laps show. */
  enum Verdict {
    /** More laps are needed. */
    OPEN,
    FAST,
    SLOW,
    /** All laps are run, and the answer is too close to the limit to tell. */
    TOO_CLOSE,
    /** Not even the exemplar gains enough on this machine. */
    CANNOT_BE_JUDGED
  }

  private final Speed speed;

  SpeedRule(Speed speed) {
    this.speed = speed;
  }

  Verdict verdict(List<Lap> laps) {
    if (laps.size() < FEWEST_LAPS) {
      return Verdict.OPEN;
    }
    double surplus = laps.stream().filter(this::won).count() - laps.size() / 2.0;
    boolean settled = Math.abs(surplus) >= DEVIATIONS * Math.sqrt(laps.size()) / 2;
    if (!settled && laps.size() < MOST_LAPS) {
      return Verdict.OPEN;
    }
    if (exemplarGain(laps) < LEAST_EXEMPLAR_GAIN) {
      return Verdict.CANNOT_BE_JUDGED;
    }
    if (!settled) {
      return Verdict.TOO_CLOSE;
    }
    return surplus > 0 ? Verdict.FAST : Verdict.SLOW;
  }

  private boolean won(Lap lap) {
    return lap.answer() <= lap.baseline() / speed.factor()
        || lap.answer() <= lap.exemplar() / SHARE_OF_EXEMPLAR;
  }

  /** The verdict as a judgement; in doubt the learner gets the points, and the note says so. */
  Judgement judge(List<Lap> laps) {
    String figures = figures(laps);
    return switch (verdict(laps)) {
      case OPEN ->
          throw new IllegalArgumentException(
              "the race is not over after %d laps".formatted(laps.size()));
      case FAST -> Judgement.right(figures);
      case SLOW -> Judgement.wrong(speed.diagnosis(), figures);
      case TOO_CLOSE ->
          Judgement.right(
              figures + " That is too close to the limit to tell, so it counts as fast enough.");
      case CANNOT_BE_JUDGED ->
          Judgement.right(
              "%s Speed cannot be judged on this machine, because even the model answer gains too little; the points are given."
                  .formatted(figures));
    };
  }

  private String figures(List<Lap> laps) {
    double exemplarGain = exemplarGain(laps);
    double needed = Math.min(speed.factor(), SHARE_OF_EXEMPLAR * exemplarGain);
    return String.format(
        Locale.ROOT,
        "%.1f times as fast: %.2f ms for the slow loop, %.2f ms for yours. Needed here: %.1f times; the model answer reaches %.1f.",
        median(laps, lap -> (double) lap.baseline() / lap.answer()),
        median(laps, lap -> lap.baseline() / NANOS_PER_MILLI),
        median(laps, lap -> lap.answer() / NANOS_PER_MILLI),
        needed,
        exemplarGain);
  }

  private static double exemplarGain(List<Lap> laps) {
    return median(laps, lap -> (double) lap.baseline() / lap.exemplar());
  }

  private static double median(List<Lap> laps, ToDoubleFunction<Lap> value) {
    double[] sorted = laps.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
