// hostile: leaves a loop by an exception, and stays in it by finally
// stopped by: process
// says: did not return within
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    while (true) {
      try {
        throw new IllegalStateException("out");
      } finally {
        continue;
      }
    }
  }
}
