// hostile: finds a class by a text
// stopped by: allow-list
// says: Class.forName is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      Class.forName("java.lang." + "Runtime").getMethod("getRuntime").invoke(null);
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
