// hostile: recurses without an end
// stopped by: process
// says: called itself too deeply
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return maxPool(image);
  }
}
