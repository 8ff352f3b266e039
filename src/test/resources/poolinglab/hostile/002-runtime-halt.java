// hostile: ends the process without shutdown hooks
// stopped by: allow-list
// says: Runtime.halt is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    Runtime.getRuntime().halt(0);
    return image;
  }
}
