package poolinglab.conformance.compare;

import java.util.Arrays;
import java.util.Optional;
import poolinglab.conformance.Answer;
import poolinglab.conformance.Comparison;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.Tolerance;
import poolinglab.ladder.FastPooling;
import poolinglab.ladder.PooledWithArgmax;
import poolinglab.ladder.Rung;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/**
 * All that a rung answers to a {@link PoolingCase}.
 *
 * @param withArgmax the output once more, with its argmax; empty for all but max pooling
 */
record RungAnswer(Answer answer, Optional<PooledWithArgmax> withArgmax) {

  static RungAnswer of(PoolingCase asked, Rung rung) {
    FastPooling pooling = new FastPooling(asked.pooling()).on(rung);
    Answer answer =
        new Answer(
            pooling.forward(asked.input()), pooling.backward(asked.input(), asked.gradOutput()));
    return new RungAnswer(
        answer, maxOf(asked).map(max -> pooling.forwardWithArgmax(asked.input())));
  }

  /** In what it differs from the reference by as much as a bit. */
  Optional<String> differenceFrom(Answer right, PoolingCase asked) {
    return Judge.first(right, answer, Tolerance.EXACT)
        .map(Object::toString)
        .or(() -> withArgmax.flatMap(given -> argmaxDifference(right, given, asked)));
  }

  private static Optional<String> argmaxDifference(
      Answer right, PooledWithArgmax given, PoolingCase asked) {
    int[] expected = maxOf(asked).orElseThrow().argmax(asked.input());
    int cell = Arrays.mismatch(expected, given.argmax());
    if (cell >= 0) {
      return Optional.of(
          "argmax, cell %d: expected %d, got %d"
              .formatted(cell, expected[cell], given.argmax()[cell]));
    }
    return Comparison.of(right.output(), given.output(), Tolerance.EXACT)
        .first()
        .map(mismatch -> "output with argmax, " + mismatch);
  }

  private static Optional<MaxPooling> maxOf(PoolingCase asked) {
    Pooling pooling = asked.pooling().on(asked.input().size());
    return pooling instanceof MaxPooling max ? Optional.of(max) : Optional.empty();
  }
}
