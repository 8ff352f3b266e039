package poolinglab.lab;

import java.io.ByteArrayOutputStream;
import java.util.List;
import poolinglab.network.Weights;

/** Rounds to IEEE 754 binary16, half to even: one sign, five bits of exponent, ten of fraction. */
final class Float16 {
  private static final double LARGEST = 65504;
  private static final int SMALLEST_EXPONENT = -14;
  private static final int FRACTION_BITS = 10;
  private static final int BIAS = 15;

  private Float16() {}

  /** The nearest number of 16 bits. */
  static float round(float value) {
    if (value == 0 || !Float.isFinite(value)) {
      return value;
    }
    int exponent = Math.max(Math.getExponent(value), SMALLEST_EXPONENT);
    double step = Math.scalb(1.0, exponent - FRACTION_BITS);
    double rounded = Math.rint(value / step) * step;
    return (float)
        (Math.abs(rounded) > LARGEST ? Math.copySign(Double.POSITIVE_INFINITY, value) : rounded);
  }

  static float[] rounded(float[] values) {
    float[] rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = round(values[i]);
    }
    return rounded;
  }

  /** The bits of a number that {@link #round} has returned. */
  static int bits(float value) {
    int sign = value < 0 || 1 / value < 0 ? 1 << 15 : 0;
    if (Float.isNaN(value)) {
      return 0x7E00;
    }
    double magnitude = Math.abs((double) value);
    if (Double.isInfinite(magnitude)) {
      return sign | 0x7C00;
    }
    int exponent = Math.max(Math.getExponent(magnitude), SMALLEST_EXPONENT);
    int fraction = (int) Math.scalb(magnitude, FRACTION_BITS - exponent);
    // A subnormal number has a fraction below 2¹⁰ and the exponent field 0.
    int field = fraction < 1 << FRACTION_BITS ? 0 : exponent + BIAS;
    return sign | field << FRACTION_BITS | fraction & (1 << FRACTION_BITS) - 1;
  }

  /** Layer by layer, weights before biases, two bytes each, the lower one first. */
  static byte[] bytes(List<Weights> layers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Weights layer : layers) {
      write(layer.values(), bytes);
      write(layer.biases(), bytes);
    }
    return bytes.toByteArray();
  }

  private static void write(float[] values, ByteArrayOutputStream bytes) {
    for (float value : values) {
      int bits = bits(value);
      bytes.write(bits);
      bytes.write(bits >> 8);
    }
  }
}
