// hostile: ends the process with success, as if everything had been right
// stopped by: allow-list
// says: System.exit is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    System.exit(0);
    return image;
  }
}
