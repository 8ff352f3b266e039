package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the mutants of some exemplars.
 *
 * @param equivalent that do the same as the exemplar on every promised input tried
 * @param stopped that met a limit, which the learner is told
 * @param named whose mistake was named
 * @param measured of which something was measured
 * @param passing that earn full marks and yet are wrong on a promised input, one by one
 * @param falselyNamed whose named mistake does not do the same on further inputs, one by one
 * @param silent that fail and of which nothing is said, one by one
 */
public record MutantReport(
    int equivalent,
    int stopped,
    int named,
    int measured,
    List<String> passing,
    List<String> falselyNamed,
    List<String> silent) {
  /** The share of the failing mutants that have to be explained. */
  public static final double ENOUGH = 0.95;

  /** Nothing was checked. */
  public static final MutantReport NONE =
      new MutantReport(0, 0, 0, 0, List.of(), List.of(), List.of());

  public MutantReport {
    passing = List.copyOf(passing);
    falselyNamed = List.copyOf(falselyNamed);
    silent = List.copyOf(silent);
  }

  /** Both together. */
  public MutantReport plus(MutantReport other) {
    return new MutantReport(
        equivalent + other.equivalent,
        stopped + other.stopped,
        named + other.named,
        measured + other.measured,
        joined(passing, other.passing),
        joined(falselyNamed, other.falselyNamed),
        joined(silent, other.silent));
  }

  private static List<String> joined(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** The mutants that are wrong: all but the equivalent ones. */
  public int wrong() {
    return stopped + named + measured + passing.size() + falselyNamed.size() + silent.size();
  }

  /** The share of the wrong mutants of which the learner is told something true. */
  public double explained() {
    return wrong() == 0 ? 1 : (double) (stopped + named + measured) / wrong();
  }

  /** Whether the promise is kept. */
  public boolean isGood() {
    return passing.isEmpty() && falselyNamed.isEmpty() && explained() >= ENOUGH;
  }
}
