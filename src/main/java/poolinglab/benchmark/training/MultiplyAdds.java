package poolinglab.benchmark.training;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Multiply-adds in vectors and nothing else. Only to be touched where the Vector API is there. */
final class MultiplyAdds {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

  /**
   * Chains that do not wait for each other: a processor begins two every cycle, and each takes four
   * or five.
   */
  private static final int CHAINS = 10;

  private MultiplyAdds() {}

  /** Does so many multiply-adds, rounded up to whole turns; the result tends to 2 per chain. */
  static float run(long count) {
    FloatVector half = FloatVector.broadcast(FLOATS, 0.5f);
    FloatVector one = FloatVector.broadcast(FLOATS, 1);
    FloatVector a = one;
    FloatVector b = one;
    FloatVector c = one;
    FloatVector d = one;
    FloatVector e = one;
    FloatVector f = one;
    FloatVector g = one;
    FloatVector h = one;
    FloatVector i = one;
    FloatVector j = one;
    long turns = count / ((long) CHAINS * FLOATS.length()) + 1;
    for (long turn = 0; turn < turns; turn++) {
      a = a.fma(half, one);
      b = b.fma(half, one);
      c = c.fma(half, one);
      d = d.fma(half, one);
      e = e.fma(half, one);
      f = f.fma(half, one);
      g = g.fma(half, one);
      h = h.fma(half, one);
      i = i.fma(half, one);
      j = j.fma(half, one);
    }
    FloatVector sum = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j);
    return sum.reduceLanes(VectorOperators.ADD) / FLOATS.length();
  }
}
