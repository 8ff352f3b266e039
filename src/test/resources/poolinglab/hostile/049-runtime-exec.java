// hostile: starts a program
// stopped by: allow-list
// says: Runtime.exec is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      Runtime.getRuntime().exec(new String[] {"sh", "-c", "id"});
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
