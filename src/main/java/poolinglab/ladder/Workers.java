package poolinglab.ladder;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Rung 6: threads. Planes are pooled alike and never mix, so each is a piece of work of its own;
 * where there are fewer planes than processors ask for, they are cut into bands of rows.
 *
 * <p>The threads are the common pool's: they are there already, there is one a processor, and they
 * do not keep a program alive. To wake one and to wait for it takes some microseconds, in which a
 * single thread pools tens of thousands of cells; smaller inputs are pooled by the caller alone.
 * Measure the threshold by pooling one plane of growing size with and without threads.
 */
final class Workers {
  /** Fewer input cells than this are faster pooled alone. */
  static final long THRESHOLD = 1 << 16;

  /** More pieces than processors: a thread that is held up leaves the rest to the other. */
  private static final int PIECES_A_PROCESSOR = 4;

  private Workers() {}

  /**
   * Does {@code work} on every row of every plane: each in exactly one band.
   *
   * @param whole one plane, whole: its end in the input and the output, and its rows
   * @param cutPlanes whether a plane may be cut into bands of rows
   */
  static void share(int planes, Band whole, boolean cutPlanes, Consumer<Band> work) {
    int rows = whole.endRow();
    int pieces = pieces((long) planes * whole.input());
    int bands = cutPlanes ? Math.min(rows, (pieces + planes - 1) / planes) : 1;
    IntConsumer share =
        index -> {
          int plane = index / bands;
          int first = (int) ((long) rows * (index % bands) / bands);
          int end = (int) ((long) rows * (index % bands + 1) / bands);
          work.accept(new Band(plane * whole.input(), plane * whole.output(), first, end));
        };
    run(planes * bands, pieces, share);
  }

  /** How many pieces an input of this many cells is worth. */
  static int pieces(long cells) {
    int processors = Runtime.getRuntime().availableProcessors();
    return cells < THRESHOLD || processors == 1 ? 1 : processors * PIECES_A_PROCESSOR;
  }

  private static void run(int bands, int pieces, IntConsumer work) {
    if (pieces == 1) {
      runPiece(0, bands, work);
      return;
    }
    IntStream.range(0, pieces)
        .parallel()
        .forEach(
            piece -> {
              int first = (int) ((long) bands * piece / pieces);
              int end = (int) ((long) bands * (piece + 1) / pieces);
              runPiece(first, end, work);
            });
  }

  private static void runPiece(int first, int end, IntConsumer work) {
    for (int band = first; band < end; band++) {
      work.accept(band);
    }
  }
}
