// hostile: starts copies of itself
// stopped by: allow-list
// says: new ProcessBuilder is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      new ProcessBuilder("sh", "-c", "sleep 100 & sleep 100").start();
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
