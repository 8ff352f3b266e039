package poolinglab.conformance.library;

import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.Plane;

/** The library's average: as the reference's, but that it adds up in float32. */
record LibraryAverage(AveragePooling pooling) implements LibraryWindow {
  @Override
  public float pool(Plane input, Window window) {
    float sum = 0;
    for (Cell cell : window) {
      sum += input.at(cell);
    }
    boolean withPadding = pooling.divisor() == AveragePooling.Divisor.WITH_PADDING;
    return sum / (withPadding ? window.sizeWithPadding() : window.size());
  }

  @Override
  public void spread(float gradient, Plane input, Window window, Plane gradInput) {
    pooling.spread(gradient, input, window, gradInput);
  }
}
