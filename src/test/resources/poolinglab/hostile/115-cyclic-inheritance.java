// hostile: inherits from itself
// stopped by: compiler
// says: cyclic inheritance
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return image;
  }

  static class A extends B {}

  static class B extends A {}
}
