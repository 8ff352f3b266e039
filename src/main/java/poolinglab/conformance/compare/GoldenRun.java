package poolinglab.conformance.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.conformance.PoolingEngine;
import poolinglab.conformance.Tolerance;
import poolinglab.conformance.library.LibraryForm;

/**
 * Golden cases through the reference, and through Deeplearning4j's layer where it has the mode.
 *
 * @param reference how the reference did
 * @param library how the library did; its {@code cases} are fewer where it lacks a mode
 * @param failures a line each
 */
public record GoldenRun(Tally reference, Tally library, List<String> failures) {

  private static final Judge LAYER = Judge.of(LibraryForm.LAYER);

  /** Runs all cases. */
  public static GoldenRun of(List<GoldenCase> cases) {
    Tally reference = new Tally(0, 0, 0, 0, 0);
    Tally library = reference;
    List<String> failures = new ArrayList<>();
    for (GoldenCase golden : cases) {
      // The files' gradients are decimals; only what a maximum picks must agree to the bit.
      Tolerance ofOutput = golden.exact() ? Tolerance.EXACT : Tolerance.ROUNDING;
      Optional<Verdict.Finding> ours =
          Judge.first(
              golden.answer(),
              PoolingEngine.REFERENCE.answer(golden.asked()),
              ofOutput,
              Tolerance.ROUNDING);
      boolean agrees = ours.isEmpty();
      reference = reference.plus(new Tally(agrees ? 1 : 0, 0, agrees ? 0 : 1, 0, 0));
      ours.ifPresent(finding -> failures.add("reference, " + golden.name() + ": " + finding));
      if (LAYER.canRun(golden.asked().pooling(), golden.asked().input().size())) {
        Verdict verdict =
            LAYER.judge(golden.asked(), golden.answer(), ofOutput, Tolerance.ROUNDING);
        library = library.plus(Tally.of(verdict));
        verdict
            .finding()
            .ifPresent(finding -> failures.add("library, " + golden.name() + ": " + finding));
      }
    }
    return new GoldenRun(reference, library, failures);
  }
}
