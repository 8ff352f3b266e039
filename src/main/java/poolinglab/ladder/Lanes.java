package poolinglab.ladder;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * What the vector rungs share: how many numbers a vector holds, and how they are rearranged.
 *
 * <p>Everything here is {@code static final}: only where the compiler sees a constant species does
 * it turn a method of the Vector API into one instruction. And there are no methods here for what
 * the rungs do alike, although it would read better: the compiler always inlines the Vector API's
 * own methods, but ours only up to a budget of 8000 byte codes ({@code DesiredMethodLimit}). Past
 * it every vector that a method returns becomes an object on the heap, and the loop ten times
 * slower; {@code -Xlog:gc} shows it.
 */
final class Lanes {
  /** The system property that sets the width of a vector, in bits: 64, 128, 256 or 512. */
  static final String BITS = "poolinglab.vector.bits";

  static final VectorSpecies<Float> FLOATS =
      FloatVector.SPECIES_PREFERRED.vectorBitSize() == bits()
          ? FloatVector.SPECIES_PREFERRED
          : VectorSpecies.of(float.class, VectorShape.forBitSize(bits()));
  static final VectorSpecies<Integer> INTS = FLOATS.withLanes(int.class);

  /** Half as many floats, and as many doubles: what a vector of doubles is made from. */
  static final VectorSpecies<Float> HALF_FLOATS =
      VectorSpecies.of(
          float.class, VectorShape.forBitSize(Math.max(64, FLOATS.vectorBitSize() / 2)));

  static final VectorSpecies<Double> DOUBLES =
      VectorSpecies.of(double.class, VectorShape.forBitSize(2 * HALF_FLOATS.vectorBitSize()));

  /** How many floats a vector holds. */
  static final int COUNT = FLOATS.length();

  static final FloatVector LOWEST = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);

  /** Lanes 0, 2, 4 …, once in the first half of the vector and once in the latter. */
  static final VectorShuffle<Float> EVENS = VectorShuffle.fromOp(FLOATS, lane -> 2 * lane % COUNT);

  /** Lanes 1, 3, 5 …, in the same way. */
  static final VectorShuffle<Float> ODDS =
      VectorShuffle.fromOp(FLOATS, lane -> (2 * lane + 1) % COUNT);

  /** The latter half of a vector. */
  static final VectorMask<Float> LATTER_HALF = VectorMask.fromLong(FLOATS, -1L << COUNT / 2);

  /** Every lane of the first half twice: 0, 0, 1, 1 …; for the way back. */
  static final VectorShuffle<Float> FIRST_TWICE = VectorShuffle.fromOp(FLOATS, lane -> lane / 2);

  /** Every lane of the latter half twice. */
  static final VectorShuffle<Float> LATTER_TWICE =
      VectorShuffle.fromOp(FLOATS, lane -> COUNT / 2 + lane / 2);

  /** Lanes 1, 3, 5 … */
  static final VectorMask<Float> ODD = VectorMask.fromLong(FLOATS, 0xAAAAAAAAAAAAAAAAL);

  private Lanes() {}

  /** 256 where the machine has as many: rows are short, and half-filled vectors gain nothing. */
  private static int bits() {
    return Integer.getInteger(BITS, Math.min(256, FloatVector.SPECIES_PREFERRED.vectorBitSize()));
  }
}
