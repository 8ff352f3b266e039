// hostile: doubles a text until the memory is full
// stopped by: process
// says: ran out of memory
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    String text = "pool";
    while (!text.isEmpty()) {
      text = text + text;
    }
    return image;
  }
}
