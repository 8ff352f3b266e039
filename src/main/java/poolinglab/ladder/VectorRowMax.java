package poolinglab.ladder;

import static jdk.incubator.vector.VectorOperators.GT;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Rows of numbers, a vector at a time. The last vector of a row overlaps the one before; where it
 * finds its own results it compares them once more, which changes nothing.
 */
record VectorRowMax() implements RowMax {
  private static final RowMax SHORT = new ScalarRowMax();

  @Override
  public void copy(float[] from, int f, float[] to, int t, int count) {
    int last = count - Lanes.COUNT;
    if (last < 0) {
      SHORT.copy(from, f, to, t, count);
      return;
    }
    int j = 0;
    while (true) {
      var value = FloatVector.fromArray(Lanes.FLOATS, from, f + j);
      Lanes.LOWEST.blend(value, value.compare(GT, Lanes.LOWEST)).intoArray(to, t + j);
      if (j == last) {
        return;
      }
      j = Math.min(j + Lanes.COUNT, last);
    }
  }

  @Override
  public void largest(float[][] from, int[] at, int taps, float[] to, int t, int count) {
    if (count < Lanes.COUNT) {
      SHORT.largest(from, at, taps, to, t, count);
      return;
    }
    Arrays.fill(to, t, t + count, Float.NEGATIVE_INFINITY);
    for (int k = 0; k < taps; k += 3) {
      // Where no three are left, the last is compared again, which changes nothing.
      int second = Math.min(k + 1, taps - 1);
      int third = Math.min(k + 2, taps - 1);
      largerOfThree(from[k], at[k], from[second], at[second], from[third], at[third], to, t, count);
    }
  }

  /** Three taps at a time: what was largest is fetched and put back only every third time. */
  private static void largerOfThree(
      float[] a, int i, float[] b, int k, float[] c, int l, float[] to, int t, int count) {
    int last = count - Lanes.COUNT;
    int j = 0;
    while (true) {
      var largest = FloatVector.fromArray(Lanes.FLOATS, to, t + j);
      var value = FloatVector.fromArray(Lanes.FLOATS, a, i + j);
      largest = largest.blend(value, value.compare(GT, largest));
      value = FloatVector.fromArray(Lanes.FLOATS, b, k + j);
      largest = largest.blend(value, value.compare(GT, largest));
      value = FloatVector.fromArray(Lanes.FLOATS, c, l + j);
      largest.blend(value, value.compare(GT, largest)).intoArray(to, t + j);
      if (j == last) {
        return;
      }
      j = Math.min(j + Lanes.COUNT, last);
    }
  }

  @Override
  public void larger(float[] earlier, int e, float[] later, int l, float[] to, int t, int count) {
    int last = count - Lanes.COUNT;
    if (last < 0) {
      SHORT.larger(earlier, e, later, l, to, t, count);
      return;
    }
    int j = 0;
    while (true) {
      var largest = FloatVector.fromArray(Lanes.FLOATS, earlier, e + j);
      var value = FloatVector.fromArray(Lanes.FLOATS, later, l + j);
      largest.blend(value, value.compare(GT, largest)).intoArray(to, t + j);
      if (j == last) {
        return;
      }
      j = Math.min(j + Lanes.COUNT, last);
    }
  }

  @Override
  public void halve(float[] from, int f, float[] evens, int e, float[] odds, int o, int count) {
    int last = count - Lanes.COUNT;
    if (last < 0) {
      SHORT.halve(from, f, evens, e, odds, o, count);
      return;
    }
    int j = 0;
    while (true) {
      var first = FloatVector.fromArray(Lanes.FLOATS, from, f + 2 * j);
      var second = FloatVector.fromArray(Lanes.FLOATS, from, f + 2 * j + Lanes.COUNT);
      first
          .rearrange(Lanes.EVENS)
          .blend(second.rearrange(Lanes.EVENS), Lanes.LATTER_HALF)
          .intoArray(evens, e + j);
      first
          .rearrange(Lanes.ODDS)
          .blend(second.rearrange(Lanes.ODDS), Lanes.LATTER_HALF)
          .intoArray(odds, o + j);
      if (j == last) {
        return;
      }
      j = Math.min(j + Lanes.COUNT, last);
    }
  }
}
