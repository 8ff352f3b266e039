package poolinglab.conformance.compare;

import java.util.Optional;
import java.util.Set;
import poolinglab.conformance.Answer;
import poolinglab.conformance.Comparison;
import poolinglab.conformance.Difference;
import poolinglab.conformance.Dl4jPooling;
import poolinglab.conformance.Mismatch;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.conformance.Tolerance;
import poolinglab.conformance.compare.Verdict.Finding;
import poolinglab.conformance.compare.Verdict.Outcome;
import poolinglab.conformance.library.LibraryForm;
import poolinglab.conformance.library.LibraryModel;
import poolinglab.conformance.library.LibraryQuirk;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Pooling;

/**
 * Runs one case by hand and in the library, and judges the difference.
 *
 * @param form which form's known mistakes count as explanations
 * @param library what answers for the library
 */
public record Judge(LibraryForm form, PoolingEngine library) {
  public static Judge of(LibraryForm form) {
    return new Judge(form, form.engine());
  }

  /**
   * Whether the library, in this form, can pool such inputs.
   *
   * @param input its height and width
   */
  public boolean canRun(Pooling pooling, Size input) {
    return form.canRun(pooling, input);
  }

  /** Judges one case against the reference. */
  public Verdict judge(RandomCase example) {
    return judge(example.asked(), example.kind().isExact() ? Tolerance.EXACT : Tolerance.ROUNDING);
  }

  /** Judges one case against the reference, within a tolerance. */
  public Verdict judge(PoolingCase asked, Tolerance tolerance) {
    return judge(asked, PoolingEngine.REFERENCE.answer(asked), tolerance, tolerance);
  }

  /**
   * Judges one case.
   *
   * @param right the answer that there should be
   * @param ofOutput how far the output may be from it
   * @param ofGradient the same for the gradient
   */
  Verdict judge(PoolingCase asked, Answer right, Tolerance ofOutput, Tolerance ofGradient) {
    Set<LibraryQuirk> quirks = LibraryQuirk.metBy(asked, form);
    Answer given;
    try {
      given = library.answer(asked);
    } catch (IllegalStateException refusal) {
      return ofRefusal(asked, right, ofOutput, refusal);
    }
    Optional<Finding> difference = first(right, given, ofOutput, ofGradient);
    if (difference.isEmpty()) {
      return agreeing(right, given);
    }
    boolean theLibrarysOwn =
        first(PoolingEngine.REFERENCE.answer(asked), given, ofOutput, ofGradient).isPresent();
    boolean predicted =
        theLibrarysOwn
            && !quirks.isEmpty()
            && first(new LibraryModel(form).answer(asked), given, ofOutput, ofGradient).isEmpty();
    return predicted
        ? new Verdict(Outcome.EXPLAINED, quirks, Optional.empty(), 0, 0)
        : new Verdict(Outcome.UNEXPLAINED, Set.of(), difference, 0, 0);
  }

  /**
   * The layer may refuse to carry a gradient back, in these words, and only where SAME would need
   * to cut off cells; its output must then be what is predicted.
   */
  private Verdict ofRefusal(
      PoolingCase asked, Answer right, Tolerance ofOutput, IllegalStateException refusal) {
    boolean known =
        form == LibraryForm.LAYER
            && LibraryQuirk.metBy(asked, form).contains(LibraryQuirk.SAME_LONG_STRIDE_REFUSED)
            && refusal.getMessage().startsWith("Invalid padding values calculated")
            && first(
                    false,
                    new LibraryModel(form).answer(asked).output(),
                    new Dl4jPooling(asked.pooling()).forward(asked.input()),
                    ofOutput)
                .isEmpty();
    if (known) {
      return new Verdict(
          Outcome.EXPLAINED, Set.of(LibraryQuirk.SAME_LONG_STRIDE_REFUSED), Optional.empty(), 0, 0);
    }
    Mismatch nothing = new Mismatch(0, 0, new Cell(0, 0), right.output().values()[0], Float.NaN);
    return new Verdict(
        Outcome.UNEXPLAINED, Set.of(), Optional.of(new Finding(false, nothing)), 0, 0);
  }

  /** The first cell in which two answers differ, output before gradient. */
  public static Optional<Finding> first(Answer right, Answer given, Tolerance tolerance) {
    return first(right, given, tolerance, tolerance);
  }

  static Optional<Finding> first(
      Answer right, Answer given, Tolerance ofOutput, Tolerance ofGradient) {
    return first(false, right.output(), given.output(), ofOutput)
        .or(() -> first(true, right.gradInput(), given.gradInput(), ofGradient));
  }

  private static Optional<Finding> first(
      boolean backward, FeatureMaps right, FeatureMaps given, Tolerance tolerance) {
    if (!right.shape().equals(given.shape())) {
      Mismatch shape = new Mismatch(0, 0, new Cell(0, 0), right.values()[0], Float.NaN);
      return Optional.of(new Finding(backward, shape));
    }
    return Comparison.of(right, given, tolerance)
        .first()
        .map(mismatch -> new Finding(backward, mismatch));
  }

  private static Verdict agreeing(Answer right, Answer given) {
    Difference difference =
        Difference.between(right.output(), given.output())
            .orLarger(Difference.between(right.gradInput(), given.gradInput()));
    return new Verdict(
        Outcome.AGREES, Set.of(), Optional.empty(), difference.relative(), difference.ulps());
  }
}
