/** A network of your own for the lesson's pictures. */
class SmallNetwork {
  /** Returns it as one line: the picture, then the layers. */
  static String network() {
    // 28 → 14 → 12 → 6 → 4 → 2: the dense layer sees 2·2·15 values.
    return "28x28x1 max2 conv5@3 max2 conv15@3 max2 dense3";
  }
}
