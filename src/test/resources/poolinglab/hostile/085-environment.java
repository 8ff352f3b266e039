// hostile: looks for secrets in the environment
// stopped by: allow-list
// says: System.getenv is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return System.getenv("HOME") == null ? image : null;
  }
}
