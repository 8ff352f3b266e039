// hostile: looks at who calls it, by an exception
// stopped by: allow-list
// says: Exception.getStackTrace is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return new Exception().getStackTrace().length > 3 ? image : null;
  }
}
