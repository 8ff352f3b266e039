// hostile: prints what might pass for an answer of the process, then fails
// stopped by: process
// says: threw
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    for (int i = 0; i < 64; i++) {
      System.out.print("\u0000\u0000\u0000\u0001\u0001\u0064\u0000\u0003[[F");
      System.out.flush();
    }
    throw new IllegalStateException("forged");
  }
}
