// hostile: is written in machine code
// stopped by: allow-list
// says: the method pool is native
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return pool(image);
  }

  static native float[][] pool(float[][] image);
}
