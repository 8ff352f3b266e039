// hostile: takes the requests away from the process
// stopped by: allow-list
// says: System.in is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      while (System.in.read() >= 0) { }
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
