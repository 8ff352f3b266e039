package poolinglab.conformance.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.conformance.library.LibraryForm;
import poolinglab.ladder.Rung;
import poolinglab.ladder.RungName;

/**
 * Golden cases through the reference and every rung of the ladder, and through Deeplearning4j's
 * layer where it has the mode.
 *
 * @param reference how the reference did
 * @param ladder how the ladder did: a case agrees where every rung has the reference's bits
 * @param library how the library did; its {@code cases} are fewer where it lacks a mode
 * @param failures one line each
 */
public record GoldenRun(Tally reference, Tally ladder, Tally library, List<String> failures) {
  private static final Judge LAYER = Judge.of(LibraryForm.LAYER);
  private static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  /** Runs all cases. */
  public static GoldenRun of(List<GoldenCase> cases) {
    return of(cases, RungSurvey::ask);
  }

  /**
   * Runs all cases.
   *
   * @param rungs says what each rung has wrong, if anything
   */
  static GoldenRun of(
      List<GoldenCase> cases, Function<PoolingCase, Map<Rung, Optional<String>>> rungs) {
    Tally reference = NONE;
    Tally ladder = NONE;
    Tally library = NONE;
    List<String> failures = new ArrayList<>();
    for (GoldenCase golden : cases) {
      Optional<String> byHand = byHand(golden);
      reference = reference.plus(one(byHand));
      byHand.ifPresent(what -> failures.add("reference, " + golden.name() + ": " + what));
      Optional<String> byRungs = firstOf(rungs.apply(golden.asked()));
      ladder = ladder.plus(one(byRungs));
      byRungs.ifPresent(what -> failures.add("ladder, " + golden.name() + ": " + what));
      if (LAYER.canRun(golden.asked().pooling(), golden.asked().input().size())) {
        Verdict verdict =
            LAYER.judge(golden.asked(), golden.answer(), golden.ofOutput(), golden.ofGradient());
        library = library.plus(Tally.of(verdict));
        verdict
            .finding()
            .ifPresent(finding -> failures.add("library, " + golden.name() + ": " + finding));
      }
    }
    return new GoldenRun(reference, ladder, library, failures);
  }

  private static Optional<String> byHand(GoldenCase golden) {
    return Judge.first(
            golden.answer(),
            PoolingEngine.REFERENCE.answer(golden.asked()),
            golden.ofOutput(),
            golden.ofGradient())
        .map(Object::toString);
  }

  private static Optional<String> firstOf(Map<Rung, Optional<String>> differences) {
    return differences.entrySet().stream()
        .filter(rung -> rung.getValue().isPresent())
        .map(rung -> RungName.of(rung.getKey()) + ": " + rung.getValue().get())
        .findFirst();
  }

  private static Tally one(Optional<String> difference) {
    return new Tally(difference.isEmpty() ? 1 : 0, 0, difference.isEmpty() ? 0 : 1, 0, 0);
  }
}
