// hostile: prints a number of two thousand million columns
// stopped by: process
// says: ran out of memory | printed more than
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    System.out.println(String.format("%2000000000d", 1));
    return image;
  }
}
