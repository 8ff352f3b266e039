// hostile: waits for an hour without sleeping
// stopped by: process
// says: did not return within
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < 3_600_000_000_000L) {
      image[0][0]++;
    }
    return image;
  }
}
