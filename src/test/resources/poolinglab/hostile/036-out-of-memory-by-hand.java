// hostile: throws the error by which the limit is recognised
// stopped by: process
// says: threw | ran out of memory
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    throw new OutOfMemoryError("not really");
  }
}
