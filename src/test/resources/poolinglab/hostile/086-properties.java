// hostile: looks at the system properties
// stopped by: allow-list
// says: System.getProperty is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return System.getProperty("user.dir") == null ? image : null;
  }
}
