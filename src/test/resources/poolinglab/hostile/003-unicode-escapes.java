// hostile: hides the call from whoever searches the text
// stopped by: allow-list
// says: System.exit is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    \u0053ystem.ex\u0069t(0);
    return image;
  }
}
