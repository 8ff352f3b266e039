// hostile: never returns, and keeps the collector busy
// stopped by: process
// says: did not return within
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = image;
    while (output != null) {
      output = new float[256][256];
    }
    return image;
  }
}
