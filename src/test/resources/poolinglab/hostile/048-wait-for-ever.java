// hostile: waits for a notification that never comes
// stopped by: allow-list
// says: Object.wait is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    synchronized (image) {
      try {
        image.wait();
      } catch (Exception ignored) {
        return null;
      }
    }
    return image;
  }
}
