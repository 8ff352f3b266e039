package poolinglab.reference;

import poolinglab.geometry.Cell;
import poolinglab.geometry.PoolingGeometry;
import poolinglab.geometry.PoolingSpec;
import poolinglab.geometry.Size;
import poolinglab.geometry.Window;

/**
 * Sum pooling: every output cell is the sum of the values under its window.
 *
 * <pre>{@code output[n,c,i,j] = Σ over window(i,j) of input[n,c,row,column]}</pre>
 *
 * <p>Added up in double precision and rounded once.
 */
public record SumPooling(PoolingSpec spec) implements Pooling {

  @Override
  public FeatureMaps forward(FeatureMaps input) {
    PoolingGeometry geometry = spec.over(input.size());
    FeatureMaps output = input.withSize(geometry.outputSize());
    for (int p = 0; p < input.planes(); p++) {
      Plane from = input.plane(p);
      Plane to = output.plane(p);
      for (Window window : geometry.windows()) {
        to.set(window.target(), (float) sum(from, window));
      }
    }
    return output;
  }

  /** Every cell of a window gets its whole gradient. */
  @Override
  public FeatureMaps backward(FeatureMaps input, FeatureMaps gradOutput) {
    PoolingGeometry geometry = Pooling.layFor(spec, input, gradOutput);
    FeatureMaps gradInput = input.withSize(input.size());
    for (int p = 0; p < input.planes(); p++) {
      Plane from = gradOutput.plane(p);
      Plane to = gradInput.plane(p);
      for (Window window : geometry.windows()) {
        for (Cell cell : window) {
          to.add(cell, from.at(window.target()));
        }
      }
    }
    return gradInput;
  }

  static double sum(Plane plane, Window window) {
    double sum = 0;
    for (Cell cell : window) {
      sum += plane.at(cell);
    }
    return sum;
  }

  @Override
  public PoolingSpec specFor(Size input) {
    return spec;
  }
}
