// hostile: throws an exception with a message of millions of letters
// stopped by: process
// says: threw | ran out of memory
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    throw new IllegalArgumentException("pooling ".repeat(1 << 21));
  }
}
