// hostile: takes the output away from the process
// stopped by: allow-list
// says: System.setOut is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    System.setOut(null);
    return image;
  }
}
