// hostile: changes a system property for all
// stopped by: allow-list
// says: System.setProperty is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    System.setProperty("java.io.tmpdir", "/");
    return image;
  }
}
