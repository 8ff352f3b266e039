package poolinglab.reference;

import poolinglab.geometry.GeometryException;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;

/**
 * A convolution (a cross-correlation, as every framework has it): each filter weighs what lies
 * under a window in all channels, adds up, and adds its bias. [N,C,H,W] → [N,F,H′,W′]
 *
 * <pre>{@code
 * output[n,f,i,j] = bias[f] + Σ over c, u, v of
 *     kernel[f,c,u,v] · input[n, c, i·stride − padding + u·dilation, j·stride − padding + v·dilation]
 * }</pre>
 *
 * <p>Cells of the padding count as 0. Added up in double precision, channel by channel and in the
 * window's order, and rounded once. (Dumoulin, Visin: "A guide to convolution arithmetic for deep
 * learning", 2016.)
 *
 * @param kernels [F,C,kH,kW]
 * @param biases one for each filter
 */
public record Conv2D(WindowSpec window, FeatureMaps kernels, float[] biases) {

  /**
   * @throws GeometryException when kernels, window and biases do not fit together
   */
  public Conv2D {
    GeometryException.require(
        kernels.size().equals(window.kernelSize()) && biases.length == kernels.batch(),
        "kernels [F,C,kH,kW] have the window's size and one bias per filter; got %s, a window of %s"
            + " and %s biases. Give weights that fit.",
        kernels.shape(),
        window.kernelSize(),
        biases.length);
  }

  /**
   * Convolves. [N,C,H,W] → [N,F,H′,W′]
   *
   * @throws GeometryException when the channels are not the kernels', or the window does not fit
   */
  public FeatureMaps forward(FeatureMaps input) {
    GeometryException.require(
        input.channels() == kernels.channels(),
        "the kernels %s look through %s channels; got an input %s. Give an input with as many.",
        kernels.shape(),
        kernels.channels(),
        input.shape());
    WindowGeometry geometry = window.over(input.size());
    int filters = kernels.batch();
    FeatureMaps output = FeatureMaps.zeros(input.batch(), filters, geometry.outputSize());
    for (int n = 0; n < input.batch(); n++) {
      for (int f = 0; f < filters; f++) {
        Plane target = output.plane(n * filters + f);
        for (int i = 0; i < target.size().height(); i++) {
          for (int j = 0; j < target.size().width(); j++) {
            target.set(i, j, (float) (weigh(input, n, f, geometry, i, j) + biases[f]));
          }
        }
      }
    }
    return output;
  }

  /** What filter f makes of image n under window (i, j), without its bias. */
  private double weigh(FeatureMaps input, int n, int f, WindowGeometry geometry, int i, int j) {
    int top = geometry.rows().start(i);
    int left = geometry.columns().start(j);
    double sum = 0;
    for (int c = 0; c < kernels.channels(); c++) {
      Plane image = input.plane(n * input.channels() + c);
      Plane kernel = kernels.plane(f * kernels.channels() + c);
      for (int u = 0; u < kernels.size().height(); u++) {
        for (int v = 0; v < kernels.size().width(); v++) {
          int row = top + u * window.dilation().height();
          int column = left + v * window.dilation().width();
          if (image.holds(row, column)) {
            sum += (double) kernel.at(u, v) * image.at(row, column);
          }
        }
      }
    }
    return sum;
  }
}
