package poolinglab.benchmark;

/** Moves values in plain loops, which a compiler turns into vectors by itself. */
final class ScalarMover implements Streaming.Mover {
  @Override
  public void gather(float[] input, float[] output, int ratio, int first, int end) {
    int length = end - first;
    System.arraycopy(input, ratio * first, output, first, length);
    for (int r = 1; r < ratio; r++) {
      add(input, ratio * first + r * length, output, first, length);
    }
  }

  private static void add(float[] input, int from, float[] output, int to, int length) {
    for (int k = 0; k < length; k++) {
      output[to + k] += input[from + k];
    }
  }

  @Override
  public void scatter(float[] input, float[] narrow, float[] wide, int ratio, int first, int end) {
    int length = end - first;
    for (int r = 0; r < ratio; r++) {
      add(input, narrow, wide, ratio * first + r * length, first, length);
    }
  }

  private static void add(
      float[] input, float[] narrow, float[] wide, int at, int first, int length) {
    for (int k = 0; k < length; k++) {
      wide[at + k] = input[at + k] + narrow[first + k];
    }
  }
}
