package poolinglab.lab.browser;

import poolinglab.geometry.Axis;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.Conv2D;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.LayerGradients;

/**
 * {@link Conv2D} over flat arrays, fast enough to train in a browser. Every sum is added up in
 * double precision and in the reference's order, and rounded once where the reference rounds it, so
 * that all results have its digits.
 *
 * @param kernels [F,C,kH,kW]
 * @param biases one for each filter
 */
record FlatConvolution(WindowSpec window, FeatureMaps kernels, float[] biases) {

  /** Sums that are added up side by side, so that a pixel is fetched once for all of them. */
  private static final int TOGETHER = 5;

  /** As {@link Conv2D#forward}. [N,C,H,W] → [N,F,H′,W′] */
  FeatureMaps forward(FeatureMaps input) {
    WindowGeometry geometry = window.over(input.size());
    int filters = kernels.batch();
    FeatureMaps output = FeatureMaps.zeros(input.batch(), filters, geometry.outputSize());
    Taps taps = new Taps(geometry, input.channels());
    int imageSize = input.channels() * (int) input.size().cells();
    for (int n = 0; n < input.batch(); n++) {
      for (int f = 0; f < filters; f += TOGETHER) {
        for (int cell = 0; cell < taps.cells(); cell++) {
          weigh(input.values(), n * imageSize, taps, cell, f, output.values(), n * filters);
        }
      }
    }
    return output;
  }

  /** What five filters, or as many as there are from f on, make of one window. */
  private void weigh(float[] x, int image, Taps taps, int cell, int f, float[] output, int planes) {
    float[] w = kernels.values();
    int last = kernels.batch() - 1;
    int start = image + taps.start(cell);
    int w0 = f * taps.count;
    int w1 = Math.min(f + 1, last) * taps.count;
    int w2 = Math.min(f + 2, last) * taps.count;
    int w3 = Math.min(f + 3, last) * taps.count;
    int w4 = Math.min(f + 4, last) * taps.count;
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    double sum4 = 0;
    for (int tap : taps.under(cell)) {
      double value = x[start + taps.offsets[tap]];
      sum0 += w[w0 + tap] * value;
      sum1 += w[w1 + tap] * value;
      sum2 += w[w2 + tap] * value;
      sum3 += w[w3 + tap] * value;
      sum4 += w[w4 + tap] * value;
    }
    double[] sums = {sum0, sum1, sum2, sum3, sum4};
    for (int k = 0; k < TOGETHER && f + k <= last; k++) {
      output[(planes + f + k) * taps.cells() + cell] = (float) (sums[k] + biases[f + k]);
    }
  }

  /**
   * As {@link Conv2D#backward}; a gradient of 0 adds nothing and is passed over.
   *
   * @param wantsInput whether the gradient of the input is needed; it is zeros where not
   */
  LayerGradients backward(FeatureMaps input, FeatureMaps gradOutput, boolean wantsInput) {
    Taps taps = new Taps(window.over(input.size()), input.channels());
    int filters = kernels.batch();
    int imageSize = input.channels() * (int) input.size().cells();
    FeatureMaps gradInput = input.withSize(input.size());
    double[] ofKernels = new double[kernels.values().length];
    double[] ofBiases = new double[filters];
    float[] x = input.values();
    float[] w = kernels.values();
    for (int n = 0; n < input.batch(); n++) {
      int image = n * imageSize;
      double[] ofImage = new double[imageSize];
      for (int f = 0; f < filters; f++) {
        int filter = f * taps.count;
        int plane = (n * filters + f) * taps.cells();
        for (int cell = 0; cell < taps.cells(); cell++) {
          double gradient = gradOutput.values()[plane + cell];
          ofBiases[f] += gradient;
          if (gradient == 0) {
            continue;
          }
          int start = taps.start(cell);
          for (int tap : taps.under(cell)) {
            int at = start + taps.offsets[tap];
            ofKernels[filter + tap] += gradient * x[image + at];
            if (wantsInput) {
              ofImage[at] += gradient * w[filter + tap];
            }
          }
        }
      }
      round(ofImage, gradInput.values(), image);
    }
    float[] gradKernels = new float[ofKernels.length];
    round(ofKernels, gradKernels, 0);
    float[] gradBiases = new float[filters];
    round(ofBiases, gradBiases, 0);
    return new LayerGradients(gradInput, gradKernels, gradBiases);
  }

  private static void round(double[] sums, float[] values, int from) {
    for (int k = 0; k < sums.length; k++) {
      values[from + k] = (float) sums[k];
    }
  }

  /** Where the windows find their pixels in an image [C,H,W], worked out once. */
  private static final class Taps {
    /** How many a window has, channel by channel and row by row. */
    final int count;

    /** How far each is from where its window starts. */
    final int[] offsets;

    private final int[] starts;
    private final int[][] under;

    Taps(WindowGeometry geometry, int channels) {
      Axis rows = geometry.rows();
      Axis columns = geometry.columns();
      int width = geometry.inputSize().width();
      int plane = (int) geometry.inputSize().cells();
      int perChannel = rows.kernel() * columns.kernel();
      count = channels * perChannel;
      offsets = new int[count];
      for (int tap = 0; tap < count; tap++) {
        int u = tap % perChannel / columns.kernel();
        int v = tap % columns.kernel();
        offsets[tap] =
            tap / perChannel * plane + u * rows.dilation() * width + v * columns.dilation();
      }
      starts = new int[rows.output() * columns.output()];
      under = new int[starts.length][];
      int[] all = inside(rows, columns, 0, 0, false);
      for (int cell = 0; cell < starts.length; cell++) {
        int i = cell / columns.output();
        int j = cell % columns.output();
        starts[cell] = rows.start(i) * width + columns.start(j);
        int[] here = inside(rows, columns, i, j, true);
        under[cell] = here.length == all.length ? all : here;
      }
    }

    /** The taps of window (i, j) that lie inside the image, or all of them. */
    private int[] inside(Axis rows, Axis columns, int i, int j, boolean clipped) {
      int[] taps = new int[count];
      int next = 0;
      for (int tap = 0; tap < count; tap++) {
        int u = tap % (rows.kernel() * columns.kernel()) / columns.kernel();
        int v = tap % columns.kernel();
        if (!clipped || holds(rows, i, u) && holds(columns, j, v)) {
          taps[next++] = tap;
        }
      }
      return java.util.Arrays.copyOf(taps, next);
    }

    private static boolean holds(Axis axis, int window, int tap) {
      int cell = axis.start(window) + tap * axis.dilation();
      return cell >= 0 && cell < axis.input();
    }

    int cells() {
      return starts.length;
    }

    int start(int cell) {
      return starts[cell];
    }

    int[] under(int cell) {
      return under[cell];
    }
  }
}
