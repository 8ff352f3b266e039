package poolinglab.lab.browser;

/** Numbers of 16 bits, IEEE 754 binary16: one sign, five bits of exponent, ten of fraction. */
final class Half {
  private static final int INFINITY_OR_NAN = 31;

  private Half() {}

  /** Two bytes each, the lower one first. */
  static float[] decode(byte[] bytes) {
    float[] values = new float[bytes.length / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = toFloat((bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] & 0xFF) << 8);
    }
    return values;
  }

  /** The number that 16 bits stand for; exact, since a float holds all of them. */
  static float toFloat(int bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    double magnitude;
    if (exponent == INFINITY_OR_NAN) {
      magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else if (exponent == 0) {
      magnitude = fraction * 0x1p-24;
    } else {
      magnitude = (1024 + fraction) * powerOfTwo(exponent - 25);
    }
    return (float) ((bits & 0x8000) == 0 ? magnitude : -magnitude);
  }

  private static double powerOfTwo(int exponent) {
    double power = 1;
    for (int i = 0; i < Math.abs(exponent); i++) {
      power *= 2;
    }
    return exponent < 0 ? 1 / power : power;
  }
}
