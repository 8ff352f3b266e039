// hostile: has a text as a case that no class file can hold
// stopped by: compiler
// says: constant string too long
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return switch (image.length + "") {
      case T13 -> null;
      default -> image;
    };
  }

  static final String T0 = "pooling ";
  static final String T1 = T0 + T0;
  static final String T2 = T1 + T1;
  static final String T3 = T2 + T2;
  static final String T4 = T3 + T3;
  static final String T5 = T4 + T4;
  static final String T6 = T5 + T5;
  static final String T7 = T6 + T6;
  static final String T8 = T7 + T7;
  static final String T9 = T8 + T8;
  static final String T10 = T9 + T9;
  static final String T11 = T10 + T10;
  static final String T12 = T11 + T11;
  static final String T13 = T12 + T12;
}
