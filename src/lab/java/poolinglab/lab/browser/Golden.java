package poolinglab.lab.browser;

import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

/** Holds one case that another framework has computed against the reference. */
final class Golden {
  private static final double TOLERANCE = 1e-5;

  private Golden() {}

  /**
   * Empty where all agree: maxima exactly, everything else within 1e-5 plus 1e-5 of the value.
   *
   * @param numbers batch, channels, then kernel, stride, padding and dilation, height first
   */
  static String check(
      String pooling,
      Size size,
      int[] numbers,
      String mode,
      boolean countsPadding,
      double p,
      float[] input,
      float[] output,
      float[] gradOutput,
      float[] gradInput) {
    WindowSpec spec =
        new WindowSpec(
            new Size(numbers[2], numbers[3]),
            new Size(numbers[4], numbers[5]),
            new Size(numbers[6], numbers[7]),
            new Size(numbers[8], numbers[9]),
            Border.parse(mode));
    boolean isMax = pooling.equals("max");
    Pooling ours =
        switch (pooling) {
          case "max" -> new MaxPooling(spec);
          case "avg" ->
              new AveragePooling(
                  spec,
                  countsPadding
                      ? AveragePooling.Divisor.WITH_PADDING
                      : AveragePooling.Divisor.INSIDE);
          default -> new PNormPooling(spec, p);
        };
    FeatureMaps maps = FeatureMaps.of(numbers[0], numbers[1], size, input);
    FeatureMaps pooled = ours.forward(maps);
    String forward = difference("output", pooled.values(), output, isMax ? 0 : TOLERANCE);
    if (!forward.isEmpty()) {
      return forward;
    }
    FeatureMaps gradient = FeatureMaps.of(numbers[0], numbers[1], pooled.size(), gradOutput);
    return difference("gradient", ours.backward(maps, gradient).values(), gradInput, TOLERANCE);
  }

  private static String difference(String what, float[] ours, float[] theirs, double tolerance) {
    if (ours.length != theirs.length) {
      return what + " has " + ours.length + " values and not " + theirs.length;
    }
    for (int i = 0; i < ours.length; i++) {
      double allowed = tolerance * (1 + Math.abs(theirs[i]));
      if (ours[i] != theirs[i] && !(Math.abs((double) ours[i] - theirs[i]) <= allowed)) {
        return what + " " + i + " is " + ours[i] + " and not " + theirs[i];
      }
    }
    return "";
  }
}
