// hostile: looks at the system properties through a number
// stopped by: allow-list
// says: Integer.getInteger is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return Integer.getInteger("sun.arch.data.model") == null ? image : null;
  }
}
