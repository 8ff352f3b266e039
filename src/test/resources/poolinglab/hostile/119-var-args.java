// hostile: calls itself by another signature until the stack is full
// stopped by: process
// says: called itself too deeply
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return maxPool(image, image);
  }

  static float[][] maxPool(float[][]... images) {
    return maxPool(images[0]);
  }
}
