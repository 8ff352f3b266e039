package poolinglab.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import poolinglab.geometry.Cell;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.Span;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowSpec;

/**
 * Pooling to an output of a given size, whatever the input's: the windows are as even as whole
 * cells allow, neighbours may share a cell, and no cell is lost. PyTorch's {@code
 * AdaptiveAvgPool2d} and {@code AdaptiveMaxPool2d}.
 *
 * <pre>{@code window i of n over m cells: ⌊i·m / n⌋ … ⌈(i + 1)·m / n⌉ − 1}</pre>
 *
 * <p>Where n divides m, that is the ordinary pooling with kernel and stride m/n. An output that is
 * larger than the input repeats cells.
 *
 * @param pooling what is done under a window
 * @param output height and width of the output
 */
public record AdaptivePooling(Function<WindowSpec, Pooling> pooling, Size output) {

  /**
   * @throws GeometryException when the output has no cells
   */
  public AdaptivePooling {
    GeometryException.require(
        output.height() >= 1 && output.width() >= 1,
        "the output of adaptive pooling has at least 1×1 cells; got %s",
        output);
  }

  /** Pools. [N,C,H,W] → [N,C,H′,W′] */
  public FeatureMaps forward(FeatureMaps input) {
    FeatureMaps result = input.withSize(output);
    List<Window> windows = windows(input.size());
    Pooling local = pooling.apply(WindowSpec.ofKernel(1));
    for (int p = 0; p < input.planes(); p++) {
      for (Window window : windows) {
        result.plane(p).set(window.target(), local.pool(input.plane(p), window));
      }
    }
    return result;
  }

  /**
   * Carries a gradient back. [N,C,H′,W′] → [N,C,H,W]
   *
   * @throws GeometryException when the gradient has another shape than the output
   */
  public FeatureMaps backward(FeatureMaps input, FeatureMaps gradOutput) {
    GeometryException.require(
        gradOutput.batch() == input.batch()
            && gradOutput.channels() == input.channels()
            && gradOutput.size().equals(output),
        "the gradient has the shape of the output, %s images of %s channels of %s here; got %s",
        input.batch(),
        input.channels(),
        output,
        gradOutput.shape());
    List<Window> windows = windows(input.size());
    Pooling local = pooling.apply(WindowSpec.ofKernel(1));
    FeatureMaps gradInput = input.withSize(input.size());
    for (int p = 0; p < input.planes(); p++) {
      for (Window window : windows) {
        float gradient = gradOutput.plane(p).at(window.target());
        local.spread(gradient, input.plane(p), window, gradInput.plane(p));
      }
    }
    return gradInput;
  }

  private List<Window> windows(Size input) {
    List<Window> windows = new ArrayList<>();
    for (int row = 0; row < output.height(); row++) {
      for (int column = 0; column < output.width(); column++) {
        windows.add(
            new Window(
                new Cell(row, column),
                span(row, output.height(), input.height()),
                span(column, output.width(), input.width())));
      }
    }
    return windows;
  }

  private static Span span(long index, int windows, int cells) {
    int first = (int) (index * cells / windows);
    int end = (int) (((index + 1) * cells + windows - 1) / windows);
    int count = end - first;
    return new Span(first, 1, count, count);
  }
}
