package poolinglab.benchmark;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Moves values in vectors. Only to be touched where the Vector API is there.
 *
 * <p>A piece of the long side is read as {@code ratio} streams at once, not as one: the processor
 * fetches ahead for each of them, and the memory is a sixth faster.
 */
final class VectorMover implements Streaming.Mover {
  private static final int WIDE_ENOUGH = 256;

  private static final VectorSpecies<Float> FLOATS =
      VectorSpecies.of(
          float.class,
          VectorShape.forBitSize(
              Math.min(WIDE_ENOUGH, FloatVector.SPECIES_PREFERRED.vectorBitSize())));

  private static final int COUNT = FLOATS.length();

  /** A ratio of 4 is what a stride of 2×2 needs; written out it needs no inner loop. */
  private static final int FOUR = 4;

  /** The width of the processor's vectors, as the JVM takes it. */
  static int bits() {
    return FloatVector.SPECIES_PREFERRED.vectorBitSize();
  }

  @Override
  public void gather(float[] input, float[] output, int ratio, int first, int end) {
    int length = end - first;
    int whole = FLOATS.loopBound(length);
    if (ratio == FOUR) {
      gatherFour(input, output, first, length, whole);
    } else {
      gatherAny(input, output, ratio, first, length, whole);
    }
    for (int k = whole; k < length; k++) {
      float sum = 0;
      for (int r = 0; r < ratio; r++) {
        sum += input[ratio * first + r * length + k];
      }
      output[first + k] = sum;
    }
  }

  private static void gatherFour(float[] input, float[] output, int first, int length, int whole) {
    for (int k = 0; k < whole; k += COUNT) {
      int i = FOUR * first + k;
      var sum = FloatVector.fromArray(FLOATS, input, i);
      sum = sum.add(FloatVector.fromArray(FLOATS, input, i + length));
      sum = sum.add(FloatVector.fromArray(FLOATS, input, i + 2 * length));
      sum = sum.add(FloatVector.fromArray(FLOATS, input, i + 3 * length));
      sum.intoArray(output, first + k);
    }
  }

  private static void gatherAny(
      float[] input, float[] output, int ratio, int first, int length, int whole) {
    for (int k = 0; k < whole; k += COUNT) {
      int i = ratio * first + k;
      var sum = FloatVector.fromArray(FLOATS, input, i);
      for (int r = 1; r < ratio; r++) {
        sum = sum.add(FloatVector.fromArray(FLOATS, input, i + r * length));
      }
      sum.intoArray(output, first + k);
    }
  }

  @Override
  public void scatter(float[] input, float[] narrow, float[] wide, int ratio, int first, int end) {
    int length = end - first;
    int whole = FLOATS.loopBound(length);
    for (int k = 0; k < whole; k += COUNT) {
      var value = FloatVector.fromArray(FLOATS, narrow, first + k);
      for (int r = 0; r < ratio; r++) {
        int i = ratio * first + r * length + k;
        FloatVector.fromArray(FLOATS, input, i).add(value).intoArray(wide, i);
      }
    }
    for (int k = whole; k < length; k++) {
      for (int r = 0; r < ratio; r++) {
        int i = ratio * first + r * length + k;
        wide[i] = input[i] + narrow[first + k];
      }
    }
  }
}
