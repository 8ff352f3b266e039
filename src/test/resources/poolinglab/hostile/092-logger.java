// hostile: writes by the logging of the JDK
// stopped by: allow-list
// says: java.util.logging
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    java.util.logging.Logger.getLogger("").info("hello");
    return image;
  }
}
