// hostile: closes the output
// stopped by: allow-list
// says: java.io.PrintStream.close is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    System.out.close();
    return image;
  }
}
