// hostile: prints without an end to the other stream
// stopped by: process
// says: printed more than
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    for (long i = 0; ; i++) {
      System.err.print("0123456789012345678901234567890123456789\u001b[31m");
    }
  }
}
