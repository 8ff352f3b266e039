package poolinglab.conformance.compare;

import java.util.Arrays;
import java.util.stream.IntStream;
import poolinglab.conformance.Answer;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.NanPropagatingMax;

/**
 * A maximum in which NaN wins, as an ordinary one: of ranks, in which NaN is above all numbers, and
 * a later NaN above an earlier one.
 */
final class Ranks {
  private Ranks() {}

  static Equivalent of(PoolingCase own) {
    MaxPooling max = new MaxPooling(((NanPropagatingMax) own.pooling()).spec());
    FeatureMaps ranks = of(own.input());
    FeatureMaps output = max.forward(ranks);
    int[] winners = max.argmax(ranks);
    int perPlane = (int) output.size().cells();
    int cells = (int) own.input().size().cells();
    for (int i = 0; i < winners.length; i++) {
      output.values()[i] = own.input().values()[i / perPlane * cells + winners[i]];
    }
    return new Equivalent(
        PoolingEngine.REFERENCE.answer(own),
        new PoolingCase(max, ranks, own.gradOutput()),
        given -> new Answer(output, given.gradInput()));
  }

  private static FeatureMaps of(FeatureMaps input) {
    float[] values = input.values();
    double[] numbers =
        IntStream.range(0, values.length)
            .mapToDouble(i -> values[i] + 0.0) // −0 becomes 0, which it is equal to
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .distinct()
            .toArray();
    FeatureMaps ranks = input.withSize(input.size());
    for (int i = 0; i < values.length; i++) {
      boolean isNumber = !Float.isNaN(values[i]);
      ranks.values()[i] =
          isNumber ? Arrays.binarySearch(numbers, values[i] + 0.0) : numbers.length + i;
    }
    return ranks;
  }
}
