package poolinglab.ladder.training;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vectors of the training rungs. A cell is always {@link Share#IMAGES} floats, one per image:
 * one vector where vectors are wide, several where they are not, with the same sums in the same
 * order.
 */
final class ImageLanes {
  /** The system property that sets the width of a vector, in bits: 64, 128, 256 or 512. */
  private static final String BITS = "poolinglab.vector.bits";

  static final VectorSpecies<Float> FLOATS =
      VectorSpecies.of(
          float.class,
          VectorShape.forBitSize(
              Integer.getInteger(
                  BITS,
                  Math.min(
                      Share.IMAGES * Float.SIZE, FloatVector.SPECIES_PREFERRED.vectorBitSize()))));

  /** Floats in a vector. */
  static final int COUNT = FLOATS.length();

  /** By distance: the lanes that are the second of two. */
  private static final VectorMask<Float>[] ODD = odd();

  /** By distance: each of two lanes in the place of the other. */
  private static final VectorShuffle<Float>[] SWAP = swap();

  private ImageLanes() {}

  /**
   * Adds up the lanes of each cell: {@code sums[to + t] = Σ over lanes of cells[from + t · step +
   * lane]} for t from 0 to count − 1, and perhaps some more than count, up to a whole vector.
   *
   * <p>Two vectors, of which each lane and its neighbour are added, make one; so do two of those,
   * with the lanes two apart, and so on. ({@code reduceLanes} leaves the order open, and a result
   * that changes when the compiler steps in is no result.)
   *
   * @param cells with room for {@link Share#IMAGES}² floats at its end
   */
  static void addUp(float[] cells, int from, int step, int count, float[] sums, int to) {
    int work = cells.length - Share.IMAGES * Share.IMAGES;
    int parts = cells.length - Share.IMAGES;
    for (int t = 0; t < count; t += COUNT) {
      for (int part = 0; part < Share.IMAGES; part += COUNT) {
        halve(cells, from + t * step + part, step, work, 1);
        for (int apart = 2; apart < COUNT; apart *= 2) {
          halve(cells, work, COUNT, work, apart);
        }
        FloatVector.fromArray(FLOATS, cells, work).intoArray(cells, parts + part);
      }
      for (int apart = COUNT; apart < Share.IMAGES; apart *= 2) {
        for (int part = parts; part < cells.length; part += 2 * apart) {
          var first = FloatVector.fromArray(FLOATS, cells, part);
          var second = FloatVector.fromArray(FLOATS, cells, part + apart);
          first.add(second).intoArray(cells, part);
        }
      }
      FloatVector.fromArray(FLOATS, cells, parts).intoArray(sums, to + t);
    }
  }

  /** Makes one vector of each pair of vectors: lanes {@code apart} from each other are added. */
  private static void halve(float[] cells, int from, int step, int to, int apart) {
    int pairs = COUNT / 2 / apart;
    VectorMask<Float> odd = ODD[apart];
    VectorShuffle<Float> swap = SWAP[apart];
    for (int pair = 0; pair < pairs; pair++) {
      var even = FloatVector.fromArray(FLOATS, cells, from + 2 * pair * step);
      var next = FloatVector.fromArray(FLOATS, cells, from + (2 * pair + 1) * step);
      var others = next.blend(even, odd).rearrange(swap);
      even.blend(next, odd).add(others).intoArray(cells, to + pair * COUNT);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static VectorMask<Float>[] odd() {
    VectorMask<Float>[] masks = new VectorMask[COUNT];
    for (int apart = 1; apart < COUNT; apart *= 2) {
      long bits = 0;
      for (int lane = 0; lane < COUNT; lane++) {
        bits |= (lane & apart) != 0 ? 1L << lane : 0;
      }
      masks[apart] = VectorMask.fromLong(FLOATS, bits);
    }
    return masks;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static VectorShuffle<Float>[] swap() {
    VectorShuffle<Float>[] shuffles = new VectorShuffle[COUNT];
    for (int apart = 1; apart < COUNT; apart *= 2) {
      int distance = apart;
      shuffles[apart] = VectorShuffle.fromOp(FLOATS, lane -> lane ^ distance);
    }
    return shuffles;
  }
}
