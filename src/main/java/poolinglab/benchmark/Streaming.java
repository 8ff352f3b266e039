package poolinglab.benchmark;

import java.util.Arrays;
import java.util.stream.IntStream;
import poolinglab.ladder.VectorApi;

/**
 * The streaming limit: reads as much as a pooling must read, writes as much as it must write, and
 * does nothing else but one addition per value, so that nothing can be left out. No pooling can be
 * faster for long, as every value has to cross the memory once.
 *
 * <p>Forward, {@code reads} long inputs become {@code writes} short outputs, and backward it is the
 * other way round; {@code ratio} values stand against one.
 */
final class Streaming {
  /** As the kernels do: below this many values one thread is faster than several. */
  private static final int FEW = 1 << 16;

  private static final int PIECES_A_PROCESSOR = 4;

  /** How the values of a piece are moved. */
  interface Mover {
    /** {@code output[k] = the sum of ratio values of input}, for k from first to end. */
    void gather(float[] input, float[] output, int ratio, int first, int end);

    /** {@code wide[i] = input[i] + narrow[k]}, for the ratio values i that stand against k. */
    void scatter(float[] input, float[] narrow, float[] wide, int ratio, int first, int end);
  }

  private final Mover mover = VectorApi.isThere() ? new VectorMover() : new ScalarMover();

  /** Reads {@code input} and fills {@code output}. */
  void forward(float[] input, float[] output) {
    int ratio = Math.max(1, input.length / output.length);
    int common = Math.min(output.length, input.length / ratio);
    share(common, input.length, (first, end) -> mover.gather(input, output, ratio, first, end));
    // What the ratio leaves over, on one side or the other, is moved one to one.
    float rest = 0;
    for (int i = common * ratio; i < input.length; i++) {
      rest += input[i];
    }
    Arrays.fill(output, common, output.length, rest);
    output[0] += rest;
  }

  /** Reads {@code input} and {@code gradOutput} and fills {@code gradInput}. */
  void backward(float[] input, float[] gradOutput, float[] gradInput) {
    int ratio = Math.max(1, input.length / gradOutput.length);
    int common = Math.min(gradOutput.length, input.length / ratio);
    share(
        common,
        input.length,
        (first, end) -> mover.scatter(input, gradOutput, gradInput, ratio, first, end));
    int done = common * ratio;
    System.arraycopy(input, done, gradInput, done, input.length - done);
  }

  /** Some of the narrow side's values: from first to end. */
  private interface Piece {
    void move(int first, int end);
  }

  private static void share(int values, int load, Piece piece) {
    if (load < FEW) {
      piece.move(0, values);
      return;
    }
    int pieces = Runtime.getRuntime().availableProcessors() * PIECES_A_PROCESSOR;
    IntStream.range(0, pieces)
        .parallel()
        .forEach(
            p ->
                piece.move(
                    (int) ((long) values * p / pieces), (int) ((long) values * (p + 1) / pieces)));
  }
}
