// hostile: loads machine code
// stopped by: allow-list
// says: System.load is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    System.load("/tmp/libanswer.so");
    return image;
  }
}
