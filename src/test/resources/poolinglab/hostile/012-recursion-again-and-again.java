// hostile: catches the stack overflow and recurses again
// stopped by: process
// says: did not return within
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    while (true) {
      try {
        image = maxPool(image);
      } catch (StackOverflowError deep) {
        image = new float[2][2];
      }
    }
  }
}
