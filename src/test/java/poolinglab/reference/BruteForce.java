package poolinglab.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import poolinglab.RandomPoolings;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;

/**
 * Pooling in another way than the reference does it: every tap of every window is worked out from
 * the flat index of its output cell. Nothing of {@code WindowGeometry} is used but the number of
 * windows, and the padding of SAME is found by remainders.
 */
record BruteForce(FeatureMaps input, WindowSpec spec, Size output) {

  /** One value under a window: its flat index in the input, or −1 in the padding. */
  record Tap(int index, float value) {}

  static BruteForce of(RandomPoolings.Case example, FeatureMaps input) {
    return new BruteForce(input, example.spec(), example.spec().over(example.input()).outputSize());
  }

  /** Random values from −2 to 2; every fourth set has many equal ones. */
  static FeatureMaps randomInput(RandomPoolings.Case example) {
    Random random = new Random(example.seed());
    boolean ties = random.nextInt(4) == 0;
    FeatureMaps input =
        FeatureMaps.zeros(1 + random.nextInt(2), 1 + random.nextInt(3), example.input());
    for (int i = 0; i < input.values().length; i++) {
      float value = random.nextFloat() * 4 - 2;
      input.values()[i] = ties ? Math.round(value) : value;
    }
    return input;
  }

  static FeatureMaps randomGradient(FeatureMaps like, long seed) {
    Random random = new Random(seed);
    FeatureMaps gradient = like.withSize(like.size());
    for (int i = 0; i < gradient.values().length; i++) {
      gradient.values()[i] = random.nextFloat() * 2 - 1;
    }
    return gradient;
  }

  int outputs() {
    return input.planes() * (int) output.cells();
  }

  /** What lies under the window of output {@code flat}, in row-major order, padding included. */
  List<Tap> taps(int flat) {
    int cells = (int) output.cells();
    int plane = flat / cells;
    int i = flat % cells / output.width();
    int j = flat % cells % output.width();
    List<Tap> taps = new ArrayList<>();
    for (int u = 0; u < spec.kernelSize().height(); u++) {
      for (int v = 0; v < spec.kernelSize().width(); v++) {
        int row = i * spec.stride().height() + u * spec.dilation().height() - before(true);
        int column = j * spec.stride().width() + v * spec.dilation().width() - before(false);
        boolean inside =
            row >= 0 && row < input.size().height() && column >= 0 && column < input.size().width();
        boolean pastPadding =
            spec.border() == Border.CEIL
                && (row >= input.size().height() + spec.padding().bottom()
                    || column >= input.size().width() + spec.padding().right());
        if (inside) {
          int index = (plane * input.size().height() + row) * input.size().width() + column;
          taps.add(new Tap(index, input.values()[index]));
        } else if (!pastPadding) {
          taps.add(new Tap(-1, 0));
        }
      }
    }
    return taps;
  }

  List<Tap> pixels(int flat) {
    return taps(flat).stream().filter(tap -> tap.index() >= 0).toList();
  }

  /** The sum of what lies under the window of output {@code flat}, each tap times its weight. */
  double weighted(int flat, float[][] kernel) {
    double sum = 0;
    int cells = (int) output.cells();
    int plane = flat / cells;
    int i = flat % cells / output.width();
    int j = flat % cells % output.width();
    for (int u = 0; u < kernel.length; u++) {
      for (int v = 0; v < kernel[u].length; v++) {
        int row = i * spec.stride().height() + u * spec.dilation().height() - before(true);
        int column = j * spec.stride().width() + v * spec.dilation().width() - before(false);
        boolean inside =
            row >= 0 && row < input.size().height() && column >= 0 && column < input.size().width();
        if (inside) {
          sum += (double) kernel[u][v] * input.plane(plane).at(row, column);
        }
      }
    }
    return sum;
  }

  private int before(boolean rows) {
    if (!spec.border().padsByItself()) {
      return rows ? spec.padding().top() : spec.padding().left();
    }
    int in = rows ? input.size().height() : input.size().width();
    int kernel = rows ? spec.kernelSize().height() : spec.kernelSize().width();
    int stride = rows ? spec.stride().height() : spec.stride().width();
    int dilation = rows ? spec.dilation().height() : spec.dilation().width();
    // TensorFlow's own two cases, by the remainder.
    int reach = (kernel - 1) * dilation + 1;
    int total = in % stride == 0 ? Math.max(reach - stride, 0) : Math.max(reach - in % stride, 0);
    return spec.border() == Border.SAME_LOWER ? (total + 1) / 2 : total / 2;
  }

  static double[] asDoubles(float[] values) {
    double[] doubles = new double[values.length];
    Arrays.setAll(doubles, i -> values[i]);
    return doubles;
  }
}
