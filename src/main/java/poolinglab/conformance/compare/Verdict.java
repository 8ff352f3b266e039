package poolinglab.conformance.compare;

import java.util.Optional;
import java.util.Set;
import poolinglab.conformance.Mismatch;
import poolinglab.conformance.library.LibraryQuirk;

/**
 * The result of comparing the library, in one of its forms, with the reference.
 *
 * @param quirks the known mistakes that explain a difference; empty when there is none
 * @param finding the first difference that nothing explains
 * @param relative the largest difference among agreeing cells, as a share of the expected value
 * @param ulps the same in units in the last place of float32
 */
public record Verdict(
    Outcome outcome,
    Set<LibraryQuirk> quirks,
    Optional<Finding> finding,
    double relative,
    long ulps) {

  /** In which of three ways it went. */
  public enum Outcome {
    AGREES,
    EXPLAINED,
    UNEXPLAINED
  }

  /**
   * A difference that nothing explains.
   *
   * @param backward whether it is in the gradient
   */
  public record Finding(boolean backward, Mismatch mismatch) {
    @Override
    public String toString() {
      return (backward ? "gradient, " : "output, ") + mismatch;
    }
  }
}
