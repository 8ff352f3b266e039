// hostile: prints without an end
// stopped by: process
// says: printed more than
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    while (true) {
      System.out.println("0123456789012345678901234567890123456789012345678901234567890123456789");
    }
  }
}
