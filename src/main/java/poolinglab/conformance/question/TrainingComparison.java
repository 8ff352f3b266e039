package poolinglab.conformance.question;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import poolinglab.network.ConvolutionalNetwork;

/**
 * A training by hand and in Deeplearning4j: the same initial weights, the same batches, the same
 * Adam. The library computes in double precision, and twice in float32 as it is used: with one
 * thread and with two.
 *
 * <p>Sooner or later two values under a maximum, or a value and 0 in front of a ReLU, are so close
 * that rounding decides which way a gradient goes. Most such {@link Decision}s hardly matter; after
 * one that does, the weights differ by more than rounding, and the losses drift apart. That happens
 * to the library and itself as well, and is no mistake of either.
 *
 * @param images per batch
 * @param decisions that differed between by hand and double precision, until their losses differ by
 *     more than {@link #BOUND}
 */
public record TrainingComparison(
    ConvolutionalNetwork network, int images, List<Step> steps, List<Decision> decisions) {
  /** How far a loss may be off, as a share of the library's. */
  public static final double BOUND = 1e-4;

  /** So many steps are judged; the others are shown. */
  public static final int JUDGED = 200;

  /** Activations are about 1; where two are closer than this, rounding may decide. */
  public static final double ROUNDING = 1e-5;

  /**
   * The mean loss of one batch, before the step, in nats.
   *
   * @param number from 1
   * @param byHand by hand: float32, added up in double precision
   * @param library Deeplearning4j in double precision
   * @param inFloat Deeplearning4j in float32, with one thread
   * @param withTwoThreads the same with two
   */
  public record Step(
      int number, double byHand, double library, double inFloat, double withTwoThreads) {
    /** By hand from the library in double precision. */
    public double difference() {
      return share(byHand, library);
    }

    /** The library in float32 from itself in double precision. */
    public double ofFloat() {
      return share(inFloat, library);
    }

    /** The library with two threads from itself with one. */
    public double ofThreads() {
      return share(withTwoThreads, inFloat);
    }

    private static double share(double loss, double other) {
      return loss == other ? 0 : Math.abs(loss - other) / Math.abs(other);
    }
  }

  public TrainingComparison {
    steps = List.copyOf(steps);
    decisions = List.copyOf(decisions);
  }

  /** The first step in which two losses differ by more than the bound, if there is one. */
  public OptionalInt firstBeyond(ToDoubleFunction<Step> difference, double bound) {
    return steps.stream()
        .filter(step -> !(difference.applyAsDouble(step) <= bound))
        .mapToInt(Step::number)
        .findFirst();
  }

  /** Whether by hand and the library agree in all steps that are judged. */
  public boolean agrees() {
    OptionalInt first = firstBeyond(Step::difference, BOUND);
    return first.isEmpty() || first.getAsInt() > JUDGED;
  }

  /**
   * Whether they agree until rounding decided something differently, so that what follows is drift.
   * If values farther apart are among the first that changed sides, it was a mistake, not rounding.
   */
  public boolean isDrift() {
    OptionalInt first = firstBeyond(Step::difference, BOUND);
    return first.isPresent()
        && !decisions.isEmpty()
        && decisions.get(0).step() <= first.getAsInt()
        && decisions.stream()
            .filter(decision -> decision.step() == decisions.get(0).step())
            .allMatch(decision -> decision.gap() <= ROUNDING);
  }

  /** Whether nothing but drift tells the two trainings apart. */
  public boolean passes() {
    return agrees() || isDrift();
  }
}
