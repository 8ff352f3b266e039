// hostile: ends the process before the method is called
// stopped by: allow-list
// says: System.exit is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return image;
  }

  static {
    System.exit(0);
  }
}
