package poolinglab.reference;

import poolinglab.geometry.Size;

/**
 * Numbers from −0.5 to 0.5 that Python draws as easily, so that PyTorch can be given the same: x ←
 * (1103515245·x + 12345) mod 2³¹, of which the upper 23 bits are used.
 */
public final class Draws {
  private long state;

  public Draws(long seed) {
    state = seed;
  }

  public float next() {
    state = (state * 1103515245L + 12345) % (1L << 31);
    return (state >> 8) / (float) (1 << 23) - 0.5f;
  }

  public float[] take(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = next();
    }
    return values;
  }

  public FeatureMaps maps(int batch, int channels, Size size) {
    return FeatureMaps.of(batch, channels, size, take((int) (batch * channels * size.cells())));
  }

  /** As many as these. */
  public FeatureMaps like(FeatureMaps maps) {
    return maps(maps.batch(), maps.channels(), maps.size());
  }
}
