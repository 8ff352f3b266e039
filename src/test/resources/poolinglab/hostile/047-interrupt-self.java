// hostile: interrupts the thread that reads the next request
// stopped by: allow-list
// says: Thread.currentThread is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    Thread.currentThread().interrupt();
    return image;
  }
}
