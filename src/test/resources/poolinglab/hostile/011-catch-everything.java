// hostile: survives every exception and begins again
// stopped by: process
// says: did not return within
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    while (true) {
      try {
        image = new float[image.length][-1];
      } catch (Throwable ignored) {
        image = new float[2][2];
      }
    }
  }
}
