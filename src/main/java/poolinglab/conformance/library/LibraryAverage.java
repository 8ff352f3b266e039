package poolinglab.conformance.library;

import java.util.ArrayList;
import java.util.List;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.Plane;

/**
 * The library's average: as the reference's, but that it adds up in float32, where a long sum loses
 * digits.
 *
 * @param parts into how many stretches the window's cells are cut, each added up by a thread
 */
record LibraryAverage(AveragePooling pooling, int parts) implements LibraryWindow {
  /** Values for each thread below which a reduction takes none; ND4J's elementwise threshold. */
  private static final int VALUES_PER_THREAD = 1024;

  /**
   * The average by which the layer reduces a whole plane: threads share it where it is the only
   * one.
   *
   * @param planes of the input
   * @param cells of a plane
   * @param threads that the library may take
   */
  static LibraryAverage ofPlane(AveragePooling pooling, int planes, long cells, int threads) {
    long useful = planes == 1 ? cells / VALUES_PER_THREAD : 1;
    return new LibraryAverage(pooling, (int) Math.max(1, Math.min(threads, useful)));
  }

  @Override
  public float pool(Plane input, Window window) {
    List<Cell> cells = new ArrayList<>();
    window.forEach(cells::add);
    int length = (cells.size() + parts - 1) / parts;
    float sum = 0;
    for (int from = 0; from < cells.size(); from += length) {
      float ofPart = 0;
      for (Cell cell : cells.subList(from, Math.min(cells.size(), from + length))) {
        ofPart += input.at(cell);
      }
      sum += ofPart;
    }
    boolean withPadding = pooling.divisor() == AveragePooling.Divisor.WITH_PADDING;
    return sum / (withPadding ? window.sizeWithPadding() : window.size());
  }

  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    pooling.spread(gradient, input, window, gradInput);
  }
}
