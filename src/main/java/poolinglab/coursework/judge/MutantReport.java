package poolinglab.coursework.judge;

import java.util.Arrays;
import java.util.List;

/** What became of the mutants of some exemplars. */
public record MutantReport(List<Judged> mutants) {
  /** The share of the failing mutants that have to be explained. */
  public static final double ENOUGH = 0.95;

  /** What became of one. */
  public enum Fate {
    /** It does the same as the exemplar on every promised input tried. */
    EQUIVALENT,
    /** It met a limit, which the learner is told. */
    STOPPED,
    /** Its mistake was named. */
    NAMED,
    /** Something of it was measured. */
    MEASURED,
    /** It earns full marks and yet is wrong on a promised input. */
    PASSING,
    /** Its named mistake does not do the same on further inputs. */
    FALSELY_NAMED,
    /** It fails, and nothing is said of it. */
    SILENT
  }

  /**
   * One mutant.
   *
   * @param words which it is, and the name of a mistake that it was given falsely
   */
  public record Judged(Fate fate, String words) {}

  public MutantReport {
    mutants = List.copyOf(mutants);
  }

  /** The mutants of one fate. */
  public List<String> of(Fate fate) {
    return mutants.stream().filter(each -> each.fate() == fate).map(Judged::words).toList();
  }

  /** How many have one of these fates. */
  public int count(Fate... fates) {
    return Arrays.stream(fates).mapToInt(fate -> of(fate).size()).sum();
  }

  /** The mutants that are wrong: all but the equivalent ones. */
  public int wrong() {
    return mutants.size() - count(Fate.EQUIVALENT);
  }

  /** The share of the wrong mutants of which the learner is told something true. */
  public double explained() {
    return wrong() == 0 ? 1 : (double) count(Fate.STOPPED, Fate.NAMED, Fate.MEASURED) / wrong();
  }

  /** Whether the promise is kept. */
  public boolean isGood() {
    return count(Fate.PASSING, Fate.FALSELY_NAMED) == 0 && explained() >= ENOUGH;
  }
}
