// hostile: lets the exemplar compute
// stopped by: compiler
// says: cannot find symbol
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return Exemplar.maxPool(image);
  }
}
