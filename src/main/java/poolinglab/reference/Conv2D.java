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
    checkChannels(input);
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

  private void checkChannels(FeatureMaps input) {
    GeometryException.require(
        input.channels() == kernels.channels(),
        "the kernels %s look through %s channels; got an input %s. Give an input with as many.",
        kernels.shape(),
        kernels.channels(),
        input.shape());
  }

  /**
   * Carries a gradient back to all that the output was made of. [N,F,H′,W′] → [N,C,H,W],
   * [F,C,kH,kW] and [F]
   *
   * <pre>{@code
   * gradKernels[f,c,u,v] = Σ over n, i, j of gradOutput[n,f,i,j] · input[n,c,row,column]
   * gradBiases[f]        = Σ over n, i, j of gradOutput[n,f,i,j]
   * gradInput[n,c,row,column] = Σ of gradOutput[n,f,i,j] · kernel[f,c,u,v]
   *     over all f, i, j, u, v that lay kernel cell [u,v] of window [i,j] over this cell
   * }</pre>
   *
   * <p>Nothing is flipped here: each product of the forward pass is gone through again, and sends
   * to one factor the gradient times the other. Written from the input's side, the last sum is a
   * convolution with the flipped kernel. (Goodfellow, Bengio, Courville: "Deep Learning", 2016,
   * section 9.5.)
   *
   * @param input what {@link #forward} was given
   * @param gradOutput as large as what {@link #forward} returned
   * @throws GeometryException when it is not, or when the window does not fit
   */
  public LayerGradients backward(FeatureMaps input, FeatureMaps gradOutput) {
    checkChannels(input);
    WindowGeometry geometry = window.over(input.size());
    int filters = kernels.batch();
    int channels = kernels.channels();
    gradOutput.checkGradientOf(input.batch(), filters, geometry.outputSize());
    FeatureMaps gradInput = input.withSize(input.size());
    for (int n = 0; n < input.batch(); n++) {
      for (int c = 0; c < channels; c++) {
        gradInput.plane(n * channels + c).set(gradImage(gradOutput, n, c, geometry));
      }
    }
    FeatureMaps gradKernels = kernels.withSize(kernels.size());
    float[] gradBiases = new float[filters];
    for (int f = 0; f < filters; f++) {
      for (int c = 0; c < channels; c++) {
        gradKernels.plane(f * channels + c).set(gradKernel(input, gradOutput, f, c, geometry));
      }
      gradBiases[f] = gradBias(gradOutput, f);
    }
    return new LayerGradients(gradInput, gradKernels.values(), gradBiases);
  }

  /** What every output cell sends back to channel c of image n. [H,W] */
  private double[][] gradImage(FeatureMaps gradOutput, int n, int c, WindowGeometry geometry) {
    double[][] sums = new double[geometry.inputSize().height()][geometry.inputSize().width()];
    for (int f = 0; f < kernels.batch(); f++) {
      Plane gradient = gradOutput.plane(n * kernels.batch() + f);
      Plane kernel = kernels.plane(f * kernels.channels() + c);
      for (int i = 0; i < gradient.size().height(); i++) {
        for (int j = 0; j < gradient.size().width(); j++) {
          for (int u = 0; u < kernel.size().height(); u++) {
            for (int v = 0; v < kernel.size().width(); v++) {
              int row = geometry.rows().start(i) + u * window.dilation().height();
              int column = geometry.columns().start(j) + v * window.dilation().width();
              if (row >= 0 && row < sums.length && column >= 0 && column < sums[row].length) {
                sums[row][column] += (double) gradient.at(i, j) * kernel.at(u, v);
              }
            }
          }
        }
      }
    }
    return sums;
  }

  /** What every output cell sends back to filter f's kernel for channel c. [kH,kW] */
  private double[][] gradKernel(
      FeatureMaps input, FeatureMaps gradOutput, int f, int c, WindowGeometry geometry) {
    double[][] sums = new double[kernels.size().height()][kernels.size().width()];
    for (int n = 0; n < input.batch(); n++) {
      Plane gradient = gradOutput.plane(n * kernels.batch() + f);
      Plane image = input.plane(n * kernels.channels() + c);
      for (int i = 0; i < gradient.size().height(); i++) {
        for (int j = 0; j < gradient.size().width(); j++) {
          for (int u = 0; u < sums.length; u++) {
            for (int v = 0; v < sums[u].length; v++) {
              int row = geometry.rows().start(i) + u * window.dilation().height();
              int column = geometry.columns().start(j) + v * window.dilation().width();
              if (image.holds(row, column)) {
                sums[u][v] += (double) gradient.at(i, j) * image.at(row, column);
              }
            }
          }
        }
      }
    }
    return sums;
  }

  /** Every output cell of filter f contains the bias once. */
  private static float gradBias(FeatureMaps gradOutput, int f) {
    double sum = 0;
    for (int n = 0; n < gradOutput.batch(); n++) {
      Plane gradient = gradOutput.plane(n * gradOutput.channels() + f);
      for (int i = 0; i < gradient.size().height(); i++) {
        for (int j = 0; j < gradient.size().width(); j++) {
          sum += gradient.at(i, j);
        }
      }
    }
    return (float) sum;
  }
}
