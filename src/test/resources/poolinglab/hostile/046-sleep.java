// hostile: sleeps for a day, which costs no processor time
// stopped by: allow-list
// says: Thread.sleep is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      Thread.sleep(86_400_000);
    } catch (InterruptedException ignored) {
      return null;
    }
    return image;
  }
}
