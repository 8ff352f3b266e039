// hostile: asks its class for its loader
// stopped by: allow-list
// says: Object.getClass is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return image.getClass().getClassLoader() == null ? image : null;
  }
}
