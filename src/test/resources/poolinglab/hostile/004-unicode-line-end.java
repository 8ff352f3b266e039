// hostile: hides a statement in a comment that an escape ends
// stopped by: allow-list
// says: System.exit is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    // harmless \u000a System.exit(0);
    return image;
  }
}
